/**
 * Lets messages that have arrived be handled before the work goes on: a change or a cancellation makes much of it
 * unnecessary. Node has `setImmediate`; in a worker a message channel is as quick, where a timer would wait.
 */
export const nextTurn: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise((resolve) => setImmediate(resolve))
    : () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve();
          };
          port2.postMessage(null);
        });

/** Longest that work goes on without letting messages in, in milliseconds. */
const BUDGET = 10;

/** Yields between steps of long work, so that no request waits longer than a step and the budget. */
export class Pace {
  #since = performance.now();

  /** Lets messages in when the budget is used up. */
  async step(): Promise<void> {
    if (performance.now() - this.#since < BUDGET) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
