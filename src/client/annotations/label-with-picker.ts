import * as vscode from 'vscode';
import type { AnnotatedUnit } from '../../core/model/project.js';
import type { CommandHandler, Services } from '../commands/services.js';
import { openTagSet } from './tag-set-file.js';
import { annotatedEditor } from './annotated-editor.js';
import { giveLabel } from './give-label.js';
import { pickLabel } from './label-picker.js';
import { targetsAt, unitText } from './targets.js';
import { writeNote } from './write-note.js';

/** A command that lets a person choose a label. @param units what it may be given to */
export function labelWithPicker(services: Services, units: readonly AnnotatedUnit[]): CommandHandler {
  const { store, projects, server } = services;
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { editor, transcript } = found;
    const targets = (await targetsAt(editor, server)).filter(({ unit }) => units.includes(unit));
    if (targets.length === 0 && units.length === 1 && units[0]) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Not at the cursor: {0}', unitText(units[0])));
      return;
    }
    const choice = await pickLabel(await projects.of(editor.document), targets);
    if (!choice) return;
    switch (choice.kind) {
      case 'label':
        return giveLabel(store, transcript, choice.label, [choice.target]);
      case 'note':
        return writeNote(store, transcript, choice.target);
      case 'tag-set':
        return openTagSet(projects, editor.document);
    }
  };
}
