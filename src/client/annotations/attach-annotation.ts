import * as vscode from 'vscode';
import type { Range } from '../../core/text/offsets.js';
import { ORIGIN, type StandOffStore } from '../stand-off/store.js';
import type { Chosen } from './chosen-annotation.js';
import { announce } from './give-label.js';

/** Attaches an annotation to another place, which a person has chosen: it is in its place then. */
export async function attachAnnotation(
  store: StandOffStore,
  { transcript, annotation }: Chosen,
  range: Range,
): Promise<void> {
  const name = annotation.record.label ?? vscode.l10n.t('A note');
  const title = vscode.l10n.t('Attach “{0}” here', name);
  await store.change(transcript, {
    title,
    attach: [{ record: { ...annotation.record, modified: ORIGIN.now() }, range }],
  });
  announce(vscode.l10n.t('“{0}” attached here', name));
}

/** Takes the place where an annotation is shown for the right one. */
export async function confirmPlace(store: StandOffStore, { transcript, annotation }: Chosen): Promise<void> {
  const { record, range } = annotation;
  if (!range) return;
  const name = record.label ?? vscode.l10n.t('A note');
  const title = vscode.l10n.t('Confirm “{0}”', name);
  await store.change(transcript, { title, attach: [{ record: { ...record, modified: ORIGIN.now() }, range }] });
  announce(vscode.l10n.t('“{0}” confirmed', name));
}
