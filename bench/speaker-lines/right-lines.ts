import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer, type SourceText } from '../../src/core/analysis/analyzer.ts';
import { bundestag } from '../../src/core/profiles/bundestag.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { nationalrat } from '../../src/core/profiles/nationalrat.ts';
import type { Profile } from '../../src/core/profiles/profile.ts';
import { sachsen } from '../../src/core/profiles/sachsen.ts';
import { decode } from '../../src/core/text/decode.ts';
import { hasCorpus, hessianPages, hessianSittings } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { sideOf } from '../lib/splits.ts';
import { sharedPath } from '../lib/project.ts';

interface RealSitting {
  readonly name: string;
  readonly tuned: boolean;
  readonly sources: () => readonly SourceText[];
}

interface RealCollection {
  readonly title: string;
  readonly profile: Profile;
  readonly sittings: () => readonly RealSitting[];
}

const COLLECTIONS: readonly RealCollection[] = [
  { title: 'Hesse', profile: hessen, sittings: hessian },
  { title: 'Bundestag, 17th and 18th term', profile: bundestag, sittings: () => files('bundestag-wp17-18', 'raw') },
  { title: 'Bundestag, 19th term', profile: bundestag, sittings: () => files('bundestag-wp19', 'raw-derived') },
  { title: 'Saxony', profile: sachsen, sittings: () => files('sachsen', 'raw') },
  { title: 'Austria', profile: nationalrat, sittings: () => files('austria-nationalrat', 'raw-derived') },
];

/**
 * How many speaker lines of real sittings, modern and nearly all right, get a warning or an error of a rule `speaker/…`.
 * @param shown how many of each rule are printed, of tuned sittings only
 */
export function rightLines(shown: number): string {
  const rows = COLLECTIONS.flatMap(({ title, profile, sittings }) =>
    [true, false].flatMap((tuned) => {
      const ofHalf = sittings().filter((sitting) => sitting.tuned === tuned);
      return ofHalf.length === 0 ? [] : [rowOf(title, profile, ofHalf, tuned, tuned ? shown : 0)];
    }),
  );
  return `**Speaker lines of real sittings** – those with a warning or an error of a rule \`speaker/…\`

${markdownTable(['texts', 'half', 'sittings', 'speaker lines', 'reported', 'rules'], rows)}`;
}

function rowOf(
  title: string,
  profile: Profile,
  sittings: readonly RealSitting[],
  tuned: boolean,
  shown: number,
): string[] {
  const counts = new Map<string, number>();
  let lines = 0;
  let reported = 0;
  for (const { name, sources } of sittings) {
    const texts = sources();
    const { sitting, problems } = new Analyzer(profile).analyze(texts);
    lines += sitting.turns.filter(({ speakerPiece }) => speakerPiece !== null).length;
    texts.forEach(({ path, text }, source) => {
      const serious = (problems[source] ?? []).filter(
        ({ code, severity }) => code.startsWith('speaker/') && (severity === 'warning' || severity === 'error'),
      );
      reported += new Set(serious.map(({ start }) => text.lastIndexOf('\n', start))).size;
      for (const { code, start, end, message } of serious) {
        const count = (counts.get(code) ?? 0) + 1;
        counts.set(code, count);
        if (count > shown) continue;
        const line = text.slice(text.lastIndexOf('\n', start) + 1, Math.max(end, text.indexOf('\n', start)));
        console.log(`${name}/${path} ${code}: ${line.trim().slice(0, 160)} ${JSON.stringify(message.values)}`);
      }
    });
  }
  const rules = [...counts].sort().map(([code, count]) => `${code} ${count}`);
  const half = tuned ? 'tuned' : 'untouched';
  return [title, half, String(sittings.length), String(lines), String(reported), rules.join(', ')];
}

function hessian(): RealSitting[] {
  if (!hasCorpus) return [];
  return hessianSittings().map((name) => ({
    name,
    tuned: sideOf(name) === 'tuned',
    sources: () => hessianPages(name),
  }));
}

function files(...folder: readonly string[]): RealSitting[] {
  const path = sharedPath('corpus', ...folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file,
      tuned: sideOf(nameOf(file)) === 'tuned',
      sources: () => [{ path: file, text: readText(join(path, file)) }],
    }));
}

function readText(path: string): string {
  const decoded = decode(readFileSync(path));
  if ('refusal' in decoded) throw new Error(`${path} is no text`);
  return decoded.text;
}

/** The transcript's name among those of bench/lib/splits.ts. */
function nameOf(file: string): string {
  return /\d{4}-\d{2}-\d{2}/u.exec(file)?.[0] ?? file.replace(/\.txt$/u, '');
}
