import { isTranscript } from './recognize.js';

/** Share of the text files of a folder that have to be transcripts for all of them to be taken for some. */
const ENOUGH = 0.9;

/**
 * The transcripts among the text files of one folder. A page in the middle of a speech shows by itself nothing of what
 * it is: where nearly all files of a folder are transcripts, all are.
 * @returns the transcripts in the order of `files`
 */
export function transcriptsAmong<File extends { readonly text: string }>(files: readonly File[]): readonly File[] {
  const recognised = files.filter(({ text }) => isTranscript(text));
  return recognised.length >= files.length * ENOUGH ? files : recognised;
}
