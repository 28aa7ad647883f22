/**
 * The folder that holds what stands off, as the keeper of records sees it. Paths are relative to that folder, with `/`.
 * `src/client/stand-off/workspace-files.ts` has it from VS Code, tests have it in memory.
 */
export interface StandOffFiles {
  /** @returns null where there is no such file; @throws where it cannot be read */
  read(path: string): Promise<Uint8Array | null>;
  /** Writes a file whole or not at all. @throws where it cannot be written; nothing has changed then */
  write(path: string, content: Uint8Array): Promise<void>;
  /** Does nothing where there is no such file. */
  remove(path: string): Promise<void>;
  /** Moves a file; does nothing where there is none, and never onto another. @returns whether it was moved */
  move(from: string, to: string): Promise<boolean>;
}

export * from '../../core/sidecar/paths.js';
