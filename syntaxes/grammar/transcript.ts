import { codePoint, INDENT } from './expression.js';
import { headingRules } from './heading.js';
import { inlineRules } from './inline.js';
import { interjectionParts, interjectionRules } from './interjection.js';
import { noteParts, noteRules } from './note.js';
import { pageRules } from './page-header.js';
import type { LineRule } from './line-rule.js';
import { speakerRules } from './speaker-line.js';
import { include, type BeginEndRule, type Grammar, type Rule } from './textmate.js';

/** Rules that begin at the start of a line, in order of precedence. */
const lineRules: Readonly<Record<string, LineRule>> = {
  ...pageRules,
  ...noteRules,
  ...interjectionRules,
  ...speakerRules,
  ...headingRules,
};

/** Capitals beyond ASCII that German and its neighbours have (U+00C0 to U+017F). */
const CAPITALS = Array.from({ length: 0x180 - 0xc0 }, (_, index) => String.fromCodePoint(0xc0 + index)).filter(
  (letter) => /\p{Lu}/u.test(letter),
);

/**
 * What a line begins with on which a rule may begin. Single letters, not a class: with them Oniguruma knows the first
 * byte and passes over all other lines without trying the expression.
 */
const FIRST_CHARACTER = [
  String.raw`[A-Z0-9(\[ \t\f-]`,
  ...CAPITALS,
  '–',
  '—',
  ...[0x96, 0x97, 0xa0, 0xfeff].map(codePoint),
].join('|');

const inline: readonly Rule[] = [
  include('paper'),
  include('leader'),
  include('open-leader'),
  include('lost-character'),
];

/**
 * The way into all rules that begin at the start of a line. Most lines are speech, and every pattern at the top costs
 * time on each of them: one expression tells whether any rule begins here. What the rule leaves of the line is speech.
 */
const line: BeginEndRule = {
  begin: `^(?=${FIRST_CHARACTER})(?=${INDENT}(?:${Object.values(lineRules)
    .map(({ mayBegin }) => mayBegin)
    .join('|')}))`,
  end: String.raw`(?!\G)`,
  patterns: [...Object.keys(lineRules).map(include), ...inline, { match: String.raw`\G.` }],
};

const lostCharacter = { patterns: [include('c1-control'), include('double-blank')] };

/** The grammar of transcripts, as syntaxes/transcript.tmLanguage.json holds it. */
export const transcriptGrammar: Grammar = {
  name: 'Transcript',
  scopeName: 'text.transcript',
  patterns: [include('line'), ...inline],
  repository: {
    line,
    ...Object.fromEntries(Object.entries(lineRules).map(([name, { rule }]) => [name, rule])),
    ...noteParts,
    ...interjectionParts,
    ...inlineRules,
    'lost-character': lostCharacter,
  },
};

/** The file that VS Code reads. */
export function grammarJson(): string {
  return `${JSON.stringify(transcriptGrammar, null, 2)}\n`;
}
