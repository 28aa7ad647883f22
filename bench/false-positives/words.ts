import type { SourceText } from '../../src/core/analysis/analyzer.ts';
import { decodeC1Text } from '../../src/core/text/cp1252.ts';
import { plainLabel, words } from '../accuracy/normal-text.ts';
import type { ComparedTurn } from '../accuracy/transcripts.ts';

/** What stands between a word and the one before it. */
export type Separation = 'blank' | 'blanks' | 'line' | 'gap';

/** A word of a page file: its C1 punctuation decoded, its offsets those of the file. */
export interface SourceWord {
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly separation: Separation;
}

/** The words of the page files of a Hessian sitting, page headers left out. */
export function sourceWords(sources: readonly SourceText[]): SourceWord[] {
  return sources.flatMap(({ text }, source) => {
    const decoded = decodeC1Text(text);
    const body = headerEnd(decoded);
    const found: SourceWord[] = [];
    let before = body;
    for (const { 0: word, index } of decoded.matchAll(/\S+/gu)) {
      if (index < body) continue;
      const separation = separationOf(decoded.slice(before, index));
      before = index + word.length;
      found.push({
        source,
        start: index,
        end: before,
        word: word.normalize('NFC').replaceAll('\u2011', '-'),
        separation,
      });
    }
    return found;
  });
}

/** Where the text begins behind the header line and the page number, in whatever order they stand. */
function headerEnd(text: string): number {
  let end = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    const content = line.trim();
    if (content !== '' && !/^(?:\d{1,5}|Hessischer Landtag\s+·.*)$/u.test(content)) break;
    end = index + line.length;
    if (line === '') break;
  }
  return end;
}

function separationOf(white: string): Separation {
  const lines = white.split(/\r\n|\r|\n/u).length - 1;
  if (lines > 1) return 'gap';
  if (lines === 1) return 'line';
  return white.length > 1 ? 'blanks' : 'blank';
}

/** A word of the official record. */
export interface GoldWord {
  readonly word: string;
  /** It begins a speaker line, a paragraph, an interjection or a heading. */
  readonly begins: boolean;
}

/**
 * The words of the record in the order of the pages.
 * @param quoted false where the pages have lost their quotation marks without a trace
 */
export function goldWords(turns: readonly ComparedTurn[], quoted: boolean): GoldWord[] {
  const block = (text: string) =>
    words(quoted ? text : text.replace(/[„“‚‘’”]/gu, '')).map((word, index) => ({ word, begins: index === 0 }));
  return turns.flatMap(({ label, blocks, repeated }) => {
    const line = plainLabel(label);
    return [...(line === '' || repeated ? [] : block(`${line}:`)), ...blocks.flatMap(({ text }) => block(text))];
  });
}
