import {
  BLANK,
  DASHES,
  either,
  expression,
  INDENT,
  LINE_END,
  optional,
  scoped,
  WORD_END,
  type Part,
} from './expression.js';
import { PAPER } from './inline.js';
import type { LineRule } from './line-rule.js';
import { person } from './person.js';
import { include, scope, type BeginEndRule, type MatchRule } from './textmate.js';
import { FACTION, ROLE_HEAD } from './words.js';

/** Kinds of paper and business that a heading begins with. */
const BUSINESS =
  '(?:Antrag|Anträge|Entschließungsantrag|Änderungsantrag|Gesetzentwurf|Lesung|Beratung|Anfrage|Stunde|Fragestunde|Beschlussempfehlung|Beschlussempfehlungen|Bericht|Regierungserklärung|Wahlvorschlag|Unterrichtung|Antwort|Mitteilungen)';
const QUALIFIER =
  '(?:Dringlicher?|Erste|Zweite|Dritte|Aktuelle|Große|Kleine|Mündliche|Amtliche|Interfraktioneller|Gemeinsamer)';
const TITLE = `(?:(?:${QUALIFIER}${BLANK})?${BUSINESS}(?:${BLANK}und${BLANK}${BUSINESS})?)`;

/** What is said in the chamber begins with the same words: a heading is only what fills its line with them. */
const FORMS: readonly string[] = [
  // Zweite Lesung   Dringlicher Antrag   Antrag Aktuelle Stunde
  `${TITLE}(?:${BLANK}${TITLE})?${LINE_END}`,
  // Zweite LesungGesetzentwurf   AntragFraktion der SPD: the line ends of the printed heading are lost.
  `${TITLE}(?=\\p{Lu}\\p{Ll})`,
  // Fragestunde – Drucks. 20/5021 –
  `Fragestunde[ ${DASHES}]*+(?=Drucks)`,
  `(?:Tagesordnungspunkte?|TOP|Zusatz(?:tagesordnungs)?punkte?|ZP)${BLANK}[0-9IVX]+${BLANK}?[a-z]?:?${LINE_END}`,
  `Anlagen?(?:${BLANK}[0-9]+)?${BLANK}?(?:\\(|${LINE_END})`,
];

/** – Drucks. 20/8103 zu Drucks. 20/7740 – */
const PAPER_LINE = `[${DASHES} ]*+${PAPER}(?:${BLANK}(?:zu${BLANK})?${PAPER})*+[${DASHES} ]*+${LINE_END}`;

/** Questions and answers printed in an annex: `Frage 471 – Dr. Daniela Sommer (SPD):`, `Antwort Kai Klose, Minister …:` */
const QUESTION: Part = [
  scoped('keyword.other.question', `Frage${BLANK}[0-9]+`),
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
  scoped('storage.type.role', ROLE_HEAD, WORD_END, String.raw`[^:.!?\n]{0,160}`),
  `(?::${LINE_END}|$)`,
];
const question = expression('^', INDENT, either(QUESTION, ANSWER));

const questionRule: MatchRule = {
  name: scope('markup.heading.question'),
  match: question.source,
  captures: question.captures,
};

const headingRule: BeginEndRule = {
  name: scope('markup.heading.agenda'),
  begin: `^${INDENT}(?=${FORMS.join('|')}|${PAPER_LINE})`,
  end: String.raw`$|(?=\.{5})`,
  patterns: [include('paper'), include('lost-character')],
};

export const headingRules: Readonly<Record<string, LineRule>> = {
  question: { ahead: `${INDENT}(?:Frage${BLANK}[0-9]|Antwort${BLANK}[^:\\n]++,)`, rule: questionRule },
  heading: { ahead: `${INDENT}(?:${FORMS.join('|')}|${PAPER_LINE})`, rule: headingRule },
};
