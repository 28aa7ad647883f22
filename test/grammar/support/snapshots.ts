import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize, type TokenizedLine } from './grammar.js';

const root = join(import.meta.dirname, '..', '..', '..');
const sample = 'samples/hessen-20-064';
const own = 'test/grammar/pages';

/** A real page whose scopes are kept, so that a change of the grammar shows what it does to the whole of it. */
export interface SnapshotPage {
  readonly name: string;
  readonly file: string;
  /** Whether the page is taken without its C1 characters, as other converters deliver it. */
  readonly stripped: boolean;
}

export const SNAPSHOT_PAGES: readonly SnapshotPage[] = [
  { name: 'reference-extract', file: 'samples/reference-extract.txt', stripped: false },
  { name: 'contents', file: `${sample}/0002.txt`, stripped: false },
  { name: 'annex', file: `${sample}/0070.txt`, stripped: false },
  { name: 'agenda', file: `${sample}/0007.txt`, stripped: false },
  { name: 'interjections', file: `${own}/hessen-20-094-0027.txt`, stripped: false },
  { name: 'interjections-stripped', file: `${own}/hessen-20-094-0027.txt`, stripped: true },
  { name: 'sitting-144', file: `${own}/hessen-20-144-0010.txt`, stripped: false },
];

/** Where the snapshot of a page is committed. */
export function snapshotPath({ name }: SnapshotPage): string {
  return join(root, 'test', 'grammar', 'snapshots', `${name}.snap`);
}

/** The page with its scopes, as a snapshot holds it. */
export async function takeSnapshot({ file, stripped }: SnapshotPage): Promise<string> {
  const text = readFileSync(join(root, file), 'utf8');
  const lines = await tokenize(stripped ? text.replace(/[\u0080-\u009f]/gu, '') : text);
  return `${lines.flatMap(showLine).join('\n')}\n`;
}

/** A line behind `>`, and below it the scopes of each stretch that has some. C1 characters are shown as U+FFFD. */
function showLine({ text, tokens }: TokenizedLine): string[] {
  return [
    `>${text.replace(/[\u0080-\u009f]/gu, '\ufffd')}`,
    ...tokens
      .filter(({ scopes }) => scopes.length > 0)
      .map(({ start, end, scopes }) => `#${' '.repeat(start)}${'^'.repeat(end - start)} ${scopes.join(' ')}`),
  ];
}
