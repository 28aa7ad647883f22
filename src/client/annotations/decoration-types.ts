import * as vscode from 'vscode';
import { css, tonesOf } from './label-colors.js';

/** How words of an annotation look. */
export interface SpanLook {
  readonly color: string;
  /** Which of the ways spans that share words are told apart by; `unit`: a whole turn or page, shown at its margin. */
  readonly depth: number | 'unit';
}

/** The decoration types of VS Code, made when they are first needed: one for each look. */
export class DecorationTypes implements vscode.Disposable {
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }

  /** The look of the words. */
  span({ color, depth }: SpanLook): vscode.TextEditorDecorationType {
    return this.#type(`span ${color} ${depth}`, () => {
      const { light, dark } = tonesOf(color);
      return {
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
        overviewRulerLane: vscode.OverviewRulerLane.Left,
        isWholeLine: depth === 'unit',
        light: { ...look(light, depth), overviewRulerColor: css(light, 0.7) },
        dark: { ...look(dark, depth), overviewRulerColor: css(dark, 0.7) },
      };
    });
  }

  /** The mark beside the first line: a square in the colour of the label, a circle for a note alone. */
  gutter(color: string, isNote: boolean): vscode.TextEditorDecorationType {
    return this.#type(`gutter ${color} ${isNote}`, () => {
      const { light, dark } = tonesOf(color);
      return {
        light: { gutterIconPath: icon(light, isNote), gutterIconSize: 'contain' },
        dark: { gutterIconPath: icon(dark, isNote), gutterIconSize: 'contain' },
      };
    });
  }

  /** The name of a label in front of its words; in no text that is copied, searched or saved. */
  name(color: string, text: string): vscode.DecorationInstanceRenderOptions {
    const { light, dark } = tonesOf(color);
    const before = (tone: string): vscode.ThemableDecorationAttachmentRenderOptions => ({
      contentText: text,
      color: css(tone),
      border: `1px solid ${css(tone, 0.6)}`,
      margin: '0 3px 0 1px',
      fontStyle: 'normal',
      // VS Code passes this on to CSS: there is no field for the size.
      textDecoration: 'none; font-size: 75%; border-radius: 3px; padding: 0 3px; vertical-align: 1px',
    });
    return { light: { before: before(light) }, dark: { before: before(dark) } };
  }

  #type(key: string, options: () => vscode.DecorationRenderOptions): vscode.TextEditorDecorationType {
    let type = this.#types.get(key);
    if (!type) this.#types.set(key, (type = vscode.window.createTextEditorDecorationType(options())));
    return type;
  }
}

/** Spans that share words differ in a property each, so that all of them are seen where they meet. */
function look(tone: string, depth: SpanLook['depth']): vscode.ThemableDecorationRenderOptions {
  switch (depth) {
    case 'unit':
      return { border: `solid ${css(tone, 0.8)}`, borderWidth: '0 0 0 3px' };
    case 0:
      return { backgroundColor: css(tone, 0.22) };
    case 1:
      return { textDecoration: `underline 2px ${css(tone)}; text-underline-offset: 3px` };
    case 2:
      return { outline: `1px solid ${css(tone)}` };
    default:
      return { textDecoration: `underline dotted 3px ${css(tone)}; text-underline-offset: 6px` };
  }
}

/** A small picture as an address of its own. */
export function icon(tone: string, isRound: boolean): vscode.Uri {
  const shape = isRound
    ? `<circle cx="8" cy="8" r="4" fill="${css(tone)}"/>`
    : `<rect x="4" y="4" width="8" height="8" rx="2" fill="${css(tone)}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${shape}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}
