import type { FileEvidence } from '../model/page.js';

/** Share of continued lines with exactly one blank behind them from which on the extraction is taken to have written it. */
const TRAILING_BLANK_SHARE = 0.8;
/** Share of empty lines under which a file is taken to have no gaps between its paragraphs. */
const GAP_SHARE = 0.04;
/** Mean line length from which on a line is taken for a whole paragraph. */
const LONG_LINE = 110;
const FEW_LINES = 5;
/** Lines up to which a file may be a page that somebody is repairing: then some of its dashes are back already. */
const ONE_PAGE = 220;
/** Dashes and quotation marks for each double blank, up to which a longer file may have lost its punctuation. */
const MOST_INTACT_IN_LONG_FILE = 0.1;
/** Double blanks at line ends and starts for each inside a line, from which on they are the layout's, not a dash's. */
const MOST_AT_LINE_EDGES = 3;
/** Number of lines from which on a file without neighbouring lines is taken to have an empty line behind each. */
const MANY_LINES = 24;
/** Share of lines with a neighbour under which, and share of lines that end no sentence from which on, it is. */
const NEIGHBOUR_SHARE = 0.04;
const OPEN_SHARE = 0.5;

/** What one page says of its file; sums over the pages make the evidence. */
export interface EvidenceCounts {
  readonly lines: number;
  readonly emptyLines: number;
  /** Lines right behind another line. */
  readonly neighbours: number;
  /** Lines that do not end like a sentence. */
  readonly openLines: number;
  /** Lines with another line right behind them that do not end in a hyphen, and how many of them end in one blank. */
  readonly continued: number;
  readonly oneBlankBehind: number;
  readonly characters: number;
  /** Places where blanks may stand for a stripped character. */
  readonly doubleBlanks: number;
  /** Those of them that stand at the end or start of a line. */
  readonly atLineEdges: number;
  readonly c1: number;
  /** Dashes, quotation marks and the like that are as they should be. */
  readonly intact: number;
}

/** Counts what a page's text shows. */
export function countEvidence(text: string): EvidenceCounts {
  let lines = 0;
  let emptyLines = 0;
  let continued = 0;
  let oneBlankBehind = 0;
  let pendingBlanks = 0;
  let doubleBlanks = 0;
  let atLineEdges = 0;
  let c1 = 0;
  let intact = 0;
  let content = 0;
  let blanks = 0;
  let neighbours = 0;
  let openLines = 0;
  let lastCode = 0;
  let afterLine = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code === 10 || code === 13) {
      if (content === 0) {
        if (at < text.length) emptyLines++;
        afterLine = false;
      } else {
        lines++;
        if (!isSentenceEnd(lastCode)) openLines++;
        afterLine = true;
        if (blanks > 1) atLineEdges++;
        pendingBlanks = lastCode === 45 ? -1 : blanks;
      }
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      content = 0;
      blanks = 0;
    } else if (code === 32) {
      blanks++;
    } else {
      if (content === 0 && afterLine) {
        neighbours++;
        if (pendingBlanks >= 0) continued++;
        if (pendingBlanks === 1) oneBlankBehind++;
      }
      if (blanks > 1 && content > 0) doubleBlanks++;
      else if (blanks === 1 && content === 0) atLineEdges++;
      blanks = 0;
      content++;
      lastCode = code;
      if (code >= 0x80 && code <= 0x9f) c1++;
      else if (code >= 0x2010 && code <= 0x20ac) intact++;
    }
  }
  return {
    lines,
    emptyLines,
    neighbours,
    openLines,
    continued,
    oneBlankBehind,
    characters: text.length,
    doubleBlanks: doubleBlanks + atLineEdges,
    atLineEdges,
    c1,
    intact,
  };
}

/** `.`, `!`, `?`, `:`, a closing bracket or quotation mark. */
function isSentenceEnd(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 58 || code === 41 || code === 0x201c || code === 0x93;
}

/** The evidence of a file from the counts of its pages. */
export function evidenceOf(pages: readonly EvidenceCounts[]): FileEvidence {
  const sum = (key: keyof EvidenceCounts): number => pages.reduce((total, page) => total + page[key], 0);
  const lines = sum('lines');
  const continued = sum('continued');
  const trailingBlanks = continued > FEW_LINES && sum('oneBlankBehind') / continued >= TRAILING_BLANK_SHARE;
  const doubleBlanks = sum('doubleBlanks');
  const intact = sum('intact');
  const intactShare = lines > ONE_PAGE ? MOST_INTACT_IN_LONG_FILE : 1;
  const stripped =
    doubleBlanks > 0 &&
    sum('c1') === 0 &&
    (trailingBlanks
      ? !isLayout(sum('atLineEdges'), doubleBlanks, intact, lines)
      : intact <= doubleBlanks * intactShare);
  const gaps = lines <= FEW_LINES || sum('emptyLines') / (lines + sum('emptyLines')) >= GAP_SHARE;
  const doubled =
    lines >= MANY_LINES &&
    sum('neighbours') / lines < NEIGHBOUR_SHARE &&
    sum('openLines') / lines > OPEN_SHARE &&
    sum('characters') / lines < LONG_LINE;
  const layout = doubled ? 'doubled' : gaps ? 'gaps' : sum('characters') / lines >= LONG_LINE ? 'lines' : 'wrapped';
  return { stripped, trailingBlanks, layout };
}

/**
 * Whether blanks at line edges are the layout's own (two before a line end, one before a page number): a long file whose
 * punctuation is whole, and that has few double blanks inside its lines.
 */
function isLayout(atLineEdges: number, doubleBlanks: number, intact: number, lines: number): boolean {
  return lines > ONE_PAGE && intact > doubleBlanks && atLineEdges > (doubleBlanks - atLineEdges) * MOST_AT_LINE_EDGES;
}
