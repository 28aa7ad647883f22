import { printWidth } from '../text/print-width.js';
import type { PageLines } from './page-lines.js';
import { LINE_BREAK_WEIGHTS } from './line-break-weights.js';
import { mayStartParagraph } from './paragraph-breaks.js';

/** A place between two lines without an empty line between them, where a paragraph may begin all the same. */
export interface LinePlace {
  /** The line before the place and the one behind it, without blanks around them. */
  readonly before: string;
  readonly after: string;
  /** The line before `before` in the same run of lines; null where it is the first. */
  readonly previous: string | null;
  /** First line of the run. */
  readonly runStart: string;
  /** Lines of the run up to the place. */
  readonly runLines: number;
  /** The gap before the run is false. */
  readonly runContinues: boolean;
  /** Width of the page's text column, as `printWidth` measures. */
  readonly column: number;
}

/** Shares of the column's width that are asked for: would the next word still have fitted? */
const FILL_STEPS = [0.6, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2] as const;
const WIDTH_STEPS = [0.9, 1, 1.06] as const;
const RUN_STEPS = [2, 4, 7, 12] as const;
/** A line wider than this share of the column took in the rest of a hyphenated word from the line behind it. */
const TOOK_IN = 1.06;
/** Width of a blank, in thousandths of an em. */
const BLANK = 250;

/** Starts of runs that the extraction takes for items of a list: behind them it swallows gaps. */
const IRREGULAR_STARTS: ReadonlySet<LineStart> = new Set<LineStart>(['–', '– –', '•', '1', '1.', 'z. B.', 'a']);

/** Forms of address: they open paragraphs. */
const ADDRESS =
  /^(?:[–—„] ?)?(?:Sehr|Meine|Liebe[rs]?|Verehrte[rs]?|Werte[rs]?|Geehrte[rs]?|Geschätzte[rs]?|Herr|Frau|Kolleginnen|Damen)\s/u;
/** Other words that rather open a paragraph, and words that rather stand in the middle of one. */
const OPENER =
  /^(?:Ich (?:möchte|will|komme|glaube|darf|frage|rufe|finde|sage)|Wir (?:haben|kommen|wollen|brauchen)|Jetzt|Nun|Lassen|Zum|Zur|Erstens|Zweitens|Drittens|Viertens|Letztens|Nächste|Vielen|Damit|Wenn|Mit|Für|In|Im|Bei|Seit|Auch|Natürlich|Deswegen|Deshalb)[\s.,]/u;
const CONNECTIVE = /^(?:Das|Dies|Da|Dann|Dafür|Dazu|Denn|Sie|Er|Es|Hier|Aber|Und|Oder|So)[\s,]/u;
/** What ends a paragraph rather than a sentence. */
const CLOSING =
  /(?:Danke(?: schön| sehr)?|Vielen(?: herzlichen)? Dank|Damen und Herren|Kolleginnen und Kollegen)[.!]$/u;

const CLOSING_MARKS = '“”‘’"\')]';

/** What a line begins with, as far as it matters for paragraphs. */
type LineStart = 'z. B.' | '–' | '– –' | '•' | '1.' | '1' | '…' | '„' | '(' | 'a' | 'A';

/**
 * Whether a paragraph begins behind the place: a sum of weights over what is to be seen there (`lineBreakFeatures`).
 * `npm run bench -- line-breaks` trains them on the sittings that may be looked at and says how often they are right.
 */
export function startsParagraph(place: LinePlace): boolean {
  let sum = 0;
  for (const name of lineBreakFeatures(place)) sum += LINE_BREAK_WEIGHTS[name] ?? 0;
  return sum > 0;
}

/** The names of what is to be seen at a place. */
export function lineBreakFeatures(place: LinePlace): string[] {
  const { before, after, previous, column, runLines } = place;
  const runStart = lineStart(place.runStart);
  const run = place.runContinues || IRREGULAR_STARTS.has(runStart) ? 'irregular' : 'regular';
  const tookIn = previous === null ? 0 : Math.max(0, printWidth(previous) / column - TOOK_IN);
  const width = printWidth(before) / column + tookIn;
  const fill = width + (BLANK + printWidth(/^\S+/u.exec(after)?.[0] ?? '')) / column;
  const names = [
    'always',
    run,
    `ends in ${lineEnd(before)}`,
    `starts with ${lineStart(after)}`,
    `run from ${runStart}`,
  ];
  const add = (name: string, holds: boolean): void => {
    if (holds) names.push(name);
  };
  for (const step of FILL_STEPS) {
    add(`fill under ${step}`, fill < step);
    add(`${run}, fill under ${step}`, fill < step);
  }
  for (const step of WIDTH_STEPS) add(`width over ${step}`, width > step);
  for (const step of RUN_STEPS) add(`run longer than ${step}`, runLines > step);
  add('run of one line', runLines === 1);
  add('address', ADDRESS.test(after));
  add('opener', OPENER.test(after));
  add('connective', CONNECTIVE.test(after));
  add('closing', CLOSING.test(before));
  return names;
}

function lineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && CLOSING_MARKS.includes(line.charAt(end - 1))) end--;
  return line.charAt(end - 1) + (end < line.length ? '“' : '');
}

function lineStart(line: string): LineStart {
  if (/^(?:z\. ?B|d\. ?h|u\. ?a)\./u.test(line)) return 'z. B.';
  if (/^[–—]/u.test(line)) return line.length > 3 && /[–—]$/u.test(line) ? '– –' : '–';
  if (/^[•*-]\s/u.test(line)) return '•';
  if (/^\d/u.test(line)) return /^\d+\.(?:\s|$)/u.test(line) ? '1.' : '1';
  if (line.startsWith('…')) return '…';
  if (/^[„"‚»]/u.test(line)) return '„';
  if (line.startsWith('(')) return '(';
  return /^\p{Ll}/u.test(line) ? 'a' : 'A';
}

/**
 * The place before a line of a page, or null where no paragraph can begin: no sentence ends there, or none begins.
 * @param run the first line of the run, and whether the gap before it is false
 */
export function linePlace(
  page: PageLines,
  run: { readonly first: number; readonly continues: boolean },
  line: number,
  column: number,
): LinePlace | null {
  const before = page.restored(line - 1);
  const after = page.restored(line);
  if (!mayStartParagraph(before, after)) return null;
  return {
    before,
    after,
    previous: line - 2 >= run.first ? page.content(line - 2) : null,
    runStart: page.restored(run.first),
    runLines: line - run.first,
    runContinues: run.continues,
    column,
  };
}
