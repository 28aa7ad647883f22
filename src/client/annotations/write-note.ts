import * as vscode from 'vscode';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';
import { annotate, announce } from './give-label.js';
import { unitText, type Target } from './targets.js';

/** Asks for a note and attaches it to a target. */
export async function writeNote(store: StandOffStore, transcript: OpenTranscript, target: Target): Promise<void> {
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note: {0}', unitText(target.unit)),
    prompt: vscode.l10n.t('Notes stand beside the text, never in it.'),
    ignoreFocusOut: true,
  });
  if (note === undefined || note.trim() === '') return;
  if (await annotate(store, transcript, target, { label: null, note: note.trim() })) {
    announce(vscode.l10n.t('Note: {0}', unitText(target.unit)));
  }
}
