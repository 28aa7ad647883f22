import * as vscode from 'vscode';

/** A frame around the words that a review has come to. */
export class ItemMark {
  readonly #type = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    outlineColor: new vscode.ThemeColor('focusBorder'),
    outlineStyle: 'solid',
    outlineWidth: '1px',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  #marked: vscode.TextEditor | undefined;

  dispose(): void {
    this.#type.dispose();
  }

  /** Marks a range, and nothing else any more. */
  show(editor: vscode.TextEditor, range: vscode.Range): void {
    if (this.#marked !== editor) this.hide();
    editor.setDecorations(this.#type, [range]);
    this.#marked = editor;
  }

  hide(): void {
    this.#marked?.setDecorations(this.#type, []);
    this.#marked = undefined;
  }
}
