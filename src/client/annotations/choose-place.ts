import * as vscode from 'vscode';
import { placesToChoose } from '../../core/annotate/places-to-choose.js';
import type { Range } from '../../core/text/offsets.js';
import { fitText } from './fit-text.js';
import { quoteOf, shortened, type Chosen } from './chosen-annotation.js';
import { pickPlace } from './pick-place.js';
import { showPlace } from './show-place.js';
import { trimmedRange } from './targets.js';

/** Places that are offered. */
const MOST = 9;
/** Characters around a place that are shown. */
const AROUND = 40;

/** The place that an annotation is to be attached to: the selected words, else the one of its candidates that a person chooses. */
export async function choosePlace({ transcript, annotation }: Chosen): Promise<Range | undefined> {
  const { document } = transcript;
  const front = vscode.window.activeTextEditor;
  const selected = front?.document === document ? trimmedRange(document, front.selection) : undefined;
  if (selected) return transcript.offsetsOf(selected);
  const { text } = transcript.standOff;
  const items = placesToChoose(text, annotation.record.anchor.quote, annotation.candidates, MOST).map((candidate) => ({
    label: shortened(text.slice(candidate.start, candidate.end), 100),
    description: fitText(candidate.fit),
    detail: `…${shortened(text.slice(Math.max(0, candidate.start - AROUND), candidate.end + AROUND), 160)}…`,
    range: candidate,
  }));
  const best = items[0];
  if (!best) {
    const text = vscode.l10n.t('Nothing is like “{0}”: select the words that it belongs to.', quoteOf(annotation, 60));
    void vscode.window.showInformationMessage(text);
    return undefined;
  }
  const editor = await showPlace(transcript, best.range);
  const chosen = await pickPlace(editor, transcript, items, {
    title: vscode.l10n.t('Where does “{0}” belong?', quoteOf(annotation, 60)),
    placeholder: vscode.l10n.t('The place is shown in the editor. Or select words first.'),
  });
  return chosen?.range;
}
