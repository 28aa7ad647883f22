import * as vscode from 'vscode';
import { adjudicate } from '../../core/agreement/adjudicate.js';
import { compareAnnotations, type Comparison } from '../../core/agreement/disagreements.js';
import { measureAgreement } from '../../core/agreement/measure.js';
import { css, tonesOf } from '../annotations/label-colors.js';
import { basename } from '../paths.js';
import { author } from '../stand-off/author.js';
import type { Projects } from '../stand-off/projects.js';
import { ORIGIN, type OpenTranscript, type StandOffStore } from '../stand-off/store.js';
import { agreementPage, type Choice, type PageTexts } from './page.js';

/** Whose annotations stand side by side. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** How long the panel waits with showing what was changed, in milliseconds: people type meanwhile. */
const DELAY = 400;

/** Two people's annotations of a text side by side, and what a third decides where they differ. */
export class AgreementPanel {
  readonly #store: StandOffStore;
  readonly #projects: Projects;
  readonly #transcript: OpenTranscript;
  readonly #pair: Pair;
  readonly #panel: vscode.WebviewPanel;
  #comparisons: readonly Comparison[] = [];
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: StandOffStore, projects: Projects, transcript: OpenTranscript, pair: Pair) {
    this.#store = store;
    this.#projects = projects;
    this.#transcript = transcript;
    this.#pair = pair;
    this.#panel = vscode.window.createWebviewPanel(
      'plenar.agreement',
      `${pair.a} ↔ ${pair.b}`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      { enableScripts: true, localResourceRoots: [], retainContextWhenHidden: true },
    );
    const subscriptions = [
      this.#panel.webview.onDidReceiveMessage((message: unknown) => void this.#received(message)),
      store.onDidChange((document) => {
        if (document === transcript.document) this.#schedule();
      }),
    ];
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      for (const subscription of subscriptions) subscription.dispose();
    });
    void this.#show();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), DELAY);
  }

  async #show(): Promise<void> {
    const { document, standOff } = this.#transcript;
    const { a, b } = this.#pair;
    const { text } = standOff;
    const annotations = standOff.presentAnnotations();
    const project = await this.#projects.of(document);
    this.#text = text;
    this.#comparisons = compareAnnotations(annotations, text, a, b);
    const sources = annotations.flatMap(({ sources: ids }) => (Array.isArray(ids) ? ids : []));
    this.#panel.webview.html = agreementPage({
      a,
      b,
      text,
      comparisons: this.#comparisons,
      settled: new Set(sources.filter((id): id is string => typeof id === 'string')),
      report: measureAgreement([{ text, annotations }], a, b),
      colorOf: (label) => {
        const { light, dark } = tonesOf(project.labels.find(({ name }) => name === label)?.color ?? 'gray');
        return { light: css(light), dark: css(dark) };
      },
      texts: pageTexts(this.#pair, basename(document.uri)),
      nonce: crypto.randomUUID().replaceAll('-', ''),
    });
  }

  async #received(message: unknown): Promise<void> {
    if (typeof message !== 'object' || message === null || !('kind' in message)) return;
    if (message.kind === 'reveal' && 'row' in message) await this.#reveal(Number(message.row));
    if (message.kind === 'adjudicate' && 'decisions' in message) await this.#adjudicate(decisionsIn(message.decisions));
  }

  async #reveal(row: number): Promise<void> {
    const comparison = this.#comparisons[row];
    if (!comparison || this.#transcript.standOff.text !== this.#text) return;
    const range = this.#transcript.rangeOf(comparison.range);
    const editor = await vscode.window.showTextDocument(this.#transcript.document, {
      viewColumn: vscode.ViewColumn.One,
      preserveFocus: true,
    });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #adjudicate(decisions: ReadonlyMap<number, Choice>): Promise<void> {
    const creator = await author();
    if (creator === undefined) return;
    if (this.#transcript.standOff.text !== this.#text) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile: nothing was done.'));
      return this.#show();
    }
    const decided = new Map([...decisions].map(([row, choice]) => [this.#comparisons[row], choice]));
    const chosen = this.#comparisons.filter((comparison) => decided.has(comparison));
    const { annotations, relations } = adjudicate(
      chosen,
      this.#transcript.standOff.relations(),
      (comparison) => {
        const choice = decided.get(comparison);
        return choice ? { take: choice } : null;
      },
      { creator, now: ORIGIN.now(), newId: () => ORIGIN.id() },
    );
    await this.#store.change(this.#transcript, {
      title: vscode.l10n.t('Adjudicate {0} places', chosen.length),
      put: [...annotations, ...relations],
    });
    await this.#panel.webview.postMessage({ kind: 'adjudicated' });
  }
}

function decisionsIn(decisions: unknown): ReadonlyMap<number, Choice> {
  const found = new Map<number, Choice>();
  for (const decision of Array.isArray(decisions) ? (decisions as unknown[]) : []) {
    if (typeof decision !== 'object' || decision === null || !('row' in decision) || !('choice' in decision)) continue;
    const { row, choice } = decision;
    if (typeof row === 'number' && isChoice(choice)) found.set(row, choice);
  }
  return found;
}

function isChoice(choice: unknown): choice is Choice {
  return choice === 'a' || choice === 'b' || choice === 'both' || choice === 'neither';
}

function pageTexts({ a, b }: Pair, name: string): PageTexts {
  return {
    title: vscode.l10n.t('{0} and {1} on {2}', a, b, name),
    words: vscode.l10n.t('Words'),
    decide: {
      a: vscode.l10n.t('A'),
      b: vscode.l10n.t('B'),
      both: vscode.l10n.t('Both'),
      neither: vscode.l10n.t('Neither'),
    },
    kinds: {
      agreed: vscode.l10n.t('both agree'),
      fields: vscode.l10n.t('attributes or notes differ'),
      label: vscode.l10n.t('labels differ'),
      overlap: vscode.l10n.t('spans differ'),
      'only-a': vscode.l10n.t('only {0}', a),
      'only-b': vscode.l10n.t('only {0}', b),
    },
    figures: {
      kappa: vscode.l10n.t('Cohen’s kappa, words'),
      alpha: vscode.l10n.t('Krippendorff’s alpha, unitizing'),
      f1: vscode.l10n.t('F1, same span and label'),
      places: vscode.l10n.t('kappa, labels of common places'),
    },
    nothing: vscode.l10n.t('nothing'),
    decidedBefore: vscode.l10n.t('decided'),
    adjudicate: vscode.l10n.t('Adjudicate What Is Chosen'),
    keys: vscode.l10n.t('Keys: up and down; a, b, + (both), 0 (neither)'),
    showAgreed: vscode.l10n.t('Show what both agree on'),
    note: vscode.l10n.t('A note'),
  };
}
