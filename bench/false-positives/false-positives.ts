import type { Severity } from '../../src/core/model/problem.ts';
import { listOption, numberOption, parseArguments, type Arguments } from '../lib/arguments.ts';
import { goldSittings, VARIANT_NAMES, VARIANTS } from '../lib/corpus.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { printableSittings, SPLIT_NOTE } from '../lib/splits.ts';
import { inOwnProcesses } from '../tasks.ts';
import type { Verdict } from './confirmation.ts';
import type { JudgedSitting } from './judge-sitting.ts';
import { ruleCounts } from './rule-counts.ts';
import { rateTable, SERIOUS, verdictTable } from './verdict-tables.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const VERDICTS: readonly Verdict[] = ['confirmed', 'differs', 'silent'];

/**
 * Judges the problems of the Hessian sittings by the official record, and counts the problems of all texts:
 * `false-positives [--sittings 064,075] [--variant kept,…] [--rule CODE] [--severity error,warning]
 * [--verdict confirmed,differs,silent] [--show N]`. What is shown is of tuned sittings. Only a run over everything
 * writes the results.
 */
export async function falsePositives(args: readonly string[]): Promise<void> {
  const origin = originOfRun();
  const known = { sittings: true, variant: true, show: true, rule: true, severity: true, verdict: true };
  const call = parseArguments(args, known);
  const sittings = listOption(call, 'sittings', goldSittings());
  const judged = await inOwnProcesses('false-positives', sittings);
  showSamples(judged, sittings, call);
  const body = `${INTRODUCTION}

${rateTable(judged)}

### What the record says about each rule

False / true / silent, tuned and untouched sittings together.

${verdictTable(judged)}`;
  console.log(`\n${body}`);
  if (sittings.length < goldSittings().length) return;
  const counts = await ruleCounts();
  console.log(`\n${counts}`);
  writeSection('false-positives', `${body}\n\n${counts}`, origin);
}

const INTRODUCTION = `## False positives

Errors and warnings on the Hessian sittings whose official record is known. False: the record has the very text that the
problem is about (for rules about layout: the same paragraphs as well) and nothing more where the fix would insert
something. True: it has another text there. Silent: it does not have the place (page headers, contents, annexes). C1
decoded is what an editor shows after the lossless repair. The goal is under 1 false in 20 pages: 50 in 1,000.

${SPLIT_NOTE}

False per 1,000 pages of speech, tuned / untouched; rules without false ones stand in the second table only.`;

function showSamples(judged: readonly JudgedSitting[], sittings: readonly string[], call: Arguments): void {
  const limit = numberOption(call, 'show', 0);
  if (limit === 0) return;
  const printable = printableSittings(sittings, (sitting) => sitting);
  const severities = call.options.has('severity') ? listOption(call, 'severity', SEVERITIES) : SERIOUS;
  const verdicts = call.options.has('verdict') ? listOption(call, 'verdict', VERDICTS) : ['confirmed'];
  const rule = call.options.get('rule') ?? '';
  for (const variant of listOption(call, 'variant', VARIANTS)) {
    const samples = judged
      .filter((one) => one.variant === variant && printable.includes(one.sitting))
      .flatMap(({ rules }) => rules)
      .filter(({ code }) => code.startsWith(rule))
      .filter(({ severity, verdict }) => severities.includes(severity) && verdicts.includes(verdict))
      .flatMap((judgedRule) => judgedRule.samples);
    for (const sample of samples.slice(0, limit)) console.log(`${VARIANT_NAMES[variant]} ${sample}`);
  }
}
