import { headingRules } from './heading.js';
import { inlineRules } from './inline.js';
import { interjectionParts, interjectionRules } from './interjection.js';
import { noteParts, noteRules } from './note.js';
import { pageRules } from './page-header.js';
import type { LineRule } from './line-rule.js';
import { speakerRules } from './speaker-line.js';
import { include, type BeginEndRule, type Grammar } from './textmate.js';

/** Rules that begin at the start of a line, in order of precedence. */
const lineRules: Readonly<Record<string, LineRule>> = {
  ...pageRules,
  ...noteRules,
  ...interjectionRules,
  ...speakerRules,
  ...headingRules,
};

/** What such a line begins with; Oniguruma passes over all other lines without trying the expression. */
const FIRST_CHARACTER = String.raw`[A-Z0-9(\[ \t\f-]|Ä|Ö|Ü|É|–|\x{96}|\x{A0}|\x{FEFF}`;

/**
 * The way into all rules that begin at the start of a line. Most lines are speech, and every pattern at the top costs
 * time on each of them: one expression tells whether any rule begins here. What the rule leaves of the line is speech.
 */
const line: BeginEndRule = {
  begin: `^(?=${FIRST_CHARACTER})(?=${Object.values(lineRules)
    .map(({ ahead }) => ahead)
    .join('|')})`,
  end: '(?=.|$)',
  applyEndPatternLast: 1,
  patterns: Object.keys(lineRules).map(include),
};

const lostCharacter = { patterns: [include('c1-control'), include('double-blank')] };

/** The grammar of transcripts, as syntaxes/transcript.tmLanguage.json holds it. */
export const transcriptGrammar: Grammar = {
  name: 'Transcript',
  scopeName: 'text.transcript',
  patterns: [include('line'), include('paper'), include('leader'), include('lost-character')],
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
