import * as vscode from 'vscode';
import { isRecordReference, type RecordReference } from '../commands/record-reference.js';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';
import { annotatedEditor } from './annotated-editor.js';
import { openAnnotated } from './open-annotated.js';

/** An annotation that a command is about. */
export interface Chosen {
  readonly transcript: OpenTranscript;
  readonly annotation: PlacedAnnotation;
}

/**
 * The annotation that a command is about: the one that its argument names, else the one at the cursor; where there are
 * several, the person chooses.
 */
export async function chosenAnnotation(store: StandOffStore, argument: unknown): Promise<Chosen | undefined> {
  if (isRecordReference(argument)) return referred(store, argument);
  const found = await annotatedEditor({ store });
  if (!found) return undefined;
  const { editor, transcript } = found;
  const offset = editor.document.offsetAt(editor.selection.active);
  const here = transcript.standOff
    .annotations()
    .filter(({ range }) => range !== null && range.start <= offset && offset <= range.end)
    .reverse();
  const annotation = here.length > 1 ? await choose(here) : here[0];
  if (here.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation here.'));
  return annotation && { transcript, annotation };
}

async function referred(store: StandOffStore, { uri, id }: RecordReference): Promise<Chosen | undefined> {
  const transcript = await openAnnotated(store, uri);
  const annotation = transcript?.standOff.annotation(id);
  if (transcript && annotation) return { transcript, annotation };
  void vscode.window.showInformationMessage(vscode.l10n.t('This annotation is no longer there.'));
  return undefined;
}

async function choose(annotations: readonly PlacedAnnotation[]): Promise<PlacedAnnotation | undefined> {
  const items = annotations.map((annotation) => ({
    label: annotation.record.label ?? vscode.l10n.t('A note'),
    description: annotation.record.creator,
    detail: annotation.record.note ?? quoteOf(annotation),
    annotation,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which annotation?') }))?.annotation;
}

/** The words of an annotation on one line, shortened. */
export function quoteOf({ record }: Pick<PlacedAnnotation, 'record'>, length = 80): string {
  return shortened(record.anchor.quote.exact, length);
}

/** Words on one line, with an ellipsis where they are longer than so many characters. */
export function shortened(text: string, length: number): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  return words.length > length ? `${words.slice(0, length - 1)}…` : words;
}
