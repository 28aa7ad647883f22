import * as vscode from 'vscode';
import type { Services } from '../commands/services.js';
import { annotatedEditor } from './annotated-editor.js';
import type { RecordReference } from '../commands/record-reference.js';
import type { Chosen } from './chosen-annotation.js';
import { quoteOf } from './chosen-annotation.js';
import { stateText } from './state-text.js';

/**
 * The annotation of the transcript in front that is to be attached: the one that was shown last, if its place is not sure,
 * else the only one without a sure place, else the person chooses.
 */
export async function unattached(
  services: Pick<Services, 'store'>,
  current: RecordReference | undefined,
): Promise<Chosen | undefined> {
  const found = await annotatedEditor(services);
  if (!found) return undefined;
  const { transcript } = found;
  const unsure = transcript.standOff.annotations().filter(({ state }) => state === 'orphan' || state === 'fuzzy');
  const isHere = current?.uri === transcript.document.uri.toString();
  const shown = isHere ? unsure.find(({ record }) => record.id === current.id) : undefined;
  if (unsure.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('All annotations of this transcript have their place.'));
  }
  const annotation = shown ?? (unsure.length > 1 ? await choose(unsure) : unsure[0]);
  return annotation && { transcript, annotation };
}

async function choose(annotations: readonly Chosen['annotation'][]): Promise<Chosen['annotation'] | undefined> {
  const items = annotations.map((annotation) => ({
    label: quoteOf(annotation),
    description: annotation.record.label ?? vscode.l10n.t('A note'),
    detail: stateText(annotation.state),
    annotation,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which annotation belongs here?') }))
    ?.annotation;
}
