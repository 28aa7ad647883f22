import * as vscode from 'vscode';
import type { AnnotationRecord } from '../../core/model/sidecar.js';
import type { Attribute, Label, Project } from '../../core/model/project.js';
import { ORIGIN, type OpenTranscript, type StandOffStore } from '../stand-off/store.js';
import type { Chosen } from './chosen-annotation.js';

interface Field extends vscode.QuickPickItem {
  readonly edit: (record: AnnotationRecord) => Promise<Partial<AnnotationRecord> | undefined>;
}

/** Lets a person change label, attributes and note of an annotation, one after the other until they are content. */
export async function editAnnotation(
  store: StandOffStore,
  project: Project,
  { transcript, annotation }: Chosen,
): Promise<void> {
  const { id } = annotation.record;
  for (;;) {
    const record = transcript.standOff.annotation(id)?.record;
    if (!record) return;
    const field = await vscode.window.showQuickPick(fieldsOf(record, project), {
      title: vscode.l10n.t('Edit “{0}”', record.label ?? vscode.l10n.t('A note')),
      placeHolder: vscode.l10n.t('What do you want to change? Escape when done'),
    });
    const change = await field?.edit(record);
    if (!field) return;
    if (change) await put(store, transcript, { ...record, ...change });
  }
}

async function put(store: StandOffStore, transcript: OpenTranscript, record: AnnotationRecord): Promise<void> {
  const title = vscode.l10n.t('Edit “{0}”', record.label ?? vscode.l10n.t('A note'));
  await store.change(transcript, { title, put: [{ ...record, modified: ORIGIN.now() }] });
}

function fieldsOf(record: AnnotationRecord, { labels }: Project): Field[] {
  const label = labels.find(({ name }) => name === record.label);
  const known = (label?.attributes ?? []).map(({ name }) => name);
  const others = Object.keys(record.attributes).filter((name) => !known.includes(name));
  const attributes = [
    ...(label?.attributes ?? []),
    ...others.map((name): Attribute => ({ name, values: [], free: true, default: null })),
  ];
  return [
    {
      label: `$(tag) ${vscode.l10n.t('Label')}`,
      description: record.label ?? vscode.l10n.t('none'),
      edit: () => chooseLabel(record, labels),
    },
    ...attributes.map((attribute) => ({
      label: `$(symbol-field) ${attribute.name}`,
      description: record.attributes[attribute.name] ?? '',
      edit: () => chooseValue(record, attribute),
    })),
    {
      label: `$(note) ${vscode.l10n.t('A note')}`,
      description: record.note ?? '',
      edit: () => writeNote(record),
    },
  ];
}

async function chooseLabel(
  { unit, attributes }: AnnotationRecord,
  labels: readonly Label[],
): Promise<Partial<AnnotationRecord> | undefined> {
  const fitting = labels.filter(({ appliesTo }) => appliesTo.includes(unit));
  const items = fitting.map((label) => ({ label: label.name, detail: label.guideline ?? '', chosen: label }));
  const chosen = (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Label') }))?.chosen;
  if (!chosen) return undefined;
  const defaults = chosen.attributes.flatMap(({ name, default: value }) => (value === null ? [] : [[name, value]]));
  return {
    label: chosen.name,
    attributes: { ...(Object.fromEntries(defaults) as Record<string, string>), ...attributes },
  };
}

async function chooseValue(
  { attributes }: AnnotationRecord,
  { name, values, free }: Attribute,
): Promise<Partial<AnnotationRecord> | undefined> {
  const value = await valueOf(name, values, free, attributes[name] ?? '');
  if (value === undefined) return undefined;
  const rest = Object.fromEntries(Object.entries(attributes).filter(([other]) => other !== name));
  return { attributes: value === '' ? rest : { ...rest, [name]: value } };
}

async function valueOf(
  name: string,
  values: readonly string[],
  free: boolean,
  present: string,
): Promise<string | undefined> {
  if (values.length === 0) return vscode.window.showInputBox({ title: name, value: present });
  const none = vscode.l10n.t('(none)');
  const other = vscode.l10n.t('Another value…');
  const items = [...values, none, ...(free ? [other] : [])].map((label) => ({ label }));
  const chosen = (await vscode.window.showQuickPick(items, { title: name, placeHolder: present }))?.label;
  if (chosen === other) return vscode.window.showInputBox({ title: name, value: present });
  return chosen === none ? '' : chosen;
}

async function writeNote({ note }: AnnotationRecord): Promise<Partial<AnnotationRecord> | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('A note'),
    value: note ?? '',
    ignoreFocusOut: true,
  });
  return text === undefined ? undefined : { note: text.trim() === '' ? null : text.trim() };
}
