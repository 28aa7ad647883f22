import * as vscode from 'vscode';
import type { Project, RelationKind } from '../../core/model/project.js';
import { author } from '../stand-off/author.js';
import { ORIGIN, type StandOffStore } from '../stand-off/store.js';
import { quoteOf, type Chosen } from './chosen-annotation.js';
import { icon } from './decoration-types.js';
import { announce } from './give-label.js';
import { tonesOf } from './label-colors.js';
import { pickPlace } from './pick-place.js';
import { kindsFrom, partnersOf, type AtPlace } from './relation-choices.js';
import { showPlace } from './show-place.js';

/** Lets a person say how an annotation is related to another one: the kind of the relation, then the other end. */
export async function relate(
  store: StandOffStore,
  project: Project,
  { transcript, annotation }: Chosen,
): Promise<void> {
  const { record, range } = annotation;
  if (!range) return;
  const from: AtPlace = { ...annotation, range };
  const kind = await chooseKind(project, record.label);
  if (!kind) return;
  const { standOff } = transcript;
  const partners = partnersOf(from, standOff.annotations(), {
    kind: kind.name,
    allowed: kind.to,
    relations: standOff.relations(),
  });
  if (partners.length === 0) {
    const text = vscode.l10n.t('There is no annotation in this text that “{0}” may lead to.', kind.name);
    void vscode.window.showInformationMessage(text);
    return;
  }
  const editor = await showPlace(transcript, range, { unit: record.unit });
  const other = await pickPlace(
    editor,
    transcript,
    partners.map((partner) => itemOf(partner, project, transcript.rangeOf(partner.range))),
    {
      title: vscode.l10n.t('“{0}” {1} …', quoteOf(annotation, 40), kind.name),
      placeholder: vscode.l10n.t('Which annotation? The nearest come first; each is shown in the editor.'),
    },
  );
  const creator = other && (await author());
  if (!other || creator === undefined) return;
  const relation = { record: 'relation', id: ORIGIN.id(), kind: kind.name, from: record.id, to: other.id } as const;
  await store.change(transcript, {
    title: vscode.l10n.t('Relation “{0}”', kind.name),
    put: [{ ...relation, creator, created: ORIGIN.now() }],
  });
  announce(vscode.l10n.t('Related: {0}', kind.name));
}

function itemOf(
  partner: AtPlace,
  project: Project,
  { start }: vscode.Range,
): vscode.QuickPickItem & { id: string; range: AtPlace['range'] } {
  const { record, range } = partner;
  const { light, dark } = tonesOf(project.labels.find(({ name }) => name === record.label)?.color ?? 'gray');
  const isNote = record.label === null;
  return {
    label: quoteOf(partner),
    description: [record.label ?? vscode.l10n.t('A note'), vscode.l10n.t('line {0}', start.line + 1)].join(' · '),
    iconPath: { light: icon(light, isNote), dark: icon(dark, isNote) },
    id: record.id,
    range,
    ...(record.note !== null && { detail: record.note }),
  };
}

/** The kinds of the tag set that may begin at the label; where there are none, the person gives the relation a name. */
async function chooseKind(
  { relations }: Project,
  label: string | null,
): Promise<Pick<RelationKind, 'name' | 'to'> | undefined> {
  const kinds = kindsFrom(relations, label);
  if (kinds.length > 0) {
    const items = kinds.map((kind) => ({ label: kind.name, detail: kind.guideline ?? '', relation: kind }));
    const title = vscode.l10n.t('How is it related to another annotation?');
    return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.relation;
  }
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Name of the relation'),
    prompt: vscode.l10n.t('Read from this annotation to the other: “answers”, “refers to”.'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A name') : undefined),
  });
  return name === undefined ? undefined : { name: name.trim(), to: null };
}
