import type { writeAtomically } from './files/atomic-write.js';
import type { WordList } from '../core/text/word-list.js';

/** Where results and messages go. `write` resolves when they have been taken. */
export interface Output {
  readonly isTerminal: boolean;
  /** @throws Failure where they cannot be taken for another reason than that the reader has gone */
  write(content: string | Uint8Array): Promise<void>;
}

/** What the command line sees of the world: a real process, or a test. */
export interface Host {
  /** Absolute path that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted when the person presses Ctrl-C or the reader of the output goes away. */
  readonly signal: AbortSignal;
  /**
   * The list of words that ships with Plenar.
   * @throws Error where it is not there
   */
  readonly wordList: () => Promise<WordList>;
  /** Writes files; without it whole or not at all. */
  readonly writeFile?: typeof writeAtomically;
}

/** 0: nothing wrong. 1: problems were found. 2: a mistake in the call, or a file that cannot be read or written. */
export type ExitStatus = 0 | 1 | 2;
