import type { StandOffFiles } from '../../src/client/stand-off/files.js';

/** Ends the process of a test between two writes. */
export class Killed extends Error {}

/** A folder in memory whose process may be killed before any of its writes. */
export class MemoryFiles implements StandOffFiles {
  readonly contents: Map<string, string>;
  /** How many more writes succeed before the process is killed. */
  left = Infinity;

  constructor(contents: ReadonlyMap<string, string> = new Map()) {
    this.contents = new Map(contents);
  }

  read(path: string): Promise<Uint8Array | null> {
    const content = this.contents.get(path);
    return Promise.resolve(content === undefined ? null : new TextEncoder().encode(content));
  }

  write(path: string, content: Uint8Array): Promise<void> {
    return this.#step(() => void this.contents.set(path, new TextDecoder().decode(content)));
  }

  remove(path: string): Promise<void> {
    return this.#step(() => void this.contents.delete(path));
  }

  move(from: string, to: string): Promise<boolean> {
    const content = this.contents.get(from);
    if (content === undefined || this.contents.has(to)) return Promise.resolve(false);
    return this.#step(() => {
      this.contents.delete(from);
      this.contents.set(to, content);
      return true;
    });
  }

  #step<Result>(write: () => Result): Promise<Result> {
    if (this.left === 0) return Promise.reject(new Killed());
    this.left--;
    return Promise.resolve(write());
  }
}
