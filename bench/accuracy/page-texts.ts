import type { SourceText } from '../../src/core/analysis/analyzer.ts';
import { decodeC1Text } from '../../src/core/text/cp1252.ts';
import { lettersOnly, normalText } from './normal-text.ts';

/** What stands between two passages on the printed pages. */
export type PrintedBreak = 'nothing' | 'line end' | 'gap' | 'page end' | 'not found';

/** Letters of a passage that are enough to find its place. */
const ANCHOR = 24;

/** Characters of a page file in which its header and number stand. */
const HEADER_LENGTH = 300;

/** A page file, decoded, in the forms in which it is searched. */
interface SearchedPage {
  readonly path: string;
  readonly text: string;
  /** Blanks in a row as one; white space with a line end as one line feed. */
  readonly marked: string;
  /** The same length, line feeds as blanks. */
  readonly flat: string;
  readonly letters: string;
  /** For each of `letters` its offset in `text`. */
  readonly offsets: readonly number[];
  readonly number: string;
}

/** The page files of a sitting as printed: what an export and the record can be held against. */
export class PageTexts {
  readonly #pages: readonly SearchedPage[];

  /** @param sources page files with their C1 characters, in order */
  constructor(sources: readonly SourceText[]) {
    this.#pages = sources.map(searched);
  }

  /**
   * Whether the pages print these very words on one line, with these neighbours. Without any neighbour, or with one and
   * no words, a place cannot be told from others: that is false.
   * @param text may be empty: then the neighbours stand next to each other
   */
  print(before: string, text: string, behind: string): boolean {
    const parts = [lastWords(before, 2), normalText(text), firstWords(behind, 2)];
    if (parts.filter((part) => part !== '').length < 2) return false;
    const wanted = parts.filter((part) => part !== '').join(' ');
    const start = parts[0] === '' ? 0 : (parts[0]?.length ?? 0) + 1;
    const end = start + (parts[1]?.length ?? 0);
    return this.#pages.some(({ flat, marked }) => {
      for (let at = flat.indexOf(wanted); at >= 0; at = flat.indexOf(wanted, at + 1)) {
        if (!marked.slice(at + start, at + end).includes('\n')) return true;
      }
      return false;
    });
  }

  /** What the pages have where one passage ends and the next begins. */
  between(passage: string, next: string): PrintedBreak {
    const head = lettersOnly(passage).slice(-ANCHOR);
    const tail = lettersOnly(next).slice(0, ANCHOR);
    for (const { letters, offsets, text } of this.#pages) {
      const at = letters.indexOf(head + tail);
      if (at < 0) continue;
      const from = offsets[at + head.length - 1] ?? 0;
      const lineEnds = text.slice(from, offsets[at + head.length]).split('\n').length - 1;
      return lineEnds === 0 ? 'nothing' : lineEnds === 1 ? 'line end' : 'gap';
    }
    const page = this.#pages.findIndex(({ letters }) => letters.endsWith(head));
    return page >= 0 && (this.#pages[page + 1]?.letters.slice(0, 200).includes(tail) ?? false)
      ? 'page end'
      : 'not found';
  }

  /** Where a passage stands: file and printed page, for people. */
  placeOf(...passages: readonly string[]): string {
    for (const passage of passages) {
      const letters = lettersOnly(passage);
      const page =
        letters.length < 8 ? undefined : this.#pages.find((candidate) => candidate.letters.includes(letters));
      if (page !== undefined) return `${page.path}, p. ${page.number}`;
    }
    return 'file not found';
  }
}

function searched({ path, text: raw }: SourceText): SearchedPage {
  const text = decodeC1Text(raw).replaceAll('\r\n', '\n').normalize('NFC');
  const marked = text.replace(/\s+/gu, (white) => (white.includes('\n') ? '\n' : ' ')).replaceAll('\u2011', '-');
  const offsets: number[] = [];
  let letters = '';
  for (let index = 0; index < text.length; index++) {
    const letter = lettersOnly(text.charAt(index));
    if (letter === '') continue;
    letters += letter;
    offsets.push(index);
  }
  const first = text.slice(0, HEADER_LENGTH).split('\n');
  const number = first.map((line) => line.trim()).find((line) => /^\d{1,5}$/u.test(line)) ?? '?';
  return { path, text, marked, flat: marked.replaceAll('\n', ' '), letters, offsets, number };
}

const lastWords = (text: string, count: number) => normalText(text).split(' ').slice(-count).join(' ');
const firstWords = (text: string, count: number) => normalText(text).split(' ').slice(0, count).join(' ');
