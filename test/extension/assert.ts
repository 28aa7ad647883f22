// The few assertions that the suite needs, in a form that runs in a web worker too.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  const [is, should] = [JSON.stringify(actual, undefined, 2), JSON.stringify(expected, undefined, 2)];
  if (is !== should) throw new Error(`${message}\n  expected: ${should}\n  actual:   ${is}`);
}

/** Waits until `probe` gives something that is neither undefined nor false. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  atMost = 15_000,
): Promise<T> {
  const end = Date.now() + atMost;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`not within ${atMost / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
