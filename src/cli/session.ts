import { message } from '../core/model/message.js';
import type { Message } from '../core/model/problem.js';
import type { Failure } from './failure.js';
import type { Host } from './host.js';
import type { Wording } from './language.js';

/** One run of a command: the world it runs in, the language it speaks, and whether something failed. */
export class Session {
  readonly host: Host;
  readonly wording: Wording;
  #failures = 0;
  #progressShown = false;

  constructor(host: Host, wording: Wording) {
    this.host = host;
    this.wording = wording;
  }

  /** Whether a file could not be read or written: the exit status is 2 then. */
  get failed(): boolean {
    return this.#failures > 0;
  }

  /** Writes results. Throws an AbortError when nobody reads them any more. */
  async print(content: string | Uint8Array): Promise<void> {
    await this.#clearProgress();
    await this.host.stdout.write(content);
    this.host.signal.throwIfAborted();
  }

  /** Tells a person something on standard error. */
  async say(said: Message, path: string | null = null): Promise<void> {
    await this.#clearProgress();
    const place = path === null ? '' : `${path}: `;
    await this.host.stderr.write(`plenar: ${place}${this.wording.text(said)}\n`);
  }

  /** Says what failed and remembers that something did. */
  async fail(failure: Failure): Promise<void> {
    this.#failures++;
    await this.say(failure.said, failure.path);
  }

  /** Shows how far the work is, on a terminal only; the line is replaced by the next one. */
  async progress(done: number, total: number, name: string): Promise<void> {
    this.host.signal.throwIfAborted();
    if (!this.host.stderr.isTerminal || total < 2) return;
    const line = this.wording.text(message('{done} of {total}: {name}', { done, total, name }));
    await this.host.stderr.write(`\r\u001b[K${line}`);
    this.#progressShown = true;
  }

  /** Takes the progress line away. */
  async endProgress(): Promise<void> {
    await this.#clearProgress();
  }

  async #clearProgress(): Promise<void> {
    if (!this.#progressShown) return;
    this.#progressShown = false;
    await this.host.stderr.write('\r\u001b[K');
  }
}
