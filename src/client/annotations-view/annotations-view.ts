import * as vscode from 'vscode';
import { EMPTY_PROJECT, type Project } from '../../core/model/project.js';
import { needsAttention } from '../annotations/attention.js';
import { ANNOTATIONS_VIEW, VIEW_CONTEXT } from '../contributions/annotations-view.js';
import type { FrontTranscript } from '../front-transcript.js';
import { basename } from '../paths.js';
import type { Projects } from '../stand-off/projects.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';
import { AnnotationsTree, listed, type TreeContent } from './annotations-tree.js';
import { entriesOf, type Entry } from './entry.js';
import { filtered, isFiltering, NO_FILTER, type AnnotationFilter } from './filter.js';
import { filterText } from './filter-text.js';
import { groupsOf, type Grouping, type PageStart } from './groups.js';
import type { EntryNode, ViewNode } from './nodes.js';
import { StoredAnnotations } from './stored-annotations.js';

/** Which annotations are listed: those of the transcript in front, or of all texts of the workspace. */
export type Scope = 'file' | 'workspace';

/** How long changes are gathered before the view shows them, in milliseconds. */
const DELAY = 200;
/** The same where there are the annotations of all texts. */
const DELAY_OF_WORKSPACE = 1_000;
const GROUPING_KEY = 'annotationsView.grouping';

/** Where the pages of a transcript begin; null where nobody knows (yet). */
export type PagesOf = (document: vscode.TextDocument) => Promise<readonly PageStart[] | null>;

