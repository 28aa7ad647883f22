import * as vscode from 'vscode';
import { wordsAt } from '../../core/ignore/fingerprint.js';
import { revertEdit, type CorrectionPlace } from '../../core/provenance/placed-corrections.js';
import { overlaps, type Range } from '../../core/text/offsets.js';
import { announce } from '../annotations/give-label.js';
import type { Services } from '../commands/services.js';
import { ignoreFindings, thisFinding } from '../ignoring/ignore-findings.js';
import { findingsOf } from '../server/findings.js';
import type { OpenTranscript } from '../stand-off/store.js';
import { changeText } from './wording.js';

/**
 * Puts the original wording back in one edit. What a rule had found there is ignored from now on, so that no repair makes
 * the same change again.
 */
export async function revert(
  services: Pick<Services, 'server' | 'store' | 'projectRecords'>,
  transcript: OpenTranscript,
  corrections: readonly CorrectionPlace[],
): Promise<void> {
  const { document } = transcript;
  const edit = new vscode.WorkspaceEdit();
  const edits = corrections.map(revertEdit);
  edit.set(
    document.uri,
    edits.map((one) => vscode.TextEdit.replace(transcript.rangeOf(one), one.newText)),
  );
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile: nothing was done.'));
    return;
  }
  const [first] = corrections;
  announce(
    corrections.length === 1 && first
      ? vscode.l10n.t('Taken back: {0}', changeText(first.record))
      : vscode.l10n.t('{0} corrections taken back', corrections.length),
  );
  await ignoreWhatWasFound(services, transcript, restored(corrections));
}

interface Restored extends Range {
  readonly rule: string | null;
}

/** Where the original wordings stand in the text after. */
function restored(corrections: readonly CorrectionPlace[]): Restored[] {
  let shift = 0;
  return corrections.map(({ start, end, record }) => {
    const from = start + shift;
    shift += record.original.length - (end - start);
    return { start: from, end: from + record.original.length, rule: record.rule };
  });
}

async function ignoreWhatWasFound(
  services: Pick<Services, 'server' | 'store' | 'projectRecords'>,
  transcript: OpenTranscript,
  places: readonly Restored[],
): Promise<void> {
  const ofRules = places.filter(({ rule }) => rule !== null);
  if (ofRules.length === 0) return;
  const { document } = transcript;
  const { version } = document;
  const findings = await findingsOf(services.server, document);
  if (document.version !== version) return;
  const text = document.getText();
  const restoredWords = ofRules.map((place) => ({ rule: place.rule, ...wordsAt(text, place) }));
  const found = findings.filter(({ code, range }) => {
    const words = wordsAt(text, transcript.offsetsOf(range));
    return restoredWords.some((restoredPlace) => restoredPlace.rule === code && overlaps(restoredPlace, words));
  });
  if (found.length === 0) return;
  const ignored = found.map((finding) => thisFinding(transcript, finding));
  await ignoreFindings(services, transcript, ignored, vscode.l10n.t('reverted'));
}
