import * as vscode from 'vscode';
import type { Range } from '../../core/text/offsets.js';
import type { OpenTranscript } from '../stand-off/store.js';

/**
 * Goes to the next or previous of some places, beyond the last to the first.
 * @param places ascending, in UTF-16 offsets of the transcript
 * @returns index of the place that is shown; -1 where there are none
 */
export function goToPlace(
  editor: vscode.TextEditor,
  transcript: OpenTranscript,
  places: readonly Range[],
  direction: 'next' | 'previous',
): number {
  const offset = editor.document.offsetAt(editor.selection.start);
  const beyond =
    direction === 'next'
      ? places.findIndex(({ start }) => start > offset)
      : places.findLastIndex(({ start }) => start < offset);
  const index = beyond >= 0 ? beyond : direction === 'next' ? 0 : places.length - 1;
  const place = places[index];
  if (!place) return -1;
  const range = transcript.rangeOf(place);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return index;
}
