import type { AnalysisOptions, Analyzer, SourceText } from '../analysis/analyzer.js';
import { withStandOff, type AnalysisWithStandOff, type IgnoredFinding, type StandOff } from '../analysis/stand-off.js';
import { followRange } from '../annotate/follow.js';
import type { Applicability, Problem } from '../model/problem.js';
import { EditSet } from '../text/edit-set.js';
import { applyEdits } from '../text/offsets.js';
import { composeCorrections, type Correction, type ReasonedEdit } from './corrections.js';

/** Which fixes are applied without a person: none, those that cannot change what was said, or what evidence decides. */
export type FixLevel = 'none' | 'safe' | 'inferred';

export interface CorrectOptions {
  readonly level: FixLevel;
  /** Only fixes of these rules are applied, given by code (`text/lost-dash`) or group (`text`); absent: all. */
  readonly rules?: readonly string[];
  /** Only these files of the sitting are corrected, given by index; the others tell the context. Absent: all. */
  readonly only?: readonly number[];
  readonly analysis?: AnalysisOptions;
  /** What people said about the files, by index: ignored findings and what they decided are left alone. */
  readonly standOff?: readonly (StandOff | null)[];
}

/** A file before and after its corrections. */
export interface CorrectedSource {
  readonly path: string;
  readonly original: string;
  readonly corrected: string;
  /** What leads from `original` to `corrected`, ascending, in UTF-16 offsets of `original`. */
  readonly corrections: readonly Correction[];
}

export interface CorrectedSitting {
  readonly sources: readonly CorrectedSource[];
  /** Analysis of the corrected texts. */
  readonly analysis: AnalysisWithStandOff;
  /** False where rules still had fixes to apply after `MAX_ROUNDS` rounds: two of them contradict each other. */
  readonly settled: boolean;
}

/** Rounds of a stage; real pages need two or three. */
const MAX_ROUNDS = 12;

/**
 * Corrects the files of one sitting: applies fixes, reads the texts again and goes on until no fix is left. Safe fixes
 * come first, so that evidence is weighed on a text that is whole. Of each problem only the first fix counts: a second
 * one is a choice, and choices are a person's.
 * @param sources the files of one sitting in their order
 * @returns the corrected texts, their analysis, and all changes against the originals; never throws
 */
export function correctSitting(
  sources: readonly SourceText[],
  analyzer: Analyzer,
  { level, rules, only, analysis: analysisOptions, standOff: said = [] }: CorrectOptions,
): CorrectedSitting {
  let standOff = said;
  let corrected: readonly CorrectedSource[] = sources.map(({ path, text }) => ({
    path,
    original: text,
    corrected: text,
    corrections: [],
  }));
  const analyze = () => {
    const texts = corrected.map(({ path, corrected: text }) => ({ path, text }));
    return withStandOff(analyzer.analyze(texts, analysisOptions), standOff);
  };
  let analysis = analyze();
  for (const allowed of STAGES[level]) {
    const wanted = (problem: Problem) => isWanted(problem, allowed, rules);
    for (let round = 0; ; round++) {
      const edits = analysis.problems.map((problems, source) =>
        only === undefined || only.includes(source) ? editsOf(problems.filter(wanted)) : [],
      );
      if (edits.every((list) => list.length === 0)) break;
      if (round === MAX_ROUNDS) return { sources: corrected, analysis, settled: false };
      corrected = corrected.map((source, index) => applyRound(source, edits[index] ?? []));
      const { ignored } = analysis;
      standOff = standOff.map((one, index) => one && followed(one, ignored[index] ?? [], edits[index] ?? []));
      analysis = analyze();
    }
  }
  return { sources: corrected, analysis, settled: true };
}

const STAGES: Readonly<Record<FixLevel, readonly (readonly Applicability[])[]>> = {
  none: [],
  safe: [['safe']],
  inferred: [['safe'], ['safe', 'inferred']],
};

function isWanted(problem: Problem, allowed: readonly Applicability[], rules: readonly string[] | undefined): boolean {
  const fix = problem.fixes[0];
  if (fix === undefined || !allowed.includes(fix.applicability)) return false;
  return rules === undefined || rules.some((rule) => problem.code === rule || problem.code.startsWith(`${rule}/`));
}

function applyRound(source: CorrectedSource, edits: readonly ReasonedEdit[]): CorrectedSource {
  if (edits.length === 0) return source;
  return {
    ...source,
    corrected: applyEdits(source.corrected, edits),
    corrections: composeCorrections(source.original, source.corrections, source.corrected, edits),
  };
}

/**
 * What people said, after the edits of a round. Findings that were ignored for their words stay so at their place: the
 * repairs beside them must not make them new ones.
 */
function followed(standOff: StandOff, ignored: readonly IgnoredFinding[], edits: readonly ReasonedEdit[]): StandOff {
  if (edits.length === 0) return standOff;
  const places = [
    ...(standOff.ignoredPlaces ?? []),
    ...ignored
      .filter(({ ignore }) => ignore.scope === 'finding')
      .map(({ problem: { code, start, end }, ignore }) => ({ code, start, end, ignore })),
  ];
  return {
    ...standOff,
    decided: standOff.decided.map((range) => followRange(range, edits)),
    ignoredPlaces: places.map((place) => ({ ...place, ...followRange(place, edits) })),
  };
}

/** Edits of the first fixes of problems; a fix that meets an earlier one waits for the next round as a whole. */
function editsOf(problems: readonly Problem[]): readonly ReasonedEdit[] {
  const accepted = new EditSet<ReasonedEdit>();
  for (const { code, evidence, fixes } of problems) {
    const fix = fixes[0];
    if (fix === undefined) continue;
    const reason = { rule: code, applicability: fix.applicability, ...(evidence !== undefined && { evidence }) };
    accepted.addAll(fix.edits.map((edit) => ({ ...edit, ...reason })));
  }
  return accepted.edits;
}
