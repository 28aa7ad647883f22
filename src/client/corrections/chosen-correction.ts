import * as vscode from 'vscode';
import { isRecordReference, type RecordReference } from '../commands/record-reference.js';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import type { Services } from '../commands/services.js';
import type { CorrectionPlace } from '../../core/provenance/placed-corrections.js';
import type { OpenTranscript } from '../stand-off/store.js';

/** Corrections of one transcript. */
export interface ChosenCorrections {
  readonly transcript: OpenTranscript;
  readonly corrections: readonly CorrectionPlace[];
}

/** The corrections that a command is about: those that its argument names, else those at the selection; people are told where there are none. */
export async function chosenCorrections(
  services: Pick<Services, 'store' | 'corrections'>,
  argument: unknown,
): Promise<ChosenCorrections | undefined> {
  if (isRecordReference(argument)) return referred(services, argument);
  const found = await annotatedEditor(services);
  if (!found) return undefined;
  const { editor, transcript } = found;
  const { start, end } = transcript.offsetsOf(editor.selection);
  const corrections = services.corrections
    .of(transcript)
    .filter((correction) => correction.start <= end && start <= correction.end);
  if (corrections.length > 0) return { transcript, corrections };
  void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was changed here.'));
  return undefined;
}

async function referred(
  { store, corrections }: Pick<Services, 'store' | 'corrections'>,
  { uri, id }: RecordReference,
): Promise<ChosenCorrections | undefined> {
  const transcript = await store.transcript(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
  const correction = transcript && corrections.of(transcript).find(({ record }) => record.id === id);
  if (correction) return { transcript, corrections: [correction] };
  void vscode.window.showInformationMessage(vscode.l10n.t('This correction is no longer there.'));
  return undefined;
}
