import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import type { Severity } from '../../src/core/model/problem.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { readGold } from '../accuracy/transcripts.ts';
import { align } from '../lib/align.ts';
import { listOption, numberOption, parseArguments } from '../lib/arguments.ts';
import { goldPath, goldSittings, hessianPages, VARIANT_NAMES, VARIANTS, type Variant } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { printableSittings } from '../lib/splits.ts';
import { Confirmation, type Verdict } from './confirmation.ts';
import { judge } from './judge.ts';
import { ruleCounts } from './rule-counts.ts';
import { goldWords, sourceWords } from './words.ts';

/** A problem with what the record says about it. */
interface JudgedProblem {
  readonly sitting: string;
  readonly code: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly shown: string;
}

interface JudgedVariant {
  readonly variant: Variant;
  readonly speechPages: number;
  readonly problems: readonly JudgedProblem[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Judges the problems of the Hessian sittings by the official record, and counts the problems of all texts:
 * `false-positives [--sittings 064,069] [--variant kept,decoded,stripped] [--rule CODE] [--severity error,warning]
 * [--verdict confirmed,differs,silent] [--show N]`. Only a run over everything writes the results.
 */
export function falsePositives(args: readonly string[]): void {
  const origin = originOfRun();
  const known = { sittings: true, variant: true, show: true, rule: true, severity: true, verdict: true };
  const call = parseArguments(args, known);
  const sittings = listOption(call, 'sittings', goldSittings());
  const variants = listOption(call, 'variant', VARIANTS);
  const severities = call.options.has('severity') ? listOption(call, 'severity', SEVERITIES) : SERIOUS;
  const verdicts = call.options.has('verdict')
    ? listOption<Verdict>(call, 'verdict', ['confirmed', 'differs', 'silent'])
    : (['confirmed'] as const);
  const shown = numberOption(call, 'show', 0);
  const rule = call.options.get('rule') ?? '';
  const judged = variants.map((variant) => judgeVariant(variant, sittings));
  const printable = shown > 0 ? printableSittings(sittings, (sitting) => sitting) : [];
  for (const { variant, problems } of judged) {
    const wanted = problems.filter(
      ({ sitting, code, severity, verdict }) =>
        printable.includes(sitting) &&
        code.startsWith(rule) &&
        severities.includes(severity) &&
        verdicts.includes(verdict),
    );
    for (const problem of wanted.slice(0, shown)) console.log(`${VARIANT_NAMES[variant]} ${problem.shown}`);
  }
  const table = `${INTRODUCTION}\n\n${verdictTable(judged)}`;
  console.log(`\n${table}`);
  if (sittings.length < goldSittings().length || variants.length < VARIANTS.length) return;
  const counts = ruleCounts();
  console.log(`\n${counts}`);
  writeSection('false-positives', `${table}\n\n${counts}`, origin);
}

const SERIOUS: readonly Severity[] = ['error', 'warning'];

const INTRODUCTION = `## False positives

Errors and warnings on the Hessian sittings whose official record is known. False: the record has
the very text that the problem is about (for rules about layout: the same paragraphs as well). True: it has another
text there. Silent: it does not have the place (page headers, contents, annexes). Each cell: false / true / silent.
C1 decoded is what an editor shows after the lossless repair. The goal is under 1 false in 20 pages; the first version
has to stay under 1 in 10.`;

function judgeVariant(variant: Variant, sittings: readonly string[]): JudgedVariant {
  const problems: JudgedProblem[] = [];
  let speechPages = 0;
  for (const name of sittings) {
    const sources = hessianPages(name, variant);
    const { sitting, problems: found } = new Analyzer(hessen).analyze(sources);
    const gold = goldWords(readGold(goldPath(name)).turns, variant !== 'stripped');
    const words = sourceWords(sources);
    const stretches = align(
      words.map(({ word }) => word),
      gold.map(({ word }) => word),
    );
    const confirmation = new Confirmation(words, gold, stretches);
    sources.forEach((file, source) => {
      const pages = sitting.extracts[source]?.pages ?? [];
      speechPages += pages.filter(({ page }) => page.kind === 'speech').length;
      for (const problem of found[source] ?? []) {
        const { code, severity, start, end } = problem;
        const placed = pages.findLast((page) => page.start <= start) ?? pages[0];
        const verdict = judge(problem, source, file, placed?.page.kind ?? 'cover', confirmation);
        const marked = `${file.text.slice(Math.max(0, start - 40), start)}⟦${file.text.slice(start, end)}⟧${file.text.slice(end, end + 40)}`;
        const shown = `${name}/${file.path} ${severity} ${code} ${verdict}\n    page  ${oneLine(marked)}\n    gold  ${confirmation.goldAround(source, start, end)}`;
        problems.push({ sitting: name, code, severity, verdict, shown });
      }
    });
  }
  return { variant, speechPages, problems };
}

const oneLine = (text: string) => text.replaceAll(/\r?\n/gu, '¶');

function verdictTable(judged: readonly JudgedVariant[]): string {
  const serious = judged.map(({ problems, ...rest }) => {
    return { ...rest, problems: problems.filter(({ severity }) => SERIOUS.includes(severity)) };
  });
  const codes = [...new Set(serious.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const cell = (problems: readonly JudgedProblem[]) => {
    const count = (wanted: Verdict) => problems.filter(({ verdict }) => verdict === wanted).length;
    return problems.length === 0 ? '' : `${count('confirmed')} / ${count('differs')} / ${count('silent')}`;
  };
  const rates = serious.map(({ problems, speechPages }) => {
    const falseOnes = problems.filter(({ verdict }) => verdict === 'confirmed').length;
    return (falseOnes / Math.max(1, speechPages)).toFixed(3);
  });
  return markdownTable(
    ['rule', ...serious.map(({ variant }) => VARIANT_NAMES[variant])],
    [
      ...codes.map((code) => [code, ...serious.map(({ problems }) => cell(problems.filter((p) => p.code === code)))]),
      ['**all**', ...serious.map(({ problems }) => cell(problems))],
      ['speech pages', ...serious.map(({ speechPages }) => String(speechPages))],
      ['**false per page**', ...rates],
    ],
  );
}
