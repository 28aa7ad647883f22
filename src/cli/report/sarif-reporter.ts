import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { Problem, Severity } from '../../core/model/problem.js';
import { RULES } from '../../core/rules/registry.js';
import type { Wording } from '../language.js';
import { VERSION } from '../version.js';
import { Places } from './places.js';
import type { FileReport, ReporterFactory } from './reporter.js';

const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/** SARIF 2.1.0, as code scanning services read it. */
export const sarifReporter: ReporterFactory = (wording) => {
  const run: Run = {
    tool: { driver: { name: 'Plenar', semanticVersion: VERSION, rules: descriptors(wording) } },
    columnKind: 'utf16CodeUnits',
    results: [],
  };
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [run],
  };
  // The log is written around its results, which come file by file.
  const [head = '', tail = ''] = JSON.stringify(log).split('"results":[]');
  let separator = '';
  return {
    begin: () => `${head}"results":[`,
    file(report) {
      const results = resultsOf(report, wording).map((result) => `\n${JSON.stringify(result)}`);
      if (results.length === 0) return '';
      const written = separator + results.join(',');
      separator = ',';
      return written;
    },
    end: () => `\n]${tail}\n`,
  };
};

function descriptors(wording: Wording): ReportingDescriptor[] {
  return RULES.map(({ code, severity, summary }) => ({
    id: code,
    shortDescription: { text: wording.word(summary) },
    defaultConfiguration: { level: LEVEL[severity] },
  }));
}

function resultsOf({ shown, location, text, problems }: FileReport, wording: Wording): Result[] {
  const places = new Places(text);
  const artifactLocation = { uri: uriOf(shown, location) };
  const region = ({ start, end }: { readonly start: number; readonly end: number }): Region => {
    const from = places.of(start);
    const to = places.of(end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
  const fixes = (problem: Problem) =>
    problem.fixes.map(({ title, edits }) => ({
      description: { text: wording.text(title) },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.newText } })),
        },
      ],
    }));
  return problems.map((problem) => {
    const physicalLocation: PhysicalLocation = { artifactLocation, region: region(problem) };
    return {
      ruleId: problem.code,
      ruleIndex: RULES.findIndex(({ code }) => code === problem.code),
      level: LEVEL[problem.severity],
      message: { text: wording.text(problem.message) },
      locations: [{ physicalLocation }],
      ...(problem.evidence && {
        properties: { evidence: problem.evidence.map((sentence) => wording.text(sentence)) },
      }),
      ...(problem.fixes.length > 0 && { fixes: fixes(problem) }),
    };
  });
}

/** A relative path stays relative, so that a report fits any checkout. */
function uriOf(shown: string, location: string | null): string {
  if (location === null) return 'stdin';
  if (location === shown) return pathToFileURL(location).href;
  return shown.split(sep).map(encodeURIComponent).join('/');
}
