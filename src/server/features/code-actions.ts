import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from '../../protocol/code-actions.js';
import { answering, answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';
import { bulkFixActions, isBulkFix, resolveBulkFix } from './bulk-fix-actions.js';
import { ignoreActions } from './ignore-actions.js';
import { quickFixActions } from './quick-fix-actions.js';
import { refactorActions } from './refactor-actions.js';

/** The repairs of problems one by one and in bulk, and the changes of structure that a person may want. */
export function provideCodeActions(context: ServerContext): Partial<ServerCapabilities> {
  const { connection, client } = context;
  if (!client.codeActionLiterals) return {};
  connection.onCodeAction(
    answeringFor(
      context,
      'Code actions',
      ({ textDocument }: CodeActionParams) => textDocument.uri,
      [],
      (reading, { range, context: { only, diagnostics, triggerKind } }): CodeAction[] => {
        const selection = reading.positions.offsetsOf(range);
        const wanted = (kind: string) => isWanted(kind, only);
        return [
          ...(wanted(CodeActionKind.QuickFix) ? quickFixActions(reading, selection, diagnostics, context) : []),
          ...bulkFixActions(reading, selection, wanted, only !== undefined, context),
          ...(wanted(CodeActionKind.QuickFix) ? ignoreActions(reading, selection, diagnostics, context) : []),
          // While a person types or moves about, structure is left alone: VS Code asks for the lightbulb by itself.
          ...(triggerKind === CodeActionTriggerKind.Automatic && only === undefined
            ? []
            : refactorActions(reading, selection, wanted, context)),
        ];
      },
    ),
  );
  connection.onCodeActionResolve(
    answering(context, 'Code action', async (action) =>
      isBulkFix(action.data) ? await resolveBulkFix(action, action.data, context) : action,
    ),
  );
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...Object.values(CODE_ACTION_KINDS)],
      resolveProvider: client.resolvesEdits,
    },
  };
}

/** Whether a kind was asked for: kinds are a tree, `source.fixAll` asks for everything below it. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`) || asked === '') ?? true;
}
