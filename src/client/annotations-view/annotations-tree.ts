import * as vscode from 'vscode';
import { placesToChoose } from '../../core/annotate/places-to-choose.js';
import { EMPTY_PROJECT, type Project } from '../../core/model/project.js';
import { openAnnotated } from '../annotations/open-annotated.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';
import type { Group } from './groups.js';
import { keyOf, parentOf, type CandidateNode, type EntryNode, type GroupNode, type ViewNode } from './nodes.js';
import { describe, itemOf } from './tree-items.js';

/** No more than this is listed at one place; a person filters then. */
const MOST_LISTED = 1_000;
/** Places that are offered for an annotation that lost its own. */
const MOST_CANDIDATES = 5;
/** Characters around a candidate that are shown. */
const AROUND = 30;

/** What the tree is made from. */
export interface TreeContent {
  readonly groups: readonly Group[];
  readonly project: Project;
  /** Whether the annotations of several texts are listed. */
  readonly isWorkspace: boolean;
}

/** The lines of the annotations view. */
export class AnnotationsTree implements vscode.TreeDataProvider<ViewNode>, vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #content: () => Promise<TreeContent>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  #current: TreeContent = { groups: [], project: EMPTY_PROJECT, isWorkspace: false };

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: StandOffStore, content: () => Promise<TreeContent>) {
    this.#store = store;
    this.#content = content;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getParent(node: ViewNode): ViewNode | undefined {
    return parentOf(node);
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    return itemOf(node, this.#current, this.#transcriptOf(node));
  }

  resolveTreeItem(item: vscode.TreeItem, node: ViewNode): vscode.TreeItem {
    item.tooltip ??= describe(node, this.#current);
    return item;
  }

  async getChildren(node?: ViewNode): Promise<ViewNode[]> {
    if (!node) {
      this.#current = await this.#content();
      return limited(this.#current.groups, undefined, (group) => ({ kind: 'group', key: keyOf(group), group }));
    }
    switch (node.kind) {
      case 'group':
        return listed(node);
      case 'entry':
        return [...(await this.#places(node)), ...links(node)];
      case 'candidate':
      case 'hint':
      case 'link':
      case 'more':
        return [];
    }
  }

  /** The places that an annotation may belong to, the best first; none where its place is sure. */
  async candidates(node: EntryNode): Promise<CandidateNode[]> {
    if (node.entry.state !== 'orphan' && node.entry.state !== 'fuzzy') return [];
    const transcript = await this.#opened(node.uri);
    const annotation = transcript?.standOff.annotation(node.id);
    if (!transcript || !annotation) return [];
    const { document, standOff } = transcript;
    const { text } = standOff;
    const places = placesToChoose(text, annotation.record.anchor.quote, annotation.candidates, MOST_CANDIDATES);
    return places.map((candidate) => ({
      kind: 'candidate',
      parent: node,
      uri: node.uri,
      id: node.id,
      candidate,
      version: document.version,
      before: onOneLine(text.slice(Math.max(0, candidate.start - AROUND), candidate.start)),
      words: onOneLine(text.slice(candidate.start, candidate.end)),
      behind: onOneLine(text.slice(candidate.end, candidate.end + AROUND)),
    }));
  }

  async #places(node: EntryNode): Promise<ViewNode[]> {
    const candidates = await this.candidates(node);
    return candidates.length === 0 && node.entry.state === 'orphan' ? [{ kind: 'hint', parent: node }] : candidates;
  }

  /** A text that is gone has no places to choose from; people are told when they want to go there. */
  async #opened(uri: string): Promise<OpenTranscript | null> {
    try {
      return await openAnnotated(this.#store, uri);
    } catch {
      return null;
    }
  }

  #transcriptOf(node: ViewNode): OpenTranscript | undefined {
    if (!('uri' in node)) return undefined;
    return this.#store.all().find(({ document }) => document.uri.toString() === node.uri);
  }
}

/** The lines of a group. */
export function listed(node: GroupNode): ViewNode[] {
  const { entries } = node.group;
  return limited(entries, node, (entry) => ({ kind: 'entry', parent: node, entry, uri: entry.uri, id: entry.id }));
}

/** Lines for as many as a person looks at, and one that says how many more there are. */
function limited<Listed>(
  all: readonly Listed[],
  parent: GroupNode | undefined,
  nodeOf: (one: Listed) => ViewNode,
): ViewNode[] {
  const lines = all.slice(0, MOST_LISTED).map(nodeOf);
  return all.length > MOST_LISTED ? [...lines, { kind: 'more', parent, count: all.length - MOST_LISTED }] : lines;
}

function links(node: EntryNode): ViewNode[] {
  return node.entry.links.map((link) => ({ kind: 'link', parent: node, uri: node.uri, link }));
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
