import { readProject, type GeneratedFile } from './project.js';

/** The page that the walkthrough opens: a copy inside the package, byte for byte. */
export function samplePage(): GeneratedFile {
  const content = readProject('samples/reference-extract.txt');
  if (content === undefined) throw new Error('samples/reference-extract.txt is missing');
  return { path: 'media/walkthrough/reference-extract.txt', content };
}
