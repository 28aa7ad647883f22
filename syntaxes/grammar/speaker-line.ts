import {
  BLANK,
  either,
  expression,
  LINE_END,
  LINE_START,
  optional,
  plain,
  scoped,
  WORD_END,
  type Part,
} from './expression.js';
import type { LineRule } from './line-rule.js';
import { NAME_WORD, PARTICLE, person } from './person.js';
import { scope, type BeginEndRule, type Rule } from './textmate.js';
import { ADDRESS, CHAIR_ROLE, FACTION, ROLE_HEAD } from './words.js';

const LINE_SCOPES = scope('markup.bold.speaker-line');

const PERSON = person('entity.name.function.speaker');
const ADDRESS_WORD: Part = [scoped('keyword.other.address', ADDRESS), `${BLANK}++`];
/** A member: `Abg.` before the name, and behind it the footnote sign `*)` of North Rhine-Westphalia, may be absent. */
const MEMBER: Part = [optional(ADDRESS_WORD), PERSON, optional(scoped('comment.other.footnote', String.raw`\*\)?`))];

const OPEN = scoped('punctuation.section.parens.begin', String.raw`[(\[]`);
const CLOSE = scoped('punctuation.section.parens.end', String.raw`[)\]]`);
const IN_BRACKETS = String.raw`[^()\[\]:\n]{1,80}`;
const CONSTITUENCY: Part = [OPEN, scoped('variable.other.constituency', IN_BRACKETS), CLOSE, `${BLANK}*+`];
const REMARK: Part = [`${BLANK}*+`, OPEN, scoped('comment.other.remark', IN_BRACKETS), CLOSE];
const KNOWN_FACTION: Part = [OPEN, scoped('support.class.faction', FACTION), CLOSE];
/** A faction that no profile knows, also a misread one. */
const OTHER_FACTION: Part = [OPEN, scoped('support.class.faction', String.raw`\p{Lu}[^()\[\]:.!?\n]{0,40}`), CLOSE];
const FACTION_WORD = scoped('support.class.faction', FACTION, WORD_END);
const ROLE = scoped('variable.language.role', ROLE_HEAD, WORD_END, String.raw`[^:!?;„“()\n]{0,160}`);

const COLON: Part = [`${BLANK}*+`, scoped('punctuation.separator.speaker', ':')];
/** Where the form is unmistakable, speech may follow on the line. */
const COLON_BEFORE_SPEECH: Part = [COLON, String.raw`(?=[ \t\x{A0}]|$)`];
const COLON_AT_END: Part = [COLON, `(?=${LINE_END})`];

/** An office with its field, as Austria prints it before the name. */
const MINISTER = scoped(
  'variable.language.role',
  ROLE_HEAD,
  WORD_END,
  `(?:${BLANK}++für(?:(?:,|${BLANK}++und)?${BLANK}++\\p{Lu}\\p{Ll}+){1,6}?)?`,
);
const TWO_WORDS = String.raw`(?=[^\s:]++${BLANK}++[^\s:])`;

/** The forms of a speaker line that stands on one physical line, the most frequent first. */
const FORMS: readonly Part[] = [
  // Vizepräsidentin Heike Hofmann:
  [scoped('variable.language.role', CHAIR_ROLE), `${BLANK}++`, PERSON, COLON_BEFORE_SPEECH],
  // Stefan Müller (Heidenrod) (Freie Demokraten):   Abgeordneter Mag. Name (SPÖ) (zur Geschäftsbehandlung):
  [MEMBER, `${BLANK}*+`, optional(CONSTITUENCY), KNOWN_FACTION, optional(REMARK), COLON_AT_END],
  [ADDRESS_WORD, PERSON, `${BLANK}*+`, optional(CONSTITUENCY), KNOWN_FACTION, optional(REMARK), COLON_BEFORE_SPEECH],
  [MEMBER, `${BLANK}++`, optional(CONSTITUENCY), OTHER_FACTION, COLON_AT_END],
  // Prof. Dr. R. Alexander Lorz, Kultusminister:
  [MEMBER, `,${BLANK}*+`, ROLE, COLON_BEFORE_SPEECH],
  // Sebastian Fischer, CDU:
  [MEMBER, `,${BLANK}*+`, FACTION_WORD, COLON_BEFORE_SPEECH],
  // Abg. Sebastian Fischer CDU:
  [ADDRESS_WORD, scoped('entity.name.function.speaker', nameBefore(FACTION)), FACTION_WORD, COLON_BEFORE_SPEECH],
  // Justizminister Sebastian Fischer:
  [scoped('variable.language.role', ROLE_HEAD, WORD_END), `${BLANK}++`, PERSON, COLON_AT_END],
  // Bundesminister für Landesverteidigung Günther Platter: Herr Präsident!
  [MINISTER, `${BLANK}++`, TWO_WORDS, PERSON, COLON_BEFORE_SPEECH],
  // Abgeordneter Dr. Josef Cap (fortsetzend): Nein, nein!
  [ADDRESS_WORD, PERSON, REMARK, COLON_BEFORE_SPEECH],
];

