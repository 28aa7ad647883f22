import * as vscode from 'vscode';
import { INTERCHANGE_FORMATS, type InterchangeFormat } from '../../core/interchange/formats.js';
import type { Imported, ImportOptions } from '../../core/interchange/model.js';
import { takeOver } from '../../core/interchange/take-over.js';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import { showReport } from '../interchange/report.js';
import { basename, parent } from '../paths.js';
import { author } from '../stand-off/author.js';
import { ORIGIN } from '../stand-off/store.js';
import { readFile } from '../stand-off/workspace-files.js';
import type { CommandHandler, Services } from './services.js';

/** Reads the annotations that another program made of the transcript in front. What is there already is not doubled. */
export function importAnnotations(services: Services): CommandHandler {
  return async () => {
    const found = await annotatedEditor(services);
    if (!found) return;
    const { transcript } = found;
    const { standOff, home, document } = transcript;
    const extensions = [...new Set(INTERCHANGE_FORMATS.flatMap((format) => format.extensions))];
    const [uri] =
      (await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Import annotations'),
        defaultUri: parent(document.uri),
        filters: { [vscode.l10n.t('Annotations')]: extensions },
      })) ?? [];
    const creator = uri && (await author());
    if (!uri || creator === undefined) return;
    const options: ImportOptions = {
      text: standOff.text,
      path: home.path,
      project: await services.projects.of(document),
      newId: () => ORIGIN.id(),
      creator,
      now: ORIGIN.now(),
    };
    const read = await readAs(uri, options);
    if (!read) {
      const text = vscode.l10n.t('{0} holds no annotations in a form that Plenar reads.', basename(uri));
      void vscode.window.showErrorMessage(text);
      return;
    }
    const { format, imported } = read;
    if (!imported.isAbout) {
      const go = vscode.l10n.t('Import All the Same');
      const text = vscode.l10n.t('{0} seems to be about another text.', basename(uri));
      if ((await vscode.window.showWarningMessage(text, { modal: true }, go)) !== go) return;
    }
    if (standOff.text !== options.text) throw new Error(vscode.l10n.t('The text has changed meanwhile.'));
    const present = {
      annotations: standOff.presentAnnotations(),
      relations: standOff.relations(),
      comments: standOff.comments(),
    };
    const { put, same, differing } = takeOver(imported, present, false);
    const title = vscode.l10n.t('Import annotations');
    if (put.length > 0) await services.store.change(transcript, { title, put });
    const done = vscode.l10n.t(
      '{0}: {1} records read, {2} were there already, {3} were there with other content and stay as they are.',
      format.name,
      put.length,
      same,
      differing,
    );
    await showReport({ title, done, losses: imported.losses, hints: imported.hints, faults: imported.faults });
  };
}

/** Reads a file in the first of the formats with its extension that finds anything in it. */
async function readAs(
  uri: vscode.Uri,
  options: ImportOptions,
): Promise<{ format: InterchangeFormat; imported: Imported } | undefined> {
  const name = basename(uri);
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const companions = {
    txt: await textBeside(uri, name.replace(/\.[^.]*$/u, '.txt')),
    visual: await textBeside(uri, 'visual.conf'),
  };
  const reads = INTERCHANGE_FORMATS.filter(({ extensions }) => extensions.includes(extension)).map((format) => ({
    format,
    imported: format.read(content, options, companions),
  }));
  return (
    reads.find(({ imported }) => imported.annotations.length > 0 && imported.isAbout) ??
    reads.find(({ imported }) => imported.annotations.length > 0)
  );
}

/** The text of a file in the folder of another; null where there is none. */
async function textBeside(uri: vscode.Uri, name: string): Promise<string | null> {
  const bytes = await readFile(vscode.Uri.joinPath(parent(uri), name));
  return bytes && new TextDecoder().decode(bytes);
}
