import {
  BLANK,
  DASHES,
  either,
  expression,
  INDENT,
  LINE_END,
  LINE_START,
  optional,
  plain,
  scoped,
  type Part,
} from './expression.js';
import type { LineRule } from './line-rule.js';
import { scope, type BeginEndRule, type MatchRule } from './textmate.js';
import { PARLIAMENT } from './words.js';

/** What separates the parts of a header: `·`, `|`, a dash, or blanks alone. */
const SEPARATOR = String.raw`[ \t\x{A0}·|,${DASHES}]*+`;

const TERM = String.raw`[0-9]{1,2}\.${BLANK}*+Wahlperiode`;
const SITTING = String.raw`[0-9]{1,3}\.${BLANK}*+(?:Plenars|S)itzung\.?`;
const RECORD = String.raw`Plenarprotokoll(?:${BLANK}*+[0-9]{1,2}/[0-9]{1,3})?`;
const WEEKDAY_AND_PLACE = String.raw`(?:Berlin,?${BLANK}*+)?(?:\p{L}{3,8}tag|Mittwoch)?,?${BLANK}*+(?:den${BLANK})?`;
const DATE = String.raw`[0-9]{1,2}\.${BLANK}*+(?:[0-9]{1,2}\.|\p{L}{3,9})${BLANK}*+[0-9]{4}`;
const NUMBER = scoped('constant.numeric.page-number', '[0-9]{1,6}');
const ADJECTIVE_PARLIAMENT = String.raw`\p{Lu}[\p{L}-]++(?<=er)${BLANK}(?:Landtag|Bundestag)`;

const FACTS: Part = either(
  scoped('meta.term', TERM),
  scoped('meta.sitting', SITTING),
  scoped('meta.record', RECORD),
  [WEEKDAY_AND_PLACE, scoped('meta.date', DATE)],
  // North Rhine-Westphalia parts its own name: `Landtag | Nordrhein-Westfalen | …`.
  '(?:Nordrhein-Westfalen)',
);

const PARLIAMENT_NAME = scoped('meta.parliament', either(PARLIAMENT, ADJECTIVE_PARLIAMENT));

/** The running head: the name of a parliament and at least two facts, nothing else but a page number. */
const HEADER: Part = [
  optional(NUMBER, `${BLANK}*+`),
  PARLIAMENT_NAME,
  Array.from({ length: 2 }, () => [SEPARATOR, FACTS]),
  Array.from({ length: 2 }, () => optional(SEPARATOR, FACTS)),
  SEPARATOR,
  optional(NUMBER),
  LINE_END,
];

const header = expression(LINE_START, HEADER);

/** A line with nothing but a number. Behind a dot leader it belongs to an entry of the contents, whose rule takes it. */
const NUMBER_LINE: Part = [String.raw`(?:\([A-D]\)${BLANK}++)?`, NUMBER, LINE_END];
const numberLine = expression(LINE_START, NUMBER_LINE);

/** The letter of a margin (A to D) in the Bundestag's two-column print. */
const MARGIN_LINE = String.raw`\([A-D]\)${LINE_END}`;

const pageHeader: BeginEndRule = {
  name: scope('comment.line.page-header'),
  begin: header.source,
  beginCaptures: header.captures,
  // On odd pages the number stands on the next line.
  end: `^(?:${INDENT}([0-9]{1,6})${LINE_END})?`,
  endCaptures: { '1': { name: scope('constant.numeric.page-number') } },
};

const pageNumber: MatchRule = {
  name: scope('comment.line.page-header'),
  match: numberLine.source,
  captures: numberLine.captures,
};

const margin: MatchRule = { name: scope('comment.line.margin'), match: `${LINE_START}${MARGIN_LINE}` };

export const pageRules: Readonly<Record<string, LineRule>> = {
  'page-header': { mayBegin: plain(optional(NUMBER, `${BLANK}*+`), PARLIAMENT_NAME), rule: pageHeader },
  'page-number': { mayBegin: plain(NUMBER_LINE), rule: pageNumber },
  margin: { mayBegin: MARGIN_LINE, rule: margin },
};
