import type { Ignore, IgnoredFindings } from '../ignore/ignored-findings.js';
import type { Problem } from '../model/problem.js';
import { Protection } from '../provenance/protection.js';
import type { Range } from '../text/offsets.js';
import type { Analysis } from './analyzer.js';

/** What people said about one file of a sitting, as far as it decides what is reported and repaired. */
export interface StandOff {
  readonly ignored: IgnoredFindings;
  /** Places that a person decided, in UTF-16 offsets of the present text; empty where something was deleted. */
  readonly decided: readonly Range[];
  /** Findings that are ignored at their place, whatever their words are by now: the bulk repair at work changed them. */
  readonly ignoredPlaces?: readonly IgnoredPlace[];
}

/** A place where findings of one rule are ignored, in UTF-16 offsets. */
export interface IgnoredPlace extends Range {
  readonly code: string;
  readonly ignore: Ignore;
}

/** A finding that is not reported, and the record that says so. */
export interface IgnoredFinding {
  readonly problem: Problem;
  readonly ignore: Ignore;
}

/** An analysis that takes what people said into account. */
export interface AnalysisWithStandOff extends Analysis {
  /** What is not among the problems, by source, each list ascending by start. */
  readonly ignored: readonly (readonly IgnoredFinding[])[];
}

/**
 * Takes what people said into account: ignored findings are no problems, and no fix that would undo what a person decided
 * is applied without one. It is laid over an analysis, which stays as it is: what an analyzer keeps does not depend on it.
 * @param standOff by source; null or absent where nobody has said anything
 */
export function withStandOff(analysis: Analysis, standOff: readonly (StandOff | null)[]): AnalysisWithStandOff {
  const parted = analysis.problems.map((problems, source) => {
    const said = standOff[source];
    const text = analysis.sitting.extracts[source]?.text;
    return said && text !== undefined ? takenIntoAccount(problems, text, said) : { problems, ignored: [] };
  });
  return {
    ...analysis,
    problems: parted.map(({ problems }) => problems),
    ignored: parted.map(({ ignored }) => ignored),
  };
}

function takenIntoAccount(found: readonly Problem[], text: string, standOff: StandOff) {
  const problems: Problem[] = [];
  const ignored: IgnoredFinding[] = [];
  const protection = standOff.decided.length > 0 ? new Protection(text, standOff.decided) : null;
  for (const problem of found) {
    const ignore = ignoreOf(problem, text, standOff);
    if (ignore) ignored.push({ problem, ignore });
    else problems.push(protection?.protect(problem) ?? problem);
  }
  return { problems, ignored };
}

function ignoreOf(problem: Problem, text: string, { ignored, ignoredPlaces = [] }: StandOff): Ignore | null {
  const isThere = ({ code, start, end }: IgnoredPlace) =>
    code === problem.code && start <= problem.end && problem.start <= end;
  return ignored.recordFor(text, problem) ?? ignoredPlaces.find(isThere)?.ignore ?? null;
}
