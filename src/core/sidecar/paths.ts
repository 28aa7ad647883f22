/** Name of the project file; the folder that holds it is the root of its texts. */
export const PROJECT_FILE = 'plenar.json';

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
