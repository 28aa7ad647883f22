import * as vscode from 'vscode';
import type { Project } from '../../core/model/project.js';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';
import { transcriptSelector } from '../documents.js';
import type { Projects } from '../stand-off/projects.js';
import type { StandOffStore } from '../stand-off/store.js';
import { stateText } from './state-text.js';

/** A hover shows the narrowest annotations at a place; more would fill the screen. */
const MOST = 4;

/** Shows what is said about the words under the pointer: label, guideline, attributes, note, who and when. */
export function provideAnnotationHover(store: StandOffStore, projects: Projects): vscode.Disposable {
  return vscode.languages.registerHoverProvider(transcriptSelector(), {
    async provideHover(document, position) {
      const transcript = await store.transcript(document);
      if (!transcript) return undefined;
      const project = await projects.of(document);
      const offset = document.offsetAt(position);
      const here = transcript.standOff
        .annotations()
        .filter(({ range }) => range !== null && range.start <= offset && offset <= range.end)
        .filter(
          ({ record, range }) => isSpan(record.unit) || document.positionAt(range?.start ?? 0).line === position.line,
        )
        .sort((a, b) => lengthOf(a) - lengthOf(b))
        .slice(0, MOST);
      if (here.length === 0) return undefined;
      return new vscode.Hover(here.flatMap((annotation) => card(annotation, project, document)));
    },
  });
}

/** What is known of an annotation, with what can be done about it. */
export function card(
  { record, state }: PlacedAnnotation,
  project: Project,
  { uri }: vscode.TextDocument,
): vscode.MarkdownString[] {
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ['plenar.editAnnotation', 'plenar.deleteAnnotation'] };
  const label = project.labels.find(({ name }) => name === record.label);
  text.appendMarkdown('$(tag) **');
  text.appendText(record.label ?? vscode.l10n.t('Note'));
  text.appendMarkdown('**');
  if (record.label !== null && !label) text.appendText(` ${vscode.l10n.t('(not in the tag set)')}`);
  const attributes = Object.entries(record.attributes);
  for (const [name, value] of attributes) {
    text.appendMarkdown('  \n');
    text.appendText(`${name}: ${value}`);
  }
  if (record.note !== null) {
    text.appendMarkdown('\n\n> ');
    text.appendText(record.note.replaceAll('\n', ' '));
  }
  text.appendMarkdown('\n\n');
  const when = record.created.slice(0, 10);
  text.appendText(
    record.creator === ''
      ? vscode.l10n.t('{0}, {1}', when, stateText(state))
      : vscode.l10n.t('{0}, {1}, {2}', record.creator, when, stateText(state)),
  );
  const args = encodeURIComponent(JSON.stringify([{ uri: uri.toString(), id: record.id }]));
  text.appendMarkdown(
    `\n\n[${vscode.l10n.t('Edit')}](command:plenar.editAnnotation?${args}) · [${vscode.l10n.t('Delete')}](command:plenar.deleteAnnotation?${args})`,
  );
  // What a project file says is shown, but may not run commands: it stands for itself.
  return label?.guideline ? [text, new vscode.MarkdownString(label.guideline)] : [text];
}

function isSpan(unit: PlacedAnnotation['record']['unit']): boolean {
  return unit === 'selection' || unit === 'interjection';
}

function lengthOf({ range }: PlacedAnnotation): number {
  return range ? range.end - range.start : 0;
}
