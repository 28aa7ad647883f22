import * as vscode from 'vscode';
import type { ProtocolRange } from '../../protocol/positions.js';
import type { StandOffStore } from '../stand-off/store.js';
import { editedRanges } from './edited-ranges.js';

/** Edits that have just been made, with the rules that asked for them. */
export interface MadeEdits {
  /** Version of the document before them. */
  readonly version: number;
  /** A person chose this very change; false for bulk repairs. */
  readonly decided: boolean;
  /** Ascending, not overlapping; ranges in the version before. */
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string; readonly code: string | null }[];
}

/**
 * Says whose the changes are that edits have just made. Where the document has gone on already, those whose new text does
 * not stand where it should are left as they are: taken for a person's.
 */
export function recordEdits(
  store: StandOffStore,
  document: vscode.TextDocument,
  { version, decided, edits }: MadeEdits,
): void {
  const places = editedRanges(edits);
  const isNext = document.version === version + 1;
  const claims = edits.flatMap(({ newText, code }, index) => {
    const place = places[index];
    if (!place) return [];
    const range = document.validateRange(
      new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character),
    );
    const isThere = newText === '' ? isNext : withoutReturns(document.getText(range)) === withoutReturns(newText);
    return isThere ? [{ range, rule: code, decided }] : [];
  });
  store.claim(document, claims);
}

function withoutReturns(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