/** The view of annotations: what it lists, and how. */
export class AnnotationsView implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #front: FrontTranscript;
  readonly #projects: Projects;
  readonly #state: vscode.Memento;
  readonly #pagesOf: PagesOf;
  readonly #stored: StoredAnnotations;
  readonly #tree: AnnotationsTree;
  readonly #view: vscode.TreeView<ViewNode>;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #scope: Scope = 'file';
  #grouping: Grouping;
  #filter: AnnotationFilter = NO_FILTER;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: vscode.CancellationTokenSource | undefined;

  constructor(
    store: StandOffStore,
    projects: Projects,
    {
      front,
      state,
      log,
      pagesOf,
    }: { front: FrontTranscript; state: vscode.Memento; log: vscode.LogOutputChannel; pagesOf: PagesOf },
  ) {
    this.#store = store;
    this.#front = front;
    this.#projects = projects;
    this.#state = state;
    this.#pagesOf = pagesOf;
    this.#grouping = state.get<Grouping>(GROUPING_KEY, 'label');
    this.#stored = new StoredAnnotations(log);
    this.#tree = new AnnotationsTree(store, () => this.content());
    this.#view = vscode.window.createTreeView(ANNOTATIONS_VIEW, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    const later = (): void => this.#later();
    this.#subscriptions = [
      this.#stored,
      this.#tree,
      this.#view,
      this.#stored.onDidChange(later),
      this.#view.onDidChangeVisibility(({ visible }) => this.#visibilityChanged(visible)),
      front.onDidChange(later),
      store.onDidChange(() => {
        if (this.#scope === 'workspace') this.#later();
      }),
      projects.onDidChange(later),
    ];
    this.#later();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#reading?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The text that is listed while the scope is one file. */
  get #document(): vscode.TextDocument | undefined {
    return this.#front.transcript?.document;
  }

  get scope(): Scope {
    return this.#scope;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  get filter(): AnnotationFilter {
    return this.#filter;
  }

  setScope(scope: Scope): void {
    this.#scope = scope;
    if (scope === 'workspace') void this.#readAll();
    else this.#reading?.cancel();
    this.#refresh();
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    this.#refresh();
    await this.#state.update(GROUPING_KEY, grouping);
  }

  setFilter(filter: AnnotationFilter): void {
    this.#filter = filter;
    this.#refresh();
  }

  /** What the view shows, as it is now. */
  async content(): Promise<TreeContent> {
    const isWorkspace = this.#scope === 'workspace';
    const all = this.entries();
    const project = await this.project();
    const document = this.#document;
    const pages = !isWorkspace && this.#grouping === 'place' && document ? await this.#pagesOf(document) : null;
    const shown = filtered(all, this.#filter);
    this.#tell(all, shown, project);
    // Under a filter labels without annotations are no legend but a list of what was asked away.
    const labels = isFiltering(this.#filter)
      ? project.labels.filter(({ name }) => shown.some(({ record }) => record.label === name))
      : project.labels;
    return { groups: groupsOf(shown, this.#grouping, { labels, pages }), project, isWorkspace };
  }

  /** All annotations of what the view is about, whether they pass the filter or not. */
  entries(): readonly Entry[] {
    const { transcript } = this.#front;
    if (this.#scope === 'file') return transcript ? entriesIn(transcript) : [];
    const open = new Map(this.#store.all().map((other) => [other.document.uri.toString(), other]));
    const entries = [...open.values()].flatMap(entriesIn);
    for (const [uri, text] of this.#stored.read())
      if (!open.has(uri)) for (const entry of text.entries) entries.push(entry);
    return entries;
  }

  /** The project whose tag set is the legend: of the transcript in front; without one, of the first folder. */
  async project(): Promise<Project> {
    const document = this.#document;
    if (document) return this.#projects.of(document);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    return this.#scope === 'workspace' && folder ? this.#projects.at(folder) : EMPTY_PROJECT;
  }

  /**
   * The line that a key of the view is about. VS Code tells of the line that is selected only: the one that has the focus
   * is selected first, which also shows it.
   */
  async focused(): Promise<ViewNode | undefined> {
    await vscode.commands.executeCommand('list.select');
    return this.#view.selection[0];
  }

  /** The annotation of the line that a key of the view is about; null where the line shows none. */
  async focusedAnnotation(): Promise<EntryNode | null> {
    const node = await this.focused();
    return node?.kind === 'entry' ? node : null;
  }

  /** Shows an annotation that needs attention, with the places that it may belong to. */
  async reveal(uri: string, id: string): Promise<void> {
    if (!this.#view.visible) return;
    const [group] = await this.#tree.getChildren();
    if (group?.kind !== 'group' || group.group.kind !== 'attention') return;
    const node = listed(group).find((line) => line.kind === 'entry' && line.uri === uri && line.id === id);
    if (node) await this.#view.reveal(node, { select: true, focus: false, expand: true });
  }

  #visibilityChanged(visible: boolean): void {
    if (visible && this.#scope === 'workspace') void this.#readAll();
    else if (!visible) this.#reading?.cancel();
  }

  /** Reads the sidecars of the workspace, as long as the view is there to show them. */
  async #readAll(): Promise<void> {
    this.#reading?.cancel();
    const reading = (this.#reading = new vscode.CancellationTokenSource());
    await vscode.window.withProgress({ location: { viewId: ANNOTATIONS_VIEW } }, () =>
      this.#stored.complete(reading.token),
    );
    this.#refresh();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => this.#refresh(), this.#scope === 'workspace' ? DELAY_OF_WORKSPACE : DELAY);
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tree.refresh();
    // A view that is closed asks for nothing, but its number is seen.
    if (!this.#view.visible) void this.content();
  }

  #tell(all: readonly Entry[], shown: readonly Entry[], { labels }: Project): void {
    const isWorkspace = this.#scope === 'workspace';
    const isFiltered = isFiltering(this.#filter);
    const unsure = all.filter(({ state }) => needsAttention(state)).length;
    this.#view.badge =
      unsure === 0 ? undefined : { value: unsure, tooltip: vscode.l10n.t('need attention: {0}', unsure) };
    // Empty texts are shown as none.
    this.#view.description = isWorkspace
      ? vscode.l10n.t('workspace')
      : this.#document
        ? basename(this.#document.uri)
        : '';
    this.#view.message = this.#message(all.length, shown.length, labels.length > 0);
    const empty = isFiltered || all.length > 0 ? '' : isWorkspace ? 'workspace' : this.#document ? 'file' : 'nothing';
    void setContext(VIEW_CONTEXT.empty, empty);
    void setContext(VIEW_CONTEXT.filtered, isFiltered);
    void setContext(VIEW_CONTEXT.scope, this.#scope);
    void setContext(VIEW_CONTEXT.attention, unsure > 0);
  }

  #message(all: number, shown: number, hasLegend: boolean): string {
    const { left } = this.#stored;
    const parts: string[] = [];
    if (isFiltering(this.#filter)) {
      parts.push(vscode.l10n.t('{0} of {1}: {2}', shown, all, filterText(this.#filter)));
    } else if (all === 0 && this.#scope === 'file' && this.#document && hasLegend && this.#grouping === 'label') {
      parts.push(vscode.l10n.t('No annotations yet: select words and press the key of a label with Alt.'));
    }
    if (this.#scope === 'workspace' && left > 0) parts.push(vscode.l10n.t('files still to be read: {0}', left));
    return parts.join(' · ');
  }
}

function entriesIn({ document, home, standOff }: OpenTranscript): Entry[] {
  const places = standOff.annotations();
  const starts = new Map(places.map(({ record, range }) => [record.id, range?.start ?? null]));
  return entriesOf({
    uri: document.uri.toString(),
    path: home.path,
    annotations: places,
    startOf: ({ record }) => starts.get(record.id) ?? null,
    comments: standOff.comments(),
    relations: standOff.relations(),
  });
}

async function setContext(key: string, value: unknown): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
