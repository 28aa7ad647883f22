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

const FOLDER = '.plenar';

/** Where the records of a text are. @param text path of the text, relative to the folder that holds `.plenar` */
export function sidecarPath(text: string): string {
  return `${FOLDER}/sidecars/${text}.jsonl`;
}

/** Where records are that belong to a text that is not saved yet. */
export function draftPath(text: string): string {
  return `${FOLDER}/drafts/${text}.jsonl`;
}

/** Where the records of a deleted text wait for it to come back. */
export function deletedPath(text: string): string {
  return `${FOLDER}/deleted/${text}.jsonl`;
}

/** Where the bytes of a file before its first change are. */
export function originalPath(sha256: string): string {
  return `${FOLDER}/originals/${sha256}`;
}

/** What holds for all texts of the project: findings that are ignored everywhere. */
export const PROJECT_RECORDS = `${FOLDER}/project.jsonl`;

/** Keeps drafts out of git. */
export const GITIGNORE = `${FOLDER}/.gitignore`;
export const GITIGNORE_TEXT = 'drafts/\n';
