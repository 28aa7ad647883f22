// Counts what each rule finds over the corpus beside this clone, so that a change that floods or silences one is seen.
//   node scripts/run.mjs scripts/rule-counts.ts                          the table
//   node scripts/run.mjs scripts/rule-counts.ts --samples CODE [N]       N findings of a rule (30), spread over a corpus
//   … --corpus NAME[,NAME]                                               these only
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer, type SourceText } from '../src/core/analysis/analyzer.js';
import { formatMessage } from '../src/core/model/message.js';
import type { Problem } from '../src/core/model/problem.js';
import { hessen } from '../src/core/profiles/hessen.js';
import { detectProfile } from '../src/core/profiles/profiles.js';
import type { Profile } from '../src/core/profiles/profile.js';
import { RULES } from '../src/core/rules/registry.js';
import { decode } from '../src/core/text/decode.js';

const shared = join(import.meta.dirname, '..', '..', 'shared', 'corpus');

interface SittingTexts {
  readonly name: string;
  readonly profile: Profile;
  readonly sources: readonly SourceText[];
}

function readText(path: string): string {
  const file = decode(readFileSync(path));
  if ('refusal' in file) throw new Error(`${path}: ${formatMessage(file.refusal)}`);
  return file.text;
}

function* hessianSittings(change: (text: string) => string): Generator<SittingTexts> {
  const folder = join(shared, 'hessen', 'pages');
  for (const name of readdirSync(folder).sort()) {
    const sources = readdirSync(join(folder, name))
      .sort()
      .map((page) => ({ path: page, text: change(readText(join(folder, name, page))) }));
    yield { name, profile: hessen, sources };
  }
}

function* wholeSittings(folder: string): Generator<SittingTexts> {
  for (const name of readdirSync(join(shared, folder)).sort()) {
    if (!name.endsWith('.txt')) continue;
    const text = readText(join(shared, folder, name));
    yield { name, profile: detectProfile(text), sources: [{ path: name, text }] };
  }
}

const corpora: Readonly<Record<string, () => Generator<SittingTexts>>> = {
  hessen: () => hessianSittings((text) => text),
  stripped: () => hessianSittings((text) => text.replace(/[\u0080-\u009f]/gu, '')),
  'bundestag-17-18': () => wholeSittings('bundestag-wp17-18/raw'),
  'bundestag-19': () => wholeSittings('bundestag-wp19/raw-derived'),
  sachsen: () => wholeSittings('sachsen/raw'),
  austria: () => wholeSittings('austria-nationalrat/raw-derived'),
};

interface Found {
  readonly sitting: SittingTexts;
  readonly source: SourceText;
  readonly problem: Problem;
}

function* problemsOf(corpus: string, pages: { count: number }): Generator<Found> {
  for (const sitting of corpora[corpus]?.() ?? []) {
    const analysis = new Analyzer(sitting.profile).analyze(sitting.sources);
    for (const [index, problems] of analysis.problems.entries()) {
      const source = sitting.sources[index];
      pages.count += analysis.sitting.extracts[index]?.pages.length ?? 0;
      for (const problem of problems) if (source !== undefined) yield { sitting, source, problem };
    }
  }
}

function printTable(names: readonly string[]): void {
  const counts = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const name of names) {
    const pages = { count: 0 };
    const started = performance.now();
    let serious = 0;
    for (const { problem } of problemsOf(name, pages)) {
      const key = `${problem.code} ${problem.severity}`;
      const row = counts.get(key) ?? new Map<string, number>();
      counts.set(key, row.set(name, (row.get(name) ?? 0) + 1));
      if (problem.severity === 'error' || problem.severity === 'warning') serious++;
    }
    totals.set(name, serious / Math.max(1, pages.count));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.error(`${name}: ${pages.count} pages, ${seconds} s`);
  }
  const row = (label: string, cell: (name: string) => string) =>
    console.log(label.padEnd(44) + names.map((name) => cell(name).padStart(16)).join(''));
  row('', (name) => name);
  const order = RULES.map(({ code }) => code);
  const keys = [...counts.keys()].sort(
    (a, b) => order.indexOf(a.split(' ')[0] ?? '') - order.indexOf(b.split(' ')[0] ?? ''),
  );
  for (const key of keys) row(key, (name) => String(counts.get(key)?.get(name) ?? 0));
  row('warnings and errors a page', (name) => (totals.get(name) ?? 0).toFixed(2));
}

/** Every n-th finding, so that the samples come from the whole corpus. */
function printSamples(code: string, wanted: number, names: readonly string[]): void {
  for (const name of names) {
    const found = [...problemsOf(name, { count: 0 })].filter(({ problem }) => problem.code === code);
    console.log(`--- ${name}: ${found.length}`);
    const step = Math.max(1, found.length / wanted);
    for (let at = 0; at < found.length; at += step) {
      const hit = found[Math.floor(at)];
      if (hit === undefined) continue;
      const { sitting, source, problem } = hit;
      const { start, end } = problem;
      const show = (from: number, to: number) => JSON.stringify(source.text.slice(Math.max(0, from), to)).slice(1, -1);
      const fix = problem.fixes[0];
      const repair = fix
        ? ` => ${fix.applicability}: ${fix.edits.map((edit) => `${edit.start - start}+${edit.end - edit.start}${JSON.stringify(edit.newText)}`).join(' ')}`
        : '';
      console.log(
        `${sitting.name}/${source.path}:${start} ${problem.severity} ${formatMessage(problem.message)}${repair}`,
      );
      console.log(`    ${show(start - 70, start)}⟦${show(start, end)}⟧${show(end, end + 70)}`);
    }
  }
}

if (!existsSync(shared)) {
  console.error(`no corpus at ${shared}: nothing counted`);
  process.exitCode = 2;
} else {
  const argument = (name: string, offset: number): string | undefined => {
    const at = process.argv.indexOf(name);
    return at < 0 ? undefined : process.argv[at + offset];
  };
  const names = argument('--corpus', 1)?.split(',') ?? Object.keys(corpora);
  const unknown = names.filter((name) => !(name in corpora));
  if (unknown.length > 0)
    throw new Error(`unknown corpus ${unknown.join(', ')}; there are ${Object.keys(corpora).join(', ')}`);
  const code = argument('--samples', 1);
  if (code === undefined) printTable(names);
  else printSamples(code, Number(argument('--samples', 2) ?? 30) || 30, names);
}
