import { PROJECT_FILE } from '../model/project.js';

export { PROJECT_FILE };

/** Folder of the stand-off data, below the root. */
export const STAND_OFF_FOLDER = '.plenar';

const SIDECARS = `${STAND_OFF_FOLDER}/sidecars/`;
const EXTENSION = '.jsonl';

/** What holds for all texts of the project. Like all paths here relative to the root, with `/`. */
export const PROJECT_RECORDS = `${STAND_OFF_FOLDER}/project.jsonl`;

/** Where the records of a text are. @param text path of the text */
export function sidecarPath(text: string): string {
  return `${SIDECARS}${text}${EXTENSION}`;
}

/** The text whose records are in a file; null where the path is none of a sidecar. */
export function textOfSidecar(path: string): string | null {
  const isSidecar = path.startsWith(SIDECARS) && path.endsWith(EXTENSION);
  return isSidecar ? path.slice(SIDECARS.length, -EXTENSION.length) : null;
}

/** Where the bytes of a file before its first change are. */
export function originalPath(sha256: string): string {
  return `${STAND_OFF_FOLDER}/originals/${sha256}`;
}

/** Where records are that belong to a text that is not saved yet. @param text path of the text */
export function draftPath(text: string): string {
  return `${STAND_OFF_FOLDER}/drafts/${text}${EXTENSION}`;
}

/** Where the records of a deleted text wait for it to come back. @param text path of the text */
export function deletedPath(text: string): string {
  return `${STAND_OFF_FOLDER}/deleted/${text}${EXTENSION}`;
}

/** Keeps drafts out of git. */
export const GITIGNORE = `${STAND_OFF_FOLDER}/.gitignore`;
export const GITIGNORE_TEXT = 'drafts/\n';

/** What shows that a folder is the root of its texts: one of them is there. */
export const ROOT_MARKS = [PROJECT_FILE, STAND_OFF_FOLDER] as const;