/** Words of a name, each with its blank, up to a word that the colon follows: words of factions look like names. */
function nameBefore(last: string): string {
  return `(?>(?:(?!${last}${BLANK}*+:)(?:${PARTICLE}|${NAME_WORD})${BLANK}++){1,5})`;
}

/** No line without a colon is looked at closely. */
const HAS_COLON = String.raw`(?=[^:\n]*+:)`;

/** A clause behind a comma, or `und` before a verb or an adjective: no role reads on like that. */
const GOES_ON_LIKE_SPEECH = String.raw`(?![^\n]*(?:,${BLANK}*+\p{Ll}|${BLANK}und${BLANK}++(?!für|zum|zur|d(?:ie|er|en|em|es)${BLANK})\p{Ll}))`;

/** The first of two or three physical lines: a role without its end, or a faction whose bracket is still open. */
const WRAPPED_ROLE: Part = [
  `,${BLANK}*+`,
  scoped('variable.language.role', ROLE_HEAD, WORD_END, GOES_ON_LIKE_SPEECH, String.raw`[^:.!?;„“()\n]*+`),
  '$',
];
const WRAPPED_FACTION: Part = [
  `${BLANK}++`,
  optional(CONSTITUENCY),
  OPEN,
  scoped('support.class.faction', String.raw`(?:BÜNDNIS|Bündnis|DIE|Die|Freie|FREIE|Linke|ohne)[^()\[\]:.!?\n]*+`),
  '$',
];

const wrappedRole = expression(LINE_START, PERSON, WRAPPED_ROLE);
const wrappedFaction = expression(LINE_START, PERSON, WRAPPED_FACTION);

const wrappedRoleRule: BeginEndRule = {
  name: LINE_SCOPES,
  begin: wrappedRole.source,
  beginCaptures: wrappedRole.captures,
  contentName: scope('variable.language.role'),
  // The role ends at the colon; a line that cannot be a part of it shows that this was speech.
  end: String.raw`(:)|^(?![^:.!?;„“()\n]++(?::${LINE_END}|$))`,
  endCaptures: { '1': { name: scope('punctuation.separator.speaker') } },
};

const wrappedFactionRule: BeginEndRule = {
  name: LINE_SCOPES,
  begin: wrappedFaction.source,
  beginCaptures: wrappedFaction.captures,
  contentName: scope('support.class.faction'),
  end: String.raw`(?:([)\]])${BLANK}*+)?(:)|^(?![^()\[\]:.!?\n]++[)\]]${BLANK}*+:)`,
  endCaptures: {
    '1': { name: scope('punctuation.section.parens.end') },
    '2': { name: scope('punctuation.separator.speaker') },
  },
};

const oneLineRules: readonly Rule[] = FORMS.map((form) => {
  const { source, captures } = expression(LINE_START, form);
  return { name: LINE_SCOPES, match: source, captures };
});

export const speakerRules: Readonly<Record<string, LineRule>> = {
  'speaker-line': { mayBegin: String.raw`[\p{Lu}0-9][^:\n]*+:`, rule: { patterns: oneLineRules } },
  'wrapped-speaker-line': {
    mayBegin: plain(PERSON, either([`,${BLANK}*+`, ROLE_HEAD], String.raw`${BLANK}++[(\[]`)),
    rule: { patterns: [wrappedRoleRule, wrappedFactionRule] },
  },
};

/** A chair's speaker line: nothing else looks like one, so that it ends what was left open before it. */
export const CHAIR_LINE: Part = [HAS_COLON, FORMS[0] ?? ''];
