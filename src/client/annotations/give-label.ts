import * as vscode from 'vscode';
import type { AnnotationRecord } from '../../core/model/sidecar.js';
import type { Label } from '../../core/model/project.js';
import type { Target } from './targets.js';
import { targetFor, unitText } from './targets.js';
import { author } from '../stand-off/author.js';
import { ORIGIN, type OpenTranscript, type StandOffStore } from '../stand-off/store.js';

/** How long the status bar says what was done, in milliseconds. */
const ANNOUNCEMENT = 6_000;

/** Attaches an annotation to a target. @returns undefined where the person broke off */
export async function annotate(
  store: StandOffStore,
  transcript: OpenTranscript,
  target: Target,
  { label, note }: { readonly label: Label | null; readonly note: string | null },
): Promise<AnnotationRecord | undefined> {
  const range = transcript.offsetsOf(target.range);
  const text = transcript.standOff.text;
  const creator = await author();
  if (creator === undefined) return undefined;
  if (transcript.standOff.text !== text) throw new Error(vscode.l10n.t('The text has changed meanwhile.'));
  const record: AnnotationRecord = {
    record: 'annotation',
    id: ORIGIN.id(),
    label: label?.name ?? null,
    attributes: defaultsOf(label),
    note,
    unit: target.unit,
    anchor: { quote: { exact: '', prefix: '', suffix: '' }, position: { start: 0, end: 0 } },
    state: 'exact',
    creator,
    created: ORIGIN.now(),
    modified: null,
  };
  const title = label ? vscode.l10n.t('Label “{0}”', label.name) : vscode.l10n.t('A note');
  await store.change(transcript, { title, attach: [{ record, range }] });
  return transcript.standOff.annotation(record.id)?.record;
}

/**
 * Gives a label to the narrowest target that it may be attached to; where it has the label already, takes it away.
 * Says in the status bar what was done, as no window may come between two keys.
 */
export async function giveLabel(
  store: StandOffStore,
  transcript: OpenTranscript,
  label: Label,
  targets: readonly Target[],
): Promise<void> {
  const target = targetFor(label, targets);
  if (!target) {
    const units = label.appliesTo.map(unitText).join(', ');
    const text = vscode.l10n.t(
      '“{0}” is given to: {1}. There is none here; select words or move the cursor.',
      label.name,
      units,
    );
    void vscode.window.showInformationMessage(text);
    return;
  }
  const given = sameLabel(transcript, label, target);
  if (given) {
    await store.change(transcript, {
      title: vscode.l10n.t('Remove “{0}”', label.name),
      remove: withDependents(transcript, given.id),
    });
    announce(vscode.l10n.t('“{0}” removed ({1})', label.name, unitText(target.unit)));
    return;
  }
  if (await annotate(store, transcript, target, { label, note: null })) {
    announce(vscode.l10n.t('“{0}” given ({1})', label.name, unitText(target.unit)));
  }
}

/** The annotation with its comments and relations, which make no sense without it. */
export function withDependents({ standOff }: OpenTranscript, id: string): string[] {
  return [
    id,
    ...standOff.comments().flatMap((comment) => (comment.annotation === id ? [comment.id] : [])),
    ...standOff.relations().flatMap(({ id: relation, from, to }) => (from === id || to === id ? [relation] : [])),
  ];
}

export function announce(text: string): void {
  vscode.window.setStatusBarMessage(text, ANNOUNCEMENT);
}

function sameLabel(transcript: OpenTranscript, label: Label, target: Target): AnnotationRecord | undefined {
  const { start, end } = transcript.offsetsOf(target.range);
  return transcript.standOff
    .annotations()
    .find(
      ({ record, range }) =>
        record.label === label.name && record.unit === target.unit && range?.start === start && range.end === end,
    )?.record;
}

function defaultsOf(label: Label | null): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { name, default: value } of label?.attributes ?? []) if (value !== null) attributes[name] = value;
  return attributes;
}
