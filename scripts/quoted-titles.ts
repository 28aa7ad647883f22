// Lists titles that the record sets in quotation marks nearly always, from the tuned Hessian sittings beside this clone.
//   node scripts/run.mjs scripts/quoted-titles.ts        writes src/core/rules/lost/quoted-titles.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hessianPages, hessianSittings } from '../bench/lib/corpus.ts';
import { sideOf } from '../bench/lib/splits.ts';

const LEAST_QUOTED = 4;
const LEAST_SITTINGS = 3;
const LEAST_SHARE = 0.9;
const MOST_WORDS = 6;
const TARGET = join(import.meta.dirname, '..', 'src', 'core', 'rules', 'lost', 'quoted-titles.ts');

const sittings = hessianSittings().filter((sitting) => sideOf(sitting) === 'tuned');
const texts = sittings.map((sitting) =>
  hessianPages(sitting, 'decoded')
    .map(({ text }) => text)
    .join('\n')
    .replace(/-\r?\n(?=[a-zäöü])/gu, '')
    .replace(/\s+/gu, ' '),
);

/** Candidates with the sittings in which they stand in quotation marks. */
function candidates(): string[] {
  const found = new Map<string, { count: number; sittings: Set<number> }>();
  texts.forEach((text, sitting) => {
    for (const [, quoted = ''] of text.matchAll(/„([^„“]{3,60})“/gu)) {
      const title = quoted.replace(/^[ ,.!?]+|[ ,.!?]+$/gu, '');
      if (!/^[A-ZÄÖÜ]/u.test(title) || title.split(' ').length > MOST_WORDS) continue;
      const known = found.get(title) ?? { count: 0, sittings: new Set<number>() };
      known.count++;
      known.sittings.add(sitting);
      found.set(title, known);
    }
  });
  return [...found]
    .filter(([, { count, sittings: where }]) => count >= LEAST_QUOTED && where.size >= LEAST_SITTINGS)
    .map(([title]) => title);
}

/** How often a title stands in quotation marks, and how often it stands at all. */
function occurrences(title: string): { quoted: number; all: number } {
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const pattern = new RegExp(String.raw`(?<![\p{L}\d-])${escaped}(?![\p{L}\d-])`, 'gu');
  let quoted = 0;
  let all = 0;
  for (const text of texts) {
    for (const { index } of text.matchAll(pattern)) {
      all++;
      const end = index + title.length;
      if (text.charAt(index - 1) === '„' && /^[ ,.!?]?“/u.test(text.slice(end, end + 2))) quoted++;
    }
  }
  return { quoted, all };
}

const titles = candidates()
  .map((title) => ({ title, ...occurrences(title) }))
  .filter(({ quoted, all }) => quoted / all >= LEAST_SHARE)
  .sort((a, b) => b.quoted - a.quoted || (a.title < b.title ? -1 : 1));

writeFileSync(
  TARGET,
  `/** A title or name that the record sets in quotation marks, and how often it did. */
export interface QuotedTitle {
  readonly title: string;
  readonly quoted: number;
  readonly all: number;
}

/**
 * Titles that stood in quotation marks at least ${LEAST_QUOTED} times, in ${LEAST_SITTINGS} sittings or more, and in ${LEAST_SHARE * 100} % of all places; from
 * ${sittings.length} Hessian sittings. Written by \`node scripts/run.mjs scripts/quoted-titles.ts\`.
 */
export const QUOTED_TITLES: readonly QuotedTitle[] = [
${titles.map(({ title, quoted, all }) => `  { title: '${title}', quoted: ${quoted}, all: ${all} },`).join('\n')}
];
`,
);
console.log(titles.map(({ title, quoted, all }) => `${title}: ${quoted} of ${all}`).join('\n'));
