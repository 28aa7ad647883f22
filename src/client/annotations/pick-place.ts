import * as vscode from 'vscode';
import type { Range } from '../../core/text/offsets.js';
import type { OpenTranscript } from '../stand-off/store.js';

/** A place of a transcript to choose; what is said of it. `range` in UTF-16 offsets. */
export interface PlaceItem extends vscode.QuickPickItem {
  readonly range: Range;
}

/**
 * Lets a person choose among places of the transcript that an editor shows. The place that the list stands on is shown in
 * the editor; where the choice is broken off, the editor shows again what it showed before.
 */
export function pickPlace<Item extends PlaceItem>(
  editor: vscode.TextEditor,
  transcript: OpenTranscript,
  items: readonly Item[],
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
): Promise<Item | undefined> {
  const highlight = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  const before = editor.visibleRanges[0];
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items;
  return new Promise((resolve) => {
    let chosen: Item | undefined;
    picker.onDidChangeActive(([item]) => {
      const place = item && transcript.rangeOf(item.range);
      editor.setDecorations(highlight, place ? [place] : []);
      if (place) editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    });
    picker.onDidAccept(() => {
      [chosen] = picker.activeItems;
      picker.hide();
    });
    picker.onDidHide(() => {
      highlight.dispose();
      if (!chosen && before) editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
      picker.dispose();
      resolve(chosen);
    });
    picker.show();
  });
}
