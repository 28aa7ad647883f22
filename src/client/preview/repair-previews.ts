import * as vscode from 'vscode';
import { PREVIEW_SCHEME } from '../contributions/command.js';
import { TRANSCRIPT } from '../documents.js';
import { basename } from '../paths.js';
import type { StandOffStore } from '../stand-off/store.js';
import { applyRepairs, repairedText, type Repairs } from './repairs.js';

/** What repairs would make of transcripts, shown beside the text until a person applies or discards them. */
export class RepairPreviews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #previews = new Map<string, Repairs>();
  readonly #subscriptions: vscode.Disposable[];
  #opened = 0;

  constructor(store: StandOffStore) {
    this.#store = store;
    this.#subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isClosed) this.#previews.delete(document.uri.toString());
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    const repairs = this.#previews.get(uri.toString());
    return repairs && repairedText(repairs);
  }

  /** Shows the text beside the repaired text, and asks whether the repairs are to be made. */
  async open(repairs: Repairs): Promise<void> {
    const { document } = repairs;
    const name = basename(document.uri);
    // A number of its own: VS Code would show an earlier preview of the same file again.
    const uri = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: `/${name}`, query: String(++this.#opened) });
    this.#previews.set(uri.toString(), repairs);
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), TRANSCRIPT);
    const title = vscode.l10n.t('{0}: repairs ({1})', name, repairs.repairs.length);
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: false });
    void this.#ask(uri, repairs.repairs.length);
  }

  /** Makes the repairs of a preview. @param uri address of the preview; that of the editor in front where absent */
  async apply(uri?: vscode.Uri): Promise<void> {
    const repairs = this.#take(uri);
    if (!repairs) return;
    if (await applyRepairs(this.#store, repairs.repairs))
      await vscode.window.showTextDocument(repairs.repairs.document);
    await closeDiff(repairs.uri);
  }

  /** Lets a preview go. @param uri address of the preview; that of the editor in front where absent */
  async discard(uri?: vscode.Uri): Promise<void> {
    const repairs = this.#take(uri);
    if (repairs) await closeDiff(repairs.uri);
  }

  #take(uri = activePreview()): { uri: vscode.Uri; repairs: Repairs } | undefined {
    const repairs = uri && this.#previews.get(uri.toString());
    if (!uri || !repairs) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No repairs are being reviewed here.'));
      return undefined;
    }
    this.#previews.delete(uri.toString());
    return { uri, repairs };
  }

  async #ask(uri: vscode.Uri, count: number): Promise<void> {
    const apply = vscode.l10n.t('Apply');
    const discard = vscode.l10n.t('Discard');
    const question = count === 1 ? vscode.l10n.t('Make this repair?') : vscode.l10n.t('Make these {0} repairs?', count);
    const answer = await vscode.window.showInformationMessage(question, apply, discard);
    if (!this.#previews.has(uri.toString())) return;
    if (answer === apply) await this.apply(uri);
    else if (answer === discard) await this.discard(uri);
  }
}

function activePreview(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === PREVIEW_SCHEME
    ? input.modified
    : undefined;
}

async function closeDiff(preview: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === preview.toString(),
    );
  await vscode.window.tabGroups.close(tabs);
}
