import * as vscode from 'vscode';
import type { Project } from '../../core/model/project.js';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';
import { transcriptSelector } from '../documents.js';
import type { Projects } from '../stand-off/projects.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';
import { appendCard } from './annotation-card.js';
import { needsAttention } from './attention.js';
import { linksOf } from './links.js';

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
      return new vscode.Hover(here.flatMap((annotation) => card(annotation, project, transcript)));
    },
  });
}

/** What is known of an annotation, with what can be done about it. */
function card(annotation: PlacedAnnotation, project: Project, transcript: OpenTranscript): vscode.MarkdownString[] {
  const { record } = annotation;
  const { standOff, document } = transcript;
  const text = new vscode.MarkdownString(undefined, true);
  const commands = [
    'editAnnotation',
    'deleteAnnotation',
    'discussAnnotation',
    'relateAnnotations',
    'confirmAnnotation',
  ];
  text.isTrusted = { enabledCommands: [...commands, 'revealAnnotation'].map((id) => `plenar.${id}`) };
  const link = (command: string, id = record.id): string =>
    `command:plenar.${command}?${encodeURIComponent(JSON.stringify([{ uri: document.uri.toString(), id }]))}`;
  const links = linksOf(record.id, standOff.relations(), standOff.annotationRecords());
  const comments = standOff.comments().filter(({ annotation: id }) => id === record.id).length;
  appendCard(text, { ...annotation, links, comments, project }, (id) => link('revealAnnotation', id));
  const actions = [
    ...(needsAttention(annotation.state) ? [[vscode.l10n.t('Confirm'), 'confirmAnnotation'] as const] : []),
    [vscode.l10n.t('Edit'), 'editAnnotation'] as const,
    [vscode.l10n.t('Discuss'), 'discussAnnotation'] as const,
    [vscode.l10n.t('Relate'), 'relateAnnotations'] as const,
    [vscode.l10n.t('Delete'), 'deleteAnnotation'] as const,
  ];
  text.appendMarkdown(`\n\n${actions.map(([title, command]) => `[${title}](${link(command)})`).join(' · ')}`);
  // What a project file says is shown, but may not run commands: it stands for itself.
  const label = project.labels.find(({ name }) => name === record.label);
  return label?.guideline ? [text, new vscode.MarkdownString(label.guideline)] : [text];
}

function isSpan(unit: PlacedAnnotation['record']['unit']): boolean {
  return unit === 'selection' || unit === 'interjection';
}

function lengthOf({ range }: PlacedAnnotation): number {
  return range ? range.end - range.start : 0;
}
