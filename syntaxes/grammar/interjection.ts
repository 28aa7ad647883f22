import {
  ahead,
  BLANK,
  DASH,
  either,
  EMPTY_LINE_AHEAD,
  expression,
  INDENT,
  LINE_END,
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
import { CHAIR_LINE_AHEAD } from './speaker-line.js';
import { include, scope, type BeginEndRule, type MatchRule, type Rule } from './textmate.js';
import { ADDRESS, CHAIR_ROLE, EVENT_COMPOUND, EVENT_KINDS, EVENT_QUALIFIER, FACTION, ROLE_HEAD } from './words.js';

const ACTOR = person('entity.name.function.actor');
const QUALIFIERS = String.raw`(?:${EVENT_QUALIFIER},?(?:${BLANK}++(?:und${BLANK}++)?))*+`;
const EVENT_WORD: Part = either(
  ...EVENT_KINDS.map(([kind, words]) => scoped(`keyword.other.event.${kind}`, words, WORD_END)),
  scoped('keyword.other.event.shout', EVENT_COMPOUND, WORD_END),
);
const EVENT: Part = [QUALIFIERS, EVENT_WORD];
const ROLE_AND_ACTOR: Part = [
  scoped('storage.type.role', either(CHAIR_ROLE, ROLE_HEAD), WORD_END),
  `${BLANK}++`,
  ACTOR,
];
const ADDRESS_WORD: Part = optional(scoped('keyword.other.address', ADDRESS), `${BLANK}++`);

/** What an interjection without an event word begins with: `Die Anwesenden erheben sich`. */
const ACTION = `(?:Der|Die|Das|Ein|Eine|Einige|Mehrere|Viele|Alle|Abgeordnete|Mitglieder|Vom|Von${BLANK}der)${WORD_END}`;

/** `Name (Faction): …`, also where the line breaks behind the name. */
const NAMED: Part = [
  ADDRESS_WORD,
  ACTOR,
  either(String.raw`${BLANK}*+[(\[]`, `(?<=[ \\x{A0}]\\p{L}{2,30})${LINE_END}`),
];

const BEGINS_LIKE_ONE: Part = either(EVENT, ROLE_AND_ACTOR, NAMED, ACTION);

/** Text in brackets to the end of the line, without a word that shows an interjection: no reference, no affiliation. */
const FILLS_LINE: Part = [
  String.raw`(?=\p{Lu})(?!(?:Art\.|Drucks|Drs|Abs\.|Nr\.)|${FACTION}\))`,
  String.raw`(?:[^()\n]|\([^()\n]*+\))*+\)`,
  LINE_END,
];

const OPENING: Part = [String.raw`\(${BLANK}*+`, ahead(either(BEGINS_LIKE_ONE, FILLS_LINE))];

/**
 * Where an interjection ends although no bracket closes it: at an empty line, at a chair's speaker line, at the next
 * event in brackets. Every rule that may be open inside an interjection has these, so that all of them end.
 */
const LEFT_OPEN = `^${EMPTY_LINE_AHEAD}|^(?=${plain(INDENT, String.raw`\(`, EVENT)})|^${CHAIR_LINE_AHEAD}`;

/** A line that closes a bracket more than it opens: behind a gap it is the rest of an interjection. */
const CLOSES_MORE = String.raw`[^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)${LINE_END}`;

/**
 * One interjection with the gap that a column or page break may have torn into it. Its parts come one after the other:
 * the brackets' content up to the gap, the gap, and the rest behind the gap where a line closes the bracket.
 */
const interjection: BeginEndRule = {
  name: scope('comment.block.interjection'),
  begin: `^${INDENT}${ahead(OPENING)}`,
  end: String.raw`(?<=\))|^(?=[ \t\x{A0}]*+\S)(?!${CLOSES_MORE})`,
  applyEndPatternLast: 1,
  patterns: [include('interjection-brackets'), include('interjection-gap'), include('interjection-rest')],
};

const closingBracket = { '1': { name: scope('punctuation.definition.interjection.end') } };

const brackets: BeginEndRule = {
  begin: String.raw`(\()`,
  beginCaptures: { '1': { name: scope('punctuation.definition.interjection.begin') } },
  end: String.raw`(\))|${LEFT_OPEN}`,
  endCaptures: closingBracket,
  patterns: [include('contribution')],
};

const gap: BeginEndRule = { begin: `^${LINE_END}`, end: String.raw`^(?=[ \t\x{A0}]*+\S)` };

const rest: BeginEndRule = {
  begin: `^(?=${CLOSES_MORE})`,
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
  end: `(?=\\))|(?=${plain(either('^', `${DASH}${BLANK}++`, '[ ]{2}[ ]*+'), either(EVENT, ROLE_AND_ACTOR, NAMED))})|${LEFT_OPEN}`,
  patterns: [shoutedBrackets, include('lost-character')],
};

const affiliation = expression(
  scoped('punctuation.section.parens.begin', String.raw`[(\[]`),
  either(
    [scoped('support.class.faction', FACTION), scoped('punctuation.section.parens.end', String.raw`[)\]]`)],
    [
      scoped('entity.other.attribute-name.constituency', String.raw`[^()\[\]\n]{1,60}`),
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
const TORN_FACTION = `(?:BÜNDNIS(?:${BLANK}*+90/?)?(?:${BLANK}*+DIE)?$|90/(?:${BLANK}*+DIE${BLANK}*+GRÜNEN)?|(?:DIE|Freien?)$|Demokraten)`;

const event = expression(WORD_START, EVENT);
const faction = expression(WORD_START, scoped('support.class.faction', either(FACTION, TORN_FACTION), WORD_END));
const roleAndActor = expression(WORD_START, ROLE_AND_ACTOR);
const actor = expression(WORD_START, ADDRESS_WORD, ACTOR, String.raw`(?=${BLANK}*+[(\[])`);

/** A name whose rest stands on the next line: `Gegenruf Torsten`. */
const actorAtEnd = expression(String.raw`(?<=(?:ruf|rufe|und|–|\x{96})[ \x{A0}])`, ACTOR, `(?=${LINE_END})`);

export const interjectionRules: Readonly<Record<string, LineRule>> = {
  interjection: { ahead: plain(INDENT, OPENING), rule: interjection },
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
      { match: `${WORD_START}${NOTE_WORD}(?=[^()\n:]{0,20}:)`, name: scope('keyword.control.note') },
      include('time'),
      { match: event.source, captures: event.captures },
      { match: faction.source, captures: faction.captures },
      { match: roleAndActor.source, captures: roleAndActor.captures },
      { match: actor.source, captures: actor.captures },
      { match: actorAtEnd.source, captures: actorAtEnd.captures },
      { match: `(?<=[ \\x{A0}]|^)[–—-](?=[ \\x{A0}]|$)`, name: scope('punctuation.separator.contribution') },
      include('lost-character'),
    ],
  },
};
