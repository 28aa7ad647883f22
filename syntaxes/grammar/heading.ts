import {
  ahead,
  BLANK,
  DASHES,
  either,
  EMPTY_LINE_AHEAD,
  expression,
  INDENT,
  LINE_END,
  LINE_START,
  optional,
  scoped,
  WORD_END,
  type Part,
} from './expression.js';
import { PAPER } from './inline.js';
import type { LineRule } from './line-rule.js';
import { oneOf } from './one-of.js';
import { person } from './person.js';
import { CHAIR_LINE } from './speaker-line.js';
import { include, scope, type BeginEndRule, type MatchRule, type Rule } from './textmate.js';
import { FACTION, ROLE_HEAD } from './words.js';

const AGENDA_SCOPES = scope('markup.heading.agenda');

/** Kinds of paper and business that the heading of an agenda item begins with. */
const BUSINESS = oneOf([
  'Antrag',
  'Anträge',
  'Entschließungsantrag',
  'Änderungsantrag',
  'Gesetzentwurf',
  'Lesung',
  'Beratung',
  'Anfrage',
  'Stunde',
  'Fragestunde',
  'Beschlussempfehlung',
  'Beschlussempfehlungen',
  'Bericht',
  'Regierungserklärung',
  'Wahlvorschlag',
  'Unterrichtung',
  'Antwort',
  'Mitteilungen',
]);
const QUALIFIER = oneOf([
  'Dringlicher',
  'Dringliche',
  'Erste',
  'Zweite',
  'Dritte',
  'Aktuelle',
  'Große',
  'Kleine',
  'Mündliche',
  'Amtliche',
  'Interfraktioneller',
  'Gemeinsamer',
]);
const ONE_TITLE = `(?:${QUALIFIER}${BLANK})?${BUSINESS}`;
const TITLE = `${ONE_TITLE}(?:${BLANK}(?:und${BLANK})?${ONE_TITLE})?`;

/** What is said in the chamber begins with the same words: a title is only what fills its line. */
const TITLE_LINE = `${TITLE}${LINE_END}`;
/** `Zweite LesungGesetzentwurf`, `AntragFraktion der SPD`: the line ends of the printed heading are lost. */
const GLUED = String.raw`(?=\p{Lu}\p{Ll})`;
/** The line behind a title: who brings the paper in, or a further title. */
const MOVER = `(?:Fraktion${WORD_END}|Landesregierung${WORD_END}|Präsident|Hessische|[\\p{L} ,-]*[Aa]usschuss|Ausschuss|${ONE_TITLE}(?:${LINE_END}|${GLUED})|[^()\\n]{3,60}\\(${FACTION}\\)[ ,])`;

/** Headings of one line. */
const LINES: readonly string[] = [
  `Fragestunde[ ${DASHES}]*+(?=Drucks)`,
  `(?:Tagesordnungspunkte?|TOP|Zusatz(?:tagesordnungs)?punkte?|ZP)${BLANK}[0-9IVX]+${BLANK}?[a-z]?:?${LINE_END}`,
  `Anlagen?(?:${BLANK}[0-9]+)?${BLANK}?(?:\\(|${LINE_END})`,
  // – Drucks. 20/8103 zu Drucks. 20/7740 –
  `[${DASHES} ]*+${PAPER}(?:${BLANK}(?:zu${BLANK})?${PAPER})*+[${DASHES} ]*+${LINE_END}`,
];

const parts: readonly Rule[] = [include('paper'), include('lost-character')];

const lineRule: BeginEndRule = {
  name: AGENDA_SCOPES,
  begin: `${LINE_START}(?=${LINES.join('|')})`,
  end: String.raw`$|(?=\.{5})`,
  patterns: parts,
};

/** From the mover to the paper's number: the lines of a heading whose beginning is certain. */
const bodyRule: BeginEndRule = {
  name: AGENDA_SCOPES,
  begin: `${LINE_START}(?=${TITLE}${GLUED})`,
  end: `(${PAPER})[${DASHES} ]*+${LINE_END}|(?=\\.{5})|^${EMPTY_LINE_AHEAD}|^${ahead(INDENT, CHAIR_LINE)}`,
  endCaptures: { '1': { name: scope('constant.numeric.paper') } },
  patterns: parts,
};

/** A title alone on its line may still be speech: what follows shows it. */
const titleRule: BeginEndRule = {
  name: AGENDA_SCOPES,
  begin: `${LINE_START}${TITLE_LINE}`,
  end: `^(?!${INDENT}${MOVER})`,
  patterns: [{ ...bodyRule, begin: `^(?=${INDENT}${MOVER})` }, include('leader'), include('open-leader')],
};

/** Questions and answers printed in an annex: `Frage 471 – Dr. Daniela Sommer (SPD):`, `Antwort Kai Klose, Minister …:` */
const QUESTION: Part = [
  scoped('keyword.other.question', `Frage${BLANK}[0-9]++`),
  optional(
    `[ ${DASHES}\\x{A0}]++`,
    person('entity.name.function.person'),
    String.raw`${BLANK}(?:\([^()\n]*+\)${BLANK}?)?\(`,
    scoped('support.class.faction', FACTION),
    String.raw`\):`,
  ),
  LINE_END,
];
const ANSWER: Part = [
  scoped('keyword.other.answer', 'Antwort'),
  `${BLANK}++`,
  person('entity.name.function.person'),
  `,${BLANK}*+`,
  scoped('variable.language.role', ROLE_HEAD, WORD_END, String.raw`[^:.!?\n]{0,160}`),
  `(?::${LINE_END}|$)`,
];
const question = expression(LINE_START, either(QUESTION, ANSWER));
const questionRule: MatchRule = {
  name: scope('markup.heading.question'),
  match: question.source,
  captures: question.captures,
};

export const headingRules: Readonly<Record<string, LineRule>> = {
  question: { mayBegin: `Frage${BLANK}[0-9]|Antwort${BLANK}`, rule: questionRule },
  heading: {
    mayBegin: `${TITLE}(?:${LINE_END}|${GLUED})|${LINES.join('|')}`,
    rule: { patterns: [lineRule, bodyRule, titleRule] },
  },
};
