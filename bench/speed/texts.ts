import { hessianPages, hessianSittings, type Variant } from '../lib/corpus.ts';

/** Characters of the sitting file that the design's budgets are about. */
const SITTING_LENGTH = 360_000;

/** Pages of about 6 KB, spread over all Hessian sittings. */
export function typicalPages(count: number, variant: Variant): string[] {
  const pages = hessianSittings()
    .flatMap((sitting) => hessianPages(sitting, variant))
    .map(({ text }) => text)
    .filter(({ length }) => length > 5500 && length < 6500);
  return Array.from({ length: count }, (_, index) => pages[Math.floor((index * pages.length) / count)] ?? '');
}

/** Pages of a sitting in one text of about 360,000 characters; `which` counts the sittings, from the first again. */
export function sittingText(which: number, variant: Variant): string {
  const long = hessianSittings()
    .map((sitting) => hessianPages(sitting, variant).map(({ text }) => text))
    .filter((pages) => pages.reduce((sum, { length }) => sum + length, 0) >= SITTING_LENGTH);
  let text = '';
  for (const page of long[which % long.length] ?? []) if (text.length < SITTING_LENGTH) text += page;
  return text;
}

/** Ten sittings in one text. */
export function tenSittingsText(variant: Variant): string {
  return Array.from({ length: 10 }, (_, which) => sittingText(which, variant)).join('');
}

type LineEdit = (line: string) => string;

/** What a person does to a line while correcting. */
const LINE_EDITS: readonly LineEdit[] = [
  (line) => line.replace(' ', ' sehr '),
  (line) => line.replace(/\p{L}{5,}/u, (word) => word.slice(0, -1)),
  (line) => line.replace(/ (?=\p{L})/u, '  '),
  (line) => line.replace(/(?<=\p{L}) (?=\p{L})/u, ''),
  (line) => `${line.trimEnd()}:`,
  (line) => `(${line}`,
  (line) => line.replace(/\s*$/u, ' – '),
];

/** A text after one edit after the other, each in another line of its middle third. */
export function editedTexts(text: string, count: number): string[] {
  const lines = text.split('\n');
  const edited: string[] = [];
  for (let index = 0; index < count; index++) {
    let line = Math.floor(lines.length * (1 / 3 + index / (3 * count)));
    while ((lines[line] ?? '').length < 30) line++;
    const edit = LINE_EDITS[index % LINE_EDITS.length] ?? ((same) => same);
    lines[line] = edit(lines[line] ?? '');
    edited.push(lines.join('\n'));
  }
  return edited;
}
