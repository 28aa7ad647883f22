import type { FileEvidence } from '../model/page.js';

/** Share of lines with exactly one blank behind them from which on the extraction is taken to have written it. */
const TRAILING_BLANK_SHARE = 0.7;
/** Share of empty lines under which a file is taken to have no gaps between its paragraphs. */
const GAP_SHARE = 0.04;
/** Mean line length from which on a line is taken for a whole paragraph. */
const LONG_LINE = 110;
const FEW_LINES = 5;

/** What one page says of its file; sums over the pages make the evidence. */
export interface EvidenceCounts {
  readonly lines: number;
  readonly emptyLines: number;
  readonly oneBlankBehind: number;
  readonly characters: number;
  /** Places where blanks may stand for a stripped character. */
  readonly doubleBlanks: number;
  readonly c1: number;
  /** Dashes, quotation marks and the like that are as they should be. */
  readonly intact: number;
}

/** Counts what a page's text shows. */
export function countEvidence(text: string): EvidenceCounts {
  let lines = 0;
  let emptyLines = 0;
  let oneBlankBehind = 0;
  let doubleBlanks = 0;
  let c1 = 0;
  let intact = 0;
  let content = 0;
  let blanks = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code === 10 || code === 13) {
      if (content === 0) {
        if (code === 10) emptyLines++;
      } else {
        lines++;
        if (blanks === 1) oneBlankBehind++;
        else if (blanks > 1) doubleBlanks++;
      }
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      content = 0;
      blanks = 0;
    } else if (code === 32) {
      blanks++;
    } else {
      if (blanks > 1 && content > 0) doubleBlanks++;
      else if (blanks === 1 && content === 0) doubleBlanks++;
      blanks = 0;
      content++;
      if (code >= 0x80 && code <= 0x9f) c1++;
      else if (code >= 0x2010 && code <= 0x20ac) intact++;
    }
  }
  return { lines, emptyLines, oneBlankBehind, characters: text.length, doubleBlanks, c1, intact };
}

/** The evidence of a file from the counts of its pages. */
export function evidenceOf(pages: readonly EvidenceCounts[]): FileEvidence {
  const sum = (key: keyof EvidenceCounts): number => pages.reduce((total, page) => total + page[key], 0);
  const lines = sum('lines');
  const trailingBlanks = lines > FEW_LINES && sum('oneBlankBehind') / lines >= TRAILING_BLANK_SHARE;
  const doubleBlanks = sum('doubleBlanks');
  const intact = sum('intact');
  const stripped = doubleBlanks > 0 && sum('c1') === 0 && (trailingBlanks || intact <= doubleBlanks);
  const gaps = lines <= FEW_LINES || sum('emptyLines') / (lines + sum('emptyLines')) >= GAP_SHARE;
  const layout = gaps ? 'gaps' : sum('characters') / lines >= LONG_LINE ? 'lines' : 'wrapped';
  return { stripped, trailingBlanks, layout };
}
