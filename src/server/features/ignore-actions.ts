import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { fingerprintOf, quoteOf } from '../../core/ignore/fingerprint.js';
import { message } from '../../core/model/message.js';
import type { Message, Problem } from '../../core/model/problem.js';
import type { Range } from '../../core/text/offsets.js';
import { IGNORE_FINDING_COMMAND, type IgnoreFindingArguments, type IgnoreScope } from '../../protocol/stand-off.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { matching, problemsAt } from './quick-fix-actions.js';

const TITLES: Readonly<Record<IgnoreScope, (rule: string) => Message>> = {
  finding: (rule) => message('Ignore {rule} here…', { rule }),
  file: (rule) => message('Ignore {rule} in this file', { rule }),
  project: (rule) => message('Ignore {rule} in this project', { rule }),
};

/** Ignoring the problems at the selection; for clients that keep the records. A text without a place has none. */
export function ignoreActions(
  reading: DocumentReading,
  selection: Range,
  diagnostics: readonly Diagnostic[],
  { client, localize }: ServerContext,
): CodeAction[] {
  if (!client.standOff || reading.uri.startsWith('untitled:')) return [];
  const problems = problemsAt(reading, selection);
  const action = (scope: IgnoreScope, problem: Problem): CodeAction => {
    const title = localize(TITLES[scope](problem.code));
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: matching(reading, problem, diagnostics),
      isPreferred: false,
      command: { title, command: IGNORE_FINDING_COMMAND, arguments: [argumentsOf(reading, scope, problem)] },
    };
  };
  const first = problems.filter(({ code }, index) => problems.findIndex((other) => other.code === code) === index);
  return [
    ...problems.map((problem) => action('finding', problem)),
    ...first.flatMap((problem) => [action('file', problem), action('project', problem)]),
  ];
}

function argumentsOf({ uri, text }: DocumentReading, scope: IgnoreScope, problem: Problem): IgnoreFindingArguments {
  const isFinding = scope === 'finding';
  return {
    uri,
    scope,
    code: problem.code,
    fingerprint: isFinding ? fingerprintOf(text, problem) : null,
    quote: isFinding ? quoteOf(text, problem) : null,
  };
}
