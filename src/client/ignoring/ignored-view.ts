import * as vscode from 'vscode';
import type { IgnoreRecord } from '../../core/model/sidecar.js';
import { IGNORED, type IgnoredResult } from '../../protocol/stand-off.js';
import { IGNORED_VIEW } from '../contributions/review-views.js';
import type { FrontTranscript } from '../front-transcript.js';
import { ask, type Question } from '../server/ask.js';
import type { TranscriptServer } from '../server/server.js';
import type { ProjectRecords } from '../stand-off/project-records.js';
import type { OpenTranscript } from '../stand-off/store.js';
import { ignoredItem, placesOf, type IgnoredNode, type IgnoredPlace, type IgnoredRecordNode } from './ignored-nodes.js';

const WHAT_IS_IGNORED: Question<IgnoredResult> = { method: IGNORED };

/** How long changes rest before the server is asked again, in milliseconds. */
const DELAY = 250;

/** Lists what is ignored in the transcript in front: findings by place, then rules, then what fits nothing any more. */
export class IgnoredView implements vscode.TreeDataProvider<IgnoredNode>, vscode.Disposable {
  readonly #front: FrontTranscript;
  readonly #server: TranscriptServer;
  readonly #projects: ProjectRecords;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<IgnoredNode>;
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param onDidTell the server has been told of a document, or has read it */
  constructor(
    front: FrontTranscript,
    server: TranscriptServer,
    projects: ProjectRecords,
    onDidTell: vscode.Event<unknown>,
  ) {
    this.#front = front;
    this.#server = server;
    this.#projects = projects;
    this.#view = vscode.window.createTreeView<IgnoredNode>(IGNORED_VIEW, {
      treeDataProvider: this,
      canSelectMany: true,
    });
    const refresh = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed.fire(), DELAY);
    };
    this.#subscriptions = [
      this.#view,
      front.onDidChange(refresh),
      projects.onDidChange(refresh),
      server.onDidReadDocument(refresh),
      onDidTell(refresh),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  getTreeItem(node: IgnoredNode): vscode.TreeItem {
    return ignoredItem(node);
  }

  getParent(node: IgnoredNode): IgnoredNode | undefined {
    return node.kind === 'place' ? node.parent : undefined;
  }

  async getChildren(node?: IgnoredNode): Promise<IgnoredNode[]> {
    if (node) return node.kind === 'record' ? placesOf(node) : [];
    const { transcript } = this.#front;
    const nodes = transcript ? await this.#nodes(transcript) : [];
    const count = nodes.length;
    this.#view.description = count === 0 ? '' : String(count);
    return nodes;
  }

  /** The records that are selected in the view, else the one that a command was given. */
  chosen(argument: unknown): IgnoredRecordNode[] {
    const nodes = isNode(argument) ? [argument] : this.#view.selection;
    return [...new Set(nodes.map((node) => (node.kind === 'place' ? node.parent : node)))];
  }

  async #nodes({ document, standOff, home }: OpenTranscript): Promise<IgnoredRecordNode[]> {
    const records = [...standOff.ignores(), ...(await this.#projects.of(home.root))];
    if (records.length === 0) return [];
    const places = await this.#places(document);
    const nodes = records.map((record): IgnoredRecordNode => ({
      kind: 'record',
      uri: document.uri,
      record,
      places: places && (places.get(record.id) ?? []),
    }));
    return nodes.sort(byPlace);
  }

  /** Where each record ignores something, by its id; null where the server has no answer. */
  async #places(document: vscode.TextDocument): Promise<Map<string, IgnoredPlace[]> | null> {
    const answer = await ask(this.#server, WHAT_IS_IGNORED, document);
    if (!answer) return null;
    const { result, client } = answer;
    const places = new Map<string, IgnoredPlace[]>();
    for (const { range, message, ignore } of result.findings) {
      const list = places.get(ignore.id) ?? [];
      places.set(ignore.id, list);
      list.push({ range: client.protocol2CodeConverter.asRange(range), message });
    }
    return places;
  }
}

function isNode(argument: unknown): argument is IgnoredNode {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'kind' in argument &&
    ('record' in argument || 'place' in argument)
  );
}

const SCOPES: Readonly<Record<IgnoreRecord['scope'], number>> = { finding: 0, file: 1, project: 2 };

function byPlace(a: IgnoredRecordNode, b: IgnoredRecordNode): number {
  const isStale = ({ record, places }: IgnoredRecordNode): boolean =>
    record.scope === 'finding' && places?.length === 0;
  const line = ({ places }: IgnoredRecordNode): number => places?.[0]?.range.start.line ?? 0;
  return (
    Number(isStale(a)) - Number(isStale(b)) ||
    SCOPES[a.record.scope] - SCOPES[b.record.scope] ||
    line(a) - line(b) ||
    (a.record.id < b.record.id ? -1 : 1)
  );
}
