import { BLANK, codePoint, INDENT, LINE_END } from './expression.js';
import { oneOf } from './one-of.js';
import { scope, type BeginEndRule, type MatchRule } from './textmate.js';

const NUMBER = String.raw`[0-9]{1,2}/${BLANK}?[0-9]{1,6}(?:${BLANK}neu)?`;

/** A reference to a paper: `Drucks. 20/8125 neu`, `Drucksachen 18/1020 und 18/1021`. */
export const PAPER = `${oneOf(['Drucks.', 'Drs.', 'Drucksache', 'Drucksachen'])}${BLANK}{1,3}${NUMBER}(?:(?:,|${BLANK}(?:und|bis|zu))${BLANK}${NUMBER})*+`;

/** Dots that lead the eye to a page number; a run is tried once, at its first dot. */
const DOTS = String.raw`((?<!\.)\.{5}\.*+)[ ]*+`;
const PAGES = '[0-9]{1,6}(?:,[ ]*+[0-9]{1,6})*+';
const LEADER_SCOPES = {
  '1': { name: scope('comment.other.leader') },
  '2': { name: scope('constant.numeric.page-reference') },
};

/** The end of an entry in a table of contents: dots and page numbers. */
const leader: MatchRule = { match: `${DOTS}(${PAGES})${LINE_END}`, captures: LEADER_SCOPES };

/** The same where page numbers are yet to come, on the next line or behind a gap: alone on a line, they are no header. */
const openLeader: BeginEndRule = {
  begin: `${DOTS}(${PAGES},)?${LINE_END}`,
  beginCaptures: LEADER_SCOPES,
  end: `^(?:${INDENT}(${PAGES})${LINE_END}|(?!${INDENT}${PAGES},${LINE_END}|${LINE_END}))`,
  endCaptures: { '1': { name: scope('constant.numeric.page-reference') } },
  patterns: [{ match: `^${INDENT}${PAGES},${LINE_END}`, name: scope('constant.numeric.page-reference') }],
};

/** Each character by itself: Oniguruma finds one of many strings faster than one of a class beyond ASCII. */
const C1_CONTROL = Array.from({ length: 0x20 }, (_, index) => codePoint(0x80 + index)).join('|');

/** What may stand anywhere in a line of text. */
export const inlineRules: Readonly<Record<string, MatchRule | BeginEndRule>> = {
  paper: { match: PAPER, name: scope('constant.other.paper constant.numeric.paper') },
  leader,
  'open-leader': openLeader,
  /** Windows-1252 punctuation that a decoder left as control characters. */
  'c1-control': { match: `(?:${C1_CONTROL})++`, name: scope('invalid.illegal.c1-control') },
  /** A dash, a euro sign or an ellipsis was lost here. The underline is what shows: blanks have no colour. */
  'double-blank': {
    match: String.raw`(?<=\S)  ++(?=\S)`,
    name: scope('invalid.deprecated.double-blank markup.underline.double-blank'),
  },
};
