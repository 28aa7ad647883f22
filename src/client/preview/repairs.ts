import * as vscode from 'vscode';
import { FIX_ALL, type FixAllParams, type FixAllResult } from '../../protocol/requests.js';
import { applyEdits } from '../../core/text/offsets.js';
import { recordEdits } from '../corrections/record-edits.js';
import type { TranscriptServer } from '../server/server.js';
import type { ServerTeller } from '../stand-off/tell-server.js';
import type { StandOffStore } from '../stand-off/store.js';

/** A repair of one place, with the rule that asks for it. */
export interface Repair {
  readonly code: string;
  readonly edit: vscode.TextEdit;
}

/** Repairs of one document as it was at a version. */
export interface Repairs {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly repairs: readonly Repair[];
  readonly summary: FixAllResult['summary'];
}

/** Asks the server for everything that can be repaired in a document without a person. */
export async function findRepairs(
  { server, teller }: { readonly server: TranscriptServer; readonly teller: ServerTeller },
  document: vscode.TextDocument,
  applicability: FixAllParams['applicability'],
): Promise<Repairs> {
  const client = await server.client();
  // What a person has decided just now must not be repaired.
  await teller.tellNow(document);
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const result = await client.sendRequest<FixAllResult | null>(FIX_ALL, { uri, applicability } satisfies FixAllParams);
  const repairs = (result?.edits ?? []).map(({ code, range, newText }) => ({
    code,
    edit: vscode.TextEdit.replace(client.protocol2CodeConverter.asRange(range), newText),
  }));
  return { document, version: result?.version ?? document.version, repairs, summary: result?.summary ?? [] };
}

/** The document's text with the repairs made; its line ends count as VS Code gives them. */
export function repairedText({ document, repairs }: Repairs): string {
  const edits = repairs.map(({ edit: { range, newText } }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  return applyEdits(document.getText(), edits);
}

/**
 * Makes the repairs, records which rule each comes from, and says how many there were.
 * @returns false where the document has changed since they were found: nothing is done then
 */
export async function applyRepairs(store: StandOffStore, { document, version, repairs }: Repairs): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    repairs.map((repair) => repair.edit),
  );
  const done = document.version === version && (await vscode.workspace.applyEdit(edit));
  if (done) {
    const edits = repairs.map(({ code, edit: { range, newText } }) => ({ code, range, newText }));
    recordEdits(store, document, { version, decided: false, edits });
    void vscode.window.showInformationMessage(appliedText(repairs));
  } else void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile: nothing was done.'));
  return done;
}

function appliedText(repairs: readonly Repair[]): string {
  const counts = new Map<string, number>();
  for (const { code } of repairs) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rules = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
  if (repairs.length === 1) return vscode.l10n.t('1 repair made: {0}', rules);
  return vscode.l10n.t('{0} repairs made: {1}', repairs.length, rules);
}
