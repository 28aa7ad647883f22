import type { Rule } from '../../src/core/rules/rule.js';
import { RULES } from '../../src/core/rules/registry.js';
import type { GeneratedFile } from './project.js';

const INDEX = 'docs/rules/README.md';

const COSTS: Readonly<Record<Rule['cost'], string>> = {
  line: 'single lines',
  page: 'a page',
  sitting: 'the whole sitting',
};

/** A page for each rule, and the list of them. */
export function rulePages(): GeneratedFile[] {
  return [
    ...RULES.map((rule) => ({ path: `docs/rules/${rule.code}.md`, content: rulePage(rule) })),
    { path: INDEX, content: `# Rules\n\n${ruleTable('')}\n` },
  ];
}

/** All rules as a Markdown table. @param base where the pages lie, seen from the page with the table */
export function ruleTable(base: string): string {
  const rows = RULES.map(
    ({ code, severity, summary }) => `| [${code}](${base}${code}.md) | ${severity} | ${cell(summary)} |`,
  );
  return ['| rule | severity | what it finds |', '|---|---|---|', ...rows].join('\n');
}

function rulePage({ code, severity, cost, summary, docs }: Rule): string {
  const parts = [
    `# ${code}`,
    summary,
    `Severity: ${severity}. It looks at ${COSTS[cost]}.`,
    '## Why',
    docs.why,
    '## From a real page',
    'As it is found:',
    extract(docs.bad),
    'As it should be:',
    extract(docs.good),
    ...legend(docs.bad + docs.good),
    ...(docs.limits === undefined ? [] : ['## Where it errs', docs.limits]),
    '## Setting its level',
    `\`\`\`json\n"plenar.rules": { "${code}": "off" }\n\`\`\``,
    `Levels are \`off\`, \`hint\`, \`information\`, \`warning\` and \`error\`. \`"${code.split('/')[0] ?? ''}"\` sets all rules of the group.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const VISIBLE_BLANK = '␣';

/** An extract as a code block, with the blanks and control characters that matter made visible. */
function extract(text: string): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}text\n${visible(text).replace(/\n+$/u, '')}\n${fence}`;
}

function visible(text: string): string {
  return text
    .replace(/ {2,}|^ +/gmu, (blanks) => VISIBLE_BLANK.repeat(blanks.length))
    .replace(/ +$/gmu, '')
    .replace(/(?!\n)\p{Cc}/gu, (control) => `⟨${codePoint(control)}⟩`);
}

function codePoint(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}

function legend(text: string): string[] {
  const shown = visible(text);
  const notes = [
    shown.includes(VISIBLE_BLANK) ? `\`${VISIBLE_BLANK}\` stands for a blank.` : '',
    shown.includes('⟨') ? '`⟨96⟩` stands for the control character U+0096, and so on.' : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? [] : [notes.join(' ')];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
