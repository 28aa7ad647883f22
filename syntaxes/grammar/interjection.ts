import {
  ahead,
  BLANK,
  DASH,
  either,
  expression,
  INDENT,
  LINE_END,
  LINE_START,
  optional,
  plain,
  scoped,
  WORD_END,
  WORD_START,
  type Part,
} from './expression.js';
import type { LineRule } from './line-rule.js';
import { NOTE_WORD } from './note.js';
import { person } from './person.js';
import { CHAIR_LINE } from './speaker-line.js';
import { include, scope, type BeginEndRule, type MatchRule, type Rule } from './textmate.js';
import { ADDRESS, CHAIR_ROLE, EVENT_COMPOUND, EVENT_KINDS, EVENT_QUALIFIER, FACTION, ROLE_HEAD } from './words.js';

const ACTOR = person('entity.name.function.actor');
const QUALIFIERS = String.raw`(?:${EVENT_QUALIFIER},?(?:${BLANK}++(?:und${BLANK}++)?)){0,4}`;
const EVENT_WORD: Part = either(
  ...EVENT_KINDS.map(([kind, words]) => scoped(`constant.language.event.${kind}`, words, WORD_END)),
  scoped('constant.language.event.shout', EVENT_COMPOUND, WORD_END),
);
const EVENT: Part = [QUALIFIERS, EVENT_WORD];
const ROLE_AND_ACTOR: Part = [
  scoped('variable.language.role', either(CHAIR_ROLE, ROLE_HEAD), WORD_END),
  `${BLANK}++`,
  ACTOR,
];
const ADDRESS_WORD: Part = optional(scoped('keyword.other.address', ADDRESS), `${BLANK}++`);

/** What an interjection without an event word begins with: `Die Anwesenden erheben sich`. */
const ACTION = `(?:Der|Die|Das|Ein|Eine|Einige|Mehrere|Viele|Alle|Abgeordnete|Mitglieder|Vom|Von${BLANK}der)${WORD_END}`;

/** `Name`, or `Name und Name`. */
const ACTORS: Part = [ACTOR, optional(`${BLANK}++und${BLANK}++`, ACTOR)];

/** What follows a member's name: `(Faction)`, in some parliaments `, Faction`; or `, Role`. */
const AFFILIATION: Part = either(String.raw`${BLANK}*+[(\[]`, [`,${BLANK}++`, either(FACTION, ROLE_HEAD), WORD_END]);

/** `Name (Faction): …`, also where the line breaks behind the name: then one word is not enough. */
const NAMED: Part = [
  ADDRESS_WORD,
  either([ACTORS, AFFILIATION], [String.raw`(?=\S{1,40}${BLANK}++\S)`, ACTOR, LINE_END]),
];

const NAMED_MEMBER: Part = [
  ADDRESS_WORD,
  ACTORS,
  String.raw`${BLANK}*+(?:\([^()\n]{1,60}\)${BLANK}*+)?[(\[]`,
  FACTION,
  String.raw`[)\]]`,
];

const BEGINS_LIKE_ONE: Part = either(EVENT, ROLE_AND_ACTOR, NAMED, ACTION);

/** Text in brackets to the end of the line, without a word that shows an interjection: no reference, no affiliation. */
const FILLS_LINE: Part = [
  String.raw`(?=\p{Lu}[^ \n]*+ )(?!(?:Art\.|Drucks|Drs|Abs\.|Nr\.)|${FACTION}\))`,
  String.raw`(?:[^()\n]++|\([^()\n]*+\))*+\)`,
  LINE_END,
];

/** No interjection has so long a line: what looks like one is damaged, and its brackets would cost much time. */
const TOO_LONG = '.{2000}';

const OPENING: Part = [`(?!${TOO_LONG})`, String.raw`\(${BLANK}*+`, ahead(either(BEGINS_LIKE_ONE, FILLS_LINE))];

/**
 * Where an interjection ends although no bracket closes it: at an empty line, at a line that is too long, at a chair's
 * speaker line, at the next event in brackets. Every rule that may be open inside an interjection has these, so that all of them end.
 */
