import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { message } from '../../core/model/message.js';
import type { Applicability, Problem, Severity } from '../../core/model/problem.js';
import type { ServerContext } from '../context.js';
import type { TextPositions } from './text-positions.js';

/** `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'plenar';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * What a diagnostic carries for clients: how sure its first fix is, null where it has none. The fixes themselves are
 * asked for when they are needed, so that they are never older than the text.
 */
export interface DiagnosticData {
  readonly fix: Applicability | null;
}

type DiagnosticContext = Pick<ServerContext, 'localize' | 'documentationOf' | 'client'>;

/** Where a problem stands: the address of its file and the places in it. */
export interface DiagnosticPlace {
  readonly uri: string;
  readonly positions: TextPositions;
}

/**
 * Problems of a text as diagnostics, ascending by place.
 * @param limit most diagnostics; beyond it the most severe are kept and one more says how many are left out
 */
export function diagnosticsOf(
  problems: readonly Problem[],
  place: DiagnosticPlace,
  limit: number,
  context: DiagnosticContext,
): Diagnostic[] {
  const shown = problems.length > limit ? mostSevere(problems, limit) : problems;
  const diagnostics = shown.map((problem) => diagnosticOf(problem, place, context));
  if (shown.length < problems.length) {
    const left = message('Further problems that are not shown: {count} (setting plenar.maxProblems).', {
      count: problems.length - shown.length,
    });
    const code = 'file/more-problems';
    diagnostics.push(
      diagnosticOf({ code, severity: 'information', start: 0, end: 0, message: left, fixes: [] }, place, context),
    );
  }
  return diagnostics;
}

function diagnosticOf(
  problem: Problem,
  { uri, positions }: DiagnosticPlace,
  { localize, documentationOf, client }: DiagnosticContext,
): Diagnostic {
  const href = documentationOf(problem.code);
  const range = positions.rangeOf(problem);
  const data: DiagnosticData = { fix: problem.fixes[0]?.applicability ?? null };
  return {
    range,
    severity: SEVERITIES[problem.severity],
    code: problem.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: DIAGNOSTIC_SOURCE,
    message: localize(problem.message),
    // Evidence stands where the problem is: the protocol wants a place for each related text.
    ...(client.relatedInformation &&
      problem.evidence && {
        relatedInformation: problem.evidence.map((sentence) => ({
          location: { uri, range },
          message: localize(sentence),
        })),
      }),
    data,
  };
}

function mostSevere(problems: readonly Problem[], limit: number): Problem[] {
  return problems
    .toSorted((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity])
    .slice(0, limit)
    .sort((a, b) => a.start - b.start);
}

/** Whether two lists of problems of one text say the same. */
export function sameProblems(a: readonly Problem[], b: readonly Problem[]): boolean {
  return a === b || (a.length === b.length && a.every((problem, index) => sameProblem(problem, b[index])));
}

function sameProblem(a: Problem, b: Problem | undefined): boolean {
  return b !== undefined && JSON.stringify(identity(a)) === JSON.stringify(identity(b));
}

/** What of a problem a diagnostic shows. */
function identity({ code, severity, start, end, message: said, evidence, fixes }: Problem): unknown[] {
  return [code, severity, start, end, said, evidence, fixes[0]?.applicability];
}
