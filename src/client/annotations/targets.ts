import * as vscode from 'vscode';
import type { AnnotatedUnit, Label } from '../../core/model/project.js';
import { UNITS, type Units, type UnitsParams } from '../../protocol/stand-off.js';
import type { TranscriptServer } from '../server/server.js';

/** What an annotation can be attached to where a person is. */
export interface Target {
  readonly unit: AnnotatedUnit;
  readonly range: vscode.Range;
}

/**
 * The targets at the selection, the narrowest first: the selected words, the interjection, the turn, the page.
 * @param enough units that are enough: where words are selected and may be meant, the server is not asked
 */
export async function targetsAt(
  editor: vscode.TextEditor,
  server: TranscriptServer,
  enough: readonly AnnotatedUnit[] = [],
): Promise<Target[]> {
  const { document, selection } = editor;
  const selected = trimmedRange(document, selection);
  const targets: Target[] = selected ? [{ unit: 'selection', range: selected }] : [];
  if (selected && enough.includes('selection')) return targets;
  const units = await unitsAt(document, selection.active, server);
  if (!units) return targets;
  const client = await server.client();
  const { block, turn, page } = units;
  const within = (range: vscode.Range): boolean => range.contains(selection);
  const add = (unit: AnnotatedUnit, range: Parameters<typeof client.protocol2CodeConverter.asRange>[0]): void => {
    const found = range && client.protocol2CodeConverter.asRange(range);
    if (found && within(found)) targets.push({ unit, range: found });
  };
  if (block?.kind === 'interjection') add('interjection', block.range);
  add('turn', turn);
  add('page', page);
  return targets;
}

/** The target that a label is meant for: the narrowest that it may be attached to. */
export function targetFor(label: Label, targets: readonly Target[]): Target | undefined {
  return targets.find(({ unit }) => label.appliesTo.includes(unit));
}

/** Asks the server; null where it reads the text again and again while it changes. */
async function unitsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  server: TranscriptServer,
): Promise<Units | null> {
  const client = await server.client();
  const { version } = document;
  const params: UnitsParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(position),
  };
  const units = await client.sendRequest<Units | null>(UNITS, params);
  return units?.version === version && document.version === version ? units : null;
}

/** A selection without the blanks around its words; undefined where nothing but blanks is selected. */
export function trimmedRange(document: vscode.TextDocument, selection: vscode.Range): vscode.Range | undefined {
  if (selection.isEmpty) return undefined;
  const text = document.getText(selection);
  const words = text.trim();
  if (words === '') return undefined;
  const start = document.offsetAt(selection.start) + text.indexOf(words);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** A unit in words. */
export function unitText(unit: AnnotatedUnit): string {
  switch (unit) {
    case 'selection':
      return vscode.l10n.t('selected words');
    case 'interjection':
      return vscode.l10n.t('interjection');
    case 'turn':
      return vscode.l10n.t('turn');
    case 'page':
      return vscode.l10n.t('page');
  }
}
