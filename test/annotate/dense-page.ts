import { readFileSync } from 'node:fs';
import type { Range } from '../../src/core/text/offsets.ts';

/** Real pages with many interjections, most of them alike. */
export const DENSE_PAGES: readonly string[] = ['0039', '0042', '0040'].map((name) =>
  readFileSync(new URL(`../../samples/hessen-20-064/${name}.txt`, import.meta.url), 'utf8'),
);

/** What people annotate: every interjection, and some words of speech. */
export function spansOf(text: string): Range[] {
  const spans: Range[] = [];
  for (const { 0: words, index } of text.matchAll(/\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/gu)) {
    spans.push({ start: index, end: index + words.length });
  }
  for (const { 0: words, index } of text.matchAll(/\p{Lu}\p{Ll}{6,}/gu)) {
    if (index % 7 === 0) spans.push({ start: index, end: index + words.length });
  }
  return spans;
}
