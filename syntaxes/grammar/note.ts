import { BLANK, EMPTY_LINE_AHEAD, LINE_END, LINE_START, WORD_END } from './expression.js';
import type { LineRule } from './line-rule.js';
import { include, scope, type BeginEndRule, type MatchRule } from './textmate.js';

/** First words of notes on the course of the sitting. */
export const NOTE_WORD =
  '(?:Beginn|Schluss|Schluß|Ende|Unterbrechung|Unterbrochen|Sitzungsunterbrechung|Fortsetzung|Wiederaufnahme|Wiederbeginn)';

const OTHER_NOTE = `(?:[Ss]iehe|s\\.${BLANK}Anlage|Anlagen?|Abstimmung|Abstimmungslisten?|Namentliche${BLANK}Abstimmung|Namensaufruf|Stimmenauszählung|Auszählung|Es${BLANK}folgt|Es${BLANK}folgen|Die${BLANK}Fragen?${BLANK}[0-9]++)`;

export const TIME = String.raw`[0-9]{1,2}[.:][0-9]{2}(?=[^0-9]|$)`;

const OPENING = `\\((?=(?:${NOTE_WORD}|${OTHER_NOTE})${WORD_END})`;
const BARE = `${NOTE_WORD}(?:${BLANK}der${BLANK}Sitzung)?:?${BLANK}++${TIME}(?:${BLANK}*+Uhr)?`;

const inBrackets: BeginEndRule = {
  name: scope('comment.block.note'),
  begin: `${LINE_START}(${OPENING})`,
  beginCaptures: { '1': { name: scope('punctuation.definition.note.begin') } },
  end: String.raw`(\))|^${EMPTY_LINE_AHEAD}`,
  endCaptures: { '1': { name: scope('punctuation.definition.note.end') } },
  patterns: [{ match: String.raw`\([^()\n]*+\)` }, include('note-word'), include('time'), include('lost-character')],
};

const bare: BeginEndRule = {
  name: scope('comment.block.note'),
  begin: `${LINE_START}(?=\\[?${BARE}\\]?${LINE_END})`,
  end: '$',
  patterns: [include('note-word'), include('time')],
};

export const noteRules: Readonly<Record<string, LineRule>> = {
  note: { mayBegin: `[(\\[]|${NOTE_WORD}`, rule: { patterns: [inBrackets, bare] } },
};

export const noteParts: Readonly<Record<string, MatchRule>> = {
  'note-word': { match: `(?:${NOTE_WORD}|${OTHER_NOTE})${WORD_END}`, name: scope('keyword.control.note') },
  time: { match: TIME, name: scope('constant.numeric.time') },
};