const LEFT_OPEN = `^${ahead(either(LINE_END, TOO_LONG, [INDENT, either([String.raw`\(`, EVENT], CHAIR_LINE)]))}`;

/** Behind a gap, the rest of an interjection shows by a bracket that only closes, or by a further contribution. */
const GOES_ON = plain(
  `(?!${TOO_LONG})`,
  either(
    [String.raw`[^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)`, LINE_END],
    [
      either(INDENT, [String.raw`[^\n]*`, either(DASH, '  '), `${BLANK}++`]),
      either(EVENT, [NAMED_MEMBER, String.raw`:${BLANK}++\S`]),
    ],
  ),
);

/**
 * One interjection with the gap that a column or page break may have torn into it. Its parts come one after the other:
 * the brackets' content up to the gap, the gap, and the rest behind it.
 */
const interjection: BeginEndRule = {
  name: scope('comment.block.interjection'),
  begin: `${LINE_START}${ahead(OPENING)}`,
  end: String.raw`(?<=\))|^(?=[ \t\x{A0}]*+\S)(?!${GOES_ON})`,
  applyEndPatternLast: 1,
  patterns: [include('interjection-brackets'), include('interjection-gap'), include('interjection-rest')],
};

const closingBracket = { '1': { name: scope('punctuation.definition.interjection.end') } };

const brackets: BeginEndRule = {
  begin: String.raw`(?!^${TOO_LONG})(\()`,
  beginCaptures: { '1': { name: scope('punctuation.definition.interjection.begin') } },
  end: String.raw`(\))|${LEFT_OPEN}`,
  endCaptures: closingBracket,
  patterns: [include('contribution')],
};

const gap: BeginEndRule = { begin: `^${LINE_END}`, end: String.raw`^(?=[ \t\x{A0}]*+\S)` };

const rest: BeginEndRule = {
  begin: `^(?=${GOES_ON})`,
  end: String.raw`(\))|${LEFT_OPEN}`,
  endCaptures: closingBracket,
  patterns: [include('contribution')],
};

/** Brackets inside what is said; deeper ones are passed over. */
const shoutedBrackets: MatchRule = { match: String.raw`\([^()\n]*+\)` };

/** What is said, from the colon to the next contribution or the closing bracket. */
const shout: BeginEndRule = {
  begin: String.raw`(:)(?=[ \t\x{A0}]|$)`,
  beginCaptures: { '1': { name: scope('punctuation.separator.shout') } },
  contentName: scope('string.unquoted.shout'),
  end: `(?=\\))|(?=${plain(either('^', `${DASH}${BLANK}++`, '(?<! )  ++'), either(EVENT, ROLE_AND_ACTOR, NAMED))})|${LEFT_OPEN}`,
  patterns: [shoutedBrackets, include('lost-character')],
};

const affiliation = expression(
  scoped('punctuation.section.parens.begin', String.raw`[(\[]`),
  either(
    [scoped('support.class.faction', FACTION), scoped('punctuation.section.parens.end', String.raw`[)\]]`)],
    [
      scoped('variable.other.constituency', String.raw`[^()\[\]\n]{1,60}`),
      scoped('punctuation.section.parens.end', String.raw`[)\]]`),
      `(?=${BLANK}*+(?:[(\\[]|$))`,
    ],
  ),
);

/** Brackets inside an interjection: an affiliation, else anything, also over the end of the line. */
const innerBrackets: BeginEndRule = {
  begin: String.raw`([(\[])`,
  beginCaptures: { '1': { name: scope('punctuation.section.parens.begin') } },
  contentName: scope('support.class.faction'),
  end: String.raw`([)\]])|${LEFT_OPEN}`,
  endCaptures: { '1': { name: scope('punctuation.section.parens.end') } },
  patterns: [{ match: String.raw`\([^()\n]*+\)` }],
};

/** Halves of a faction that the end of a line tears apart. */
const TORN_FACTION = `(?:BÜNDNIS(?:${BLANK}*+90/?)?(?:${BLANK}*+DIE)?(?=${LINE_END})|90/(?:${BLANK}*+DIE${BLANK}*+GRÜNEN)?|(?:DIE|Freien?)(?=${LINE_END})|Demokraten)`;

/** Whatever begins a word and has a meaning. One expression: each pattern more costs time at every letter. */
const word = expression(
  WORD_START,
  either(
    [
      scoped('keyword.control.note', NOTE_WORD),
      either(`(?:${BLANK}der${BLANK}Sitzung)?:`, `(?=${BLANK}von${BLANK}[0-9])`),
    ],
    [scoped('support.class.faction', either(FACTION, TORN_FACTION)), WORD_END],
    EVENT,
    ROLE_AND_ACTOR,
    [ADDRESS_WORD, ACTOR, ahead(optional(`${BLANK}++und${BLANK}++`, ACTOR), AFFILIATION)],
    [`(?<=,${BLANK})`, scoped('variable.language.role', ROLE_HEAD), WORD_END],
    // The rest of the name stands on the next line: `Gegenruf Torsten`.
    [String.raw`(?<=(?:ruf|rufe|und|–|\x{96})[ \x{A0}])`, ACTOR, `(?=${LINE_END})`],
  ),
);

export const interjectionRules: Readonly<Record<string, LineRule>> = {
  interjection: { mayBegin: String.raw`\(`, rule: interjection },
};

export const interjectionParts: Readonly<Record<string, Rule>> = {
  'interjection-brackets': brackets,
  'interjection-gap': gap,
  'interjection-rest': rest,
  shout,
  contribution: {
    patterns: [
      { match: affiliation.source, captures: affiliation.captures },
      innerBrackets,
      include('shout'),
      include('time'),
      { match: word.source, captures: word.captures },
      { match: `(?<=[ \\x{A0}]|^)(?:–|—|-)(?=[ \\x{A0}]|$)`, name: scope('punctuation.separator.contribution') },
      include('lost-character'),
    ],
  },
};
