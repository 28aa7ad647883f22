/** Where what stands off is kept, relative to the folder that holds `.plenar`, with `/` between names. */

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

/** What shows that a folder holds stand-off data, or is to hold it. */
export const ROOT_MARKS = ['plenar.json', FOLDER] as const;
