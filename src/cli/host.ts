/** Where text goes. `write` resolves when more can be taken. */
export interface TextOutput {
  readonly isTerminal: boolean;
  write(text: string): Promise<void>;
}

/** What the command line sees of the world: a real process, or a test. */
export interface Host {
  /** Absolute path that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  /** Aborted when the person presses Ctrl-C or the reader of the output goes away. */
  readonly signal: AbortSignal;
}

/** 0: nothing wrong. 1: problems were found. 2: a mistake in the call, or a file that cannot be read or written. */
export type ExitStatus = 0 | 1 | 2;
