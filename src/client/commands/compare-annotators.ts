import * as vscode from 'vscode';
import { AgreementPanel } from '../agreement/agreement-panel.js';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import type { CommandHandler, Services } from './services.js';

/** Shows two people's annotations of the transcript in front side by side; a third may decide where they differ. */
export function compareAnnotators(services: Services): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { transcript } = found;
    const people = annotators(transcript.standOff.annotationRecords());
    const [first, second] = people;
    if (!first || !second) {
      const text = vscode.l10n.t(
        'Two people must have annotated the transcript; here are annotations of: {0}',
        first ?? '–',
      );
      void vscode.window.showInformationMessage(text);
      return;
    }
    const pair = people.length === 2 ? [first, second] : await choosePair(people);
    const [a, b] = pair ?? [];
    if (a !== undefined && b !== undefined) new AgreementPanel(services.store, services.projects, transcript, { a, b });
  };
}

/** Who annotated, in alphabetical order. What was adjudicated is nobody's own. */
function annotators(records: readonly { readonly creator: string; readonly [field: string]: unknown }[]): string[] {
  return [...new Set(records.flatMap(({ creator, sources }) => (sources === undefined ? [creator] : [])))].sort();
}

async function choosePair(people: readonly string[]): Promise<readonly string[] | undefined> {
  const title = vscode.l10n.t('Whose annotations are compared?');
  const first = await vscode.window.showQuickPick([...people], { title });
  if (first === undefined) return undefined;
  const second = await vscode.window.showQuickPick(
    people.filter((name) => name !== first),
    { title, placeHolder: vscode.l10n.t('{0} and …', first) },
  );
  return second === undefined ? undefined : [first, second];
}
