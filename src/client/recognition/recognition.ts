import * as vscode from 'vscode';
import { isTranscript, RECOGNITION_LENGTH } from '../../core/recognize/recognize.js';
import { isRealDocument, TRANSCRIPT } from '../documents.js';
import type { LanguageChoices } from './choices.js';

const PLAIN_TEXT = 'plaintext';

/** An insertion of so many characters is a paste: the document may have become a transcript. */
const PASTE_LENGTH = 200;

/** How long a document is left in peace after a paste, in milliseconds. */
const PASTE_DELAY = 300;

/** Changes of language so near to a change of `files.associations` (milliseconds) are its doing, not a person's choice. */
const ASSOCIATIONS_REACH = 1000;

/**
 * Makes plain text documents that are transcripts transcripts, and remembers what people choose themselves. A choice is
 * told from our own doing by the address: what we set is expected, every other change of language is a person's.
 */
export class Recognition implements vscode.Disposable {
  readonly #choices: LanguageChoices;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable[] = [];
  /** Documents that are about to get the language that we set. */
  readonly #expected = new Set<string>();
  /** Language that a document had before the change that is under way. */
  readonly #languageBefore = new Map<string, string>();
  /** New documents that a person decided about: they have no address that would last. */
  readonly #decided = new WeakSet<vscode.TextDocument>();
  /** Documents that were asked about since they were opened. */
  readonly #asked = new WeakSet<vscode.TextDocument>();
  #associationsChanged = -Infinity;
  readonly #pastes = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  constructor(choices: LanguageChoices, log: vscode.LogOutputChannel) {
    this.#choices = choices;
    this.#log = log;
    this.#subscriptions.push(
      vscode.workspace.onDidCloseTextDocument((document) => this.#onDidClose(document)),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#onDidOpen(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#onDidChange(event)),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#consider(document)),
      // Before the file is opened under its new address: it must not be recognised there against a person's choice.
      vscode.workspace.onWillRenameFiles(({ files }) => void this.#onWillRename(files)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files.associations')) this.#associationsChanged = performance.now();
        if (event.affectsConfiguration('plenar.recognition')) void this.considerAll();
      }),
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const timer of this.#pastes.values()) clearTimeout(timer);
  }

  /** Looks at every document that is open. */
  async considerAll(): Promise<void> {
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.#consider(document)));
  }

  /** VS Code tells of a change of language as of closing and opening: `isClosed` is what tells them apart. */
  #onDidClose(document: vscode.TextDocument): void {
    if (!document.isClosed) this.#languageBefore.set(document.uri.toString(), document.languageId);
    const timer = this.#pastes.get(document);
    if (timer !== undefined) clearTimeout(timer);
    this.#pastes.delete(document);
  }

  async #onDidOpen(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString();
    const before = this.#languageBefore.get(uri);
    this.#languageBefore.delete(uri);
    if (before === undefined) return this.#consider(document);
    if (this.#expected.has(uri) || !isRealDocument(document)) return;
    const [from, to] = [before === TRANSCRIPT, document.languageId === TRANSCRIPT];
    if (from !== to) await this.#onDidChoose(document, to);
  }

  /**
   * Remembers a choice. A change of `files.associations` gives every open document its language anew, and VS Code does
   * not say why a language changes: such a choice is taken back, and the document looked at again.
   */
  async #onDidChoose(document: vscode.TextDocument, isTranscriptNow: boolean): Promise<void> {
    const before = this.#choices.of(document.uri.toString());
    await this.#remember(document, isTranscriptNow);
    await new Promise((resolve) => setTimeout(resolve, ASSOCIATIONS_REACH));
    if (performance.now() - this.#associationsChanged > 2 * ASSOCIATIONS_REACH) return;
    await this.#remember(document, before);
    await this.#consider(document);
  }

  #onDidChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document.languageId !== PLAIN_TEXT) return;
    if (!contentChanges.some(({ text }) => text.length >= PASTE_LENGTH)) return;
    const timer = this.#pastes.get(document);
    if (timer !== undefined) clearTimeout(timer);
    this.#pastes.set(
      document,
      setTimeout(() => {
        this.#pastes.delete(document);
        void this.#consider(document);
      }, PASTE_DELAY),
    );
  }

  async #onWillRename(files: vscode.FileWillRenameEvent['files']): Promise<void> {
    for (const { oldUri, newUri } of files) await this.#choices.carryOver(oldUri.toString(), newUri.toString());
  }

  async #consider(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || document.languageId !== PLAIN_TEXT || !isRealDocument(document)) return;
    const chosen = this.#decided.has(document) ? false : this.#choices.of(document.uri.toString());
    if (chosen === false) return;
    if (chosen === undefined) {
      const setting = vscode.workspace.getConfiguration('plenar', document).get<string>('recognition');
      if (setting === 'off' || this.#asked.has(document) || !isTranscript(beginningOf(document))) return;
      if (setting === 'ask' && !(await this.#ask(document))) return;
    }
    await this.#makeTranscript(document);
  }

  /** Asks whether a document is to be a transcript; an answer is remembered, a question that is closed is not. */
  async #ask(document: vscode.TextDocument): Promise<boolean> {
    this.#asked.add(document);
    const yes = vscode.l10n.t('Open as transcript');
    const no = vscode.l10n.t('Keep as plain text');
    const name = vscode.workspace.asRelativePath(document.uri);
    const question = vscode.l10n.t('{0} looks like a parliamentary transcript.', name);
    const answer = await vscode.window.showInformationMessage(question, yes, no);
    if (answer !== undefined) await this.#remember(document, answer === yes);
    return answer === yes && !document.isClosed;
  }

  async #makeTranscript(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString();
    this.#expected.add(uri);
    try {
      await vscode.languages.setTextDocumentLanguage(document, TRANSCRIPT);
      this.#log.debug(`recognised ${uri}`);
    } catch (error) {
      this.#log.warn(`${uri} was recognised, but its language could not be set: ${String(error)}`);
    } finally {
      this.#expected.delete(uri);
    }
  }

  async #remember(document: vscode.TextDocument, choice: boolean | undefined): Promise<void> {
    if (!document.isUntitled) return this.#choices.remember(document.uri.toString(), choice);
    if (choice === false) this.#decided.add(document);
    else this.#decided.delete(document);
  }
}

function beginningOf(document: vscode.TextDocument): string {
  const end = document.positionAt(RECOGNITION_LENGTH);
  return document.getText(new vscode.Range(new vscode.Position(0, 0), end));
}
