import { grammarJson } from '../syntaxes/grammar/transcript.js';

/** A committed file that is made from sources in the project. */
export interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string;
  /** What the file should hold. */
  readonly content: () => string;
}

/** Every committed file that `npm run generate` writes; tests compare what is committed with it. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'syntaxes/transcript.tmLanguage.json', content: grammarJson },
];
