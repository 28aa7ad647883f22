import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';
import type { Projects } from '../stand-off/projects.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';
import { DecorationTypes, type SpanLook } from './decoration-types.js';
import { nesting } from './nesting.js';

/** Above so many annotations only those near what is visible are shown; VS Code would be slow with all. */
const SHOWN_AT_ONCE = 1_500;
/** Lines around the visible ones that are shown then. */
const MARGIN = 150;
/** How long scrolling rests before more is shown, in milliseconds. */
const SCROLL_DELAY = 80;

/** Shows the annotations of the transcripts that are visible: their words, and marks beside their first lines. */
export class AnnotationDecorations implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #projects: Projects;
  readonly #types = new DecorationTypes();
  readonly #shown = new WeakMap<vscode.TextEditor, Set<vscode.TextEditorDecorationType>>();
  readonly #subscriptions: vscode.Disposable[];
  #scrolling: ReturnType<typeof setTimeout> | undefined;

  constructor(store: StandOffStore, projects: Projects) {
    this.#store = store;
    this.#projects = projects;
    this.#subscriptions = [
      store.onDidChange((document) => this.#updateAll(document)),
      projects.onDidChange(() => this.#updateAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#updateAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('plenar.annotations')) this.#updateAll();
      }),
    ];
    this.#updateAll();
  }

  dispose(): void {
    clearTimeout(this.#scrolling);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#types.dispose();
  }

  #scrolled(editor: vscode.TextEditor): void {
    const transcript = this.#store.known(editor.document);
    if (!transcript || transcript.standOff.annotationCount <= SHOWN_AT_ONCE) return;
    clearTimeout(this.#scrolling);
    this.#scrolling = setTimeout(() => this.#update(editor), SCROLL_DELAY);
  }

  #updateAll(document?: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (document === undefined || editor.document === document) this.#update(editor);
    }
  }

  #update(editor: vscode.TextEditor): void {
    const transcript = this.#store.known(editor.document);
    const wanted = transcript ? this.#decorations(editor, transcript) : new Map<vscode.TextEditorDecorationType, []>();
    const before = this.#shown.get(editor);
    for (const type of before ?? []) if (!wanted.has(type)) editor.setDecorations(type, []);
    for (const [type, options] of wanted) editor.setDecorations(type, options);
    this.#shown.set(editor, new Set(wanted.keys()));
  }

  #decorations(
    editor: vscode.TextEditor,
    transcript: OpenTranscript,
  ): Map<vscode.TextEditorDecorationType, vscode.DecorationOptions[]> {
    const decorations = new Map<vscode.TextEditorDecorationType, vscode.DecorationOptions[]>();
    const add = (type: vscode.TextEditorDecorationType, options: vscode.DecorationOptions): void => {
      const list = decorations.get(type);
      if (list) list.push(options);
      else decorations.set(type, [options]);
    };
    const placed = near(editor, transcript, transcript.standOff.annotations());
    const spans = placed.filter(({ record }) => record.unit === 'selection' || record.unit === 'interjection');
    const depths = new Map(
      nesting(spans.map(({ range }) => range)).map((nested, index) => [spans[index]?.record.id, nested]),
    );
    const names = vscode.workspace
      .getConfiguration('plenar.annotations', editor.document)
      .get<'always' | 'overlapping' | 'never'>('names', 'overlapping');
    const project = this.#projects.known(editor.document);
    for (const annotation of placed) {
      const { record, range, state } = annotation;
      const nested = depths.get(record.id);
      const name = record.label ?? vscode.l10n.t('A note');
      const look: SpanLook = {
        color: project.labels.find((label) => label.name === record.label)?.color ?? 'gray',
        depth: nested ? nested.depth : 'unit',
      };
      const isNamed =
        names === 'always' || (names === 'overlapping' && (nested?.overlaps === true || state === 'fuzzy'));
      const mark = state === 'fuzzy' ? '≈ ' : state === 'edited' ? '✎ ' : '';
      const vscodeRange = transcript.rangeOf(range);
      add(this.#types.span(look), {
        range: vscodeRange,
        ...(isNamed && { renderOptions: this.#types.name(look.color, mark + name) }),
      });
      add(this.#types.gutter(look.color, record.label === null), {
        range: new vscode.Range(vscodeRange.start, vscodeRange.start),
      });
    }
    return decorations;
  }
}

type Placed = PlacedAnnotation & { readonly range: NonNullable<PlacedAnnotation['range']> };

function near(editor: vscode.TextEditor, { document }: OpenTranscript, all: readonly PlacedAnnotation[]): Placed[] {
  const placed = all.filter((annotation): annotation is Placed => annotation.range !== null);
  if (placed.length <= SHOWN_AT_ONCE) return placed;
  const { visibleRanges } = editor;
  const first = Math.max(0, (visibleRanges[0]?.start.line ?? 0) - MARGIN);
  const last = Math.min(document.lineCount - 1, (visibleRanges.at(-1)?.end.line ?? 0) + MARGIN);
  const start = document.offsetAt(new vscode.Position(first, 0));
  const end = document.offsetAt(document.lineAt(last).range.end);
  return placed.filter(({ range }) => range.start <= end && start <= range.end);
}
