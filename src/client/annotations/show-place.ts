import * as vscode from 'vscode';
import type { AnnotatedUnit } from '../../core/model/project.js';
import type { Range } from '../../core/text/offsets.js';
import type { OpenTranscript } from '../stand-off/store.js';

/**
 * Shows a place of a transcript and selects its words; of a whole turn or page the beginning, for a selection of thousands
 * of characters is easily overwritten.
 * @param range in UTF-16 offsets
 * @param keepFocus leaves the focus where it is: in a list that the person goes through
 */
export async function showPlace(
  transcript: OpenTranscript,
  range: Range,
  { unit = 'selection', keepFocus = false }: { readonly unit?: AnnotatedUnit; readonly keepFocus?: boolean } = {},
): Promise<vscode.TextEditor> {
  const { document } = transcript;
  const place = transcript.rangeOf(range);
  const isWhole = unit === 'turn' || unit === 'page';
  const shown = vscode.window.activeTextEditor;
  const editor = await vscode.window.showTextDocument(document, {
    preview: true,
    preserveFocus: keepFocus,
    ...(shown?.document === document && shown.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
    selection: isWhole ? new vscode.Range(place.start, place.start) : place,
  });
  editor.revealRange(
    isWhole ? new vscode.Range(place.start, place.start) : place,
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
  return editor;
}
