import * as vscode from 'vscode';
import { INTERCHANGE_FORMATS } from '../../core/interchange/formats.js';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { showReport } from '../interchange/report.js';
import { parent } from '../paths.js';
import { writeWhole } from '../write-whole.js';
import type { CommandHandler, Services } from './services.js';

/** Writes the annotations of the transcript in front for another program, and says what its format does not carry. */
export function exportAnnotations(services: Services): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { transcript } = found;
    const { standOff, home, document } = transcript;
    const items = INTERCHANGE_FORMATS.map((format) => ({ label: format.name, format }));
    const title = vscode.l10n.t('Export annotations: format');
    const format = (await vscode.window.showQuickPick(items, { title }))?.format;
    if (!format) return;
    const text = {
      path: home.path,
      text: standOff.text,
      annotations: standOff.presentAnnotations(),
      relations: standOff.relations(),
      comments: standOff.comments(),
    };
    const { files, losses, hints } = format.write([text], await services.projects.of(document));
    const [first] = files;
    if (!first) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This transcript has no annotations.'));
      return;
    }
    const last = (name: string): string => name.split('/').at(-1) ?? name;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export annotations'),
      defaultUri: vscode.Uri.joinPath(parent(document.uri), last(first.name)),
    });
    if (!target) return;
    const folder = parent(target);
    await writeWhole(target, first.content);
    // brat has the text beside the annotations, under the same name.
    const stem = last(target.path).replace(/\.[^.]*$/u, '');
    for (const { name, content } of files.slice(1)) {
      const extension = /\.[^.]*$/u.exec(name)?.[0] ?? '';
      const isSibling = last(name).replace(/\.[^.]*$/u, '') === last(first.name).replace(/\.[^.]*$/u, '');
      await writeWhole(vscode.Uri.joinPath(folder, isSibling ? `${stem}${extension}` : last(name)), content);
    }
    const done = vscode.l10n.t('{0} annotations were written as {1}.', text.annotations.length, format.name);
    await showReport({ title: vscode.l10n.t('Export annotations'), done, losses, hints });
  };
}
