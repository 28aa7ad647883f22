import { describe, expect, it } from 'vitest';
import { LanguageChoices } from '../../src/client/recognition/choices.js';

/** A store as VS Code gives it, which outlives the choices. */
class Store {
  readonly #values = new Map<string, unknown>();
  keys = () => [...this.#values.keys()];
  get<T>(key: string, fallback?: T): T {
    return (this.#values.get(key) ?? fallback) as T;
  }
  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, structuredClone(value));
    return Promise.resolve();
  }
}

describe('language choices', () => {
  it('are there again after a restart', async () => {
    const store = new Store();
    const choices = new LanguageChoices(store);
    await choices.remember('file:///a.txt', false);
    await choices.remember('file:///b.txt', true);
    await choices.remember('file:///c.txt', true);
    await choices.remember('file:///c.txt', undefined);
    const again = new LanguageChoices(store);
    expect(['a', 'b', 'c'].map((name) => again.of(`file:///${name}.txt`))).toEqual([false, true, undefined]);
  });

  it('go with a file and with the files of a folder, and with no other', async () => {
    const choices = new LanguageChoices(new Store());
    await choices.remember('file:///sitting/1.txt', false);
    await choices.remember('file:///sitting2/1.txt', true);
    await choices.carryOver('file:///sitting', 'file:///moved');
    expect(choices.of('file:///moved/1.txt')).toBe(false);
    expect(choices.of('file:///moved2/1.txt')).toBeUndefined();
    await choices.carryOver('file:///sitting2/1.txt', 'file:///one.txt');
    expect(choices.of('file:///one.txt')).toBe(true);
  });

  it('are forgotten in the order in which they were made', async () => {
    const store = new Store();
    const choices = new LanguageChoices(store);
    for (let index = 0; index < 2001; index++) await choices.remember(`file:///${index}.txt`, false);
    expect(choices.of('file:///0.txt')).toBeUndefined();
    expect(new LanguageChoices(store).of('file:///1.txt')).toBe(false);
  });
});
