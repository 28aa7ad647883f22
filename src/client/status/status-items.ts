import * as vscode from 'vscode';
import { isTranscriptDocument, transcriptSelector } from '../documents.js';
import type { ProfileName } from '../profile-names.js';
import type { ServerState, TranscriptServer } from '../server/server.js';
import type { DocumentStates } from './document-states.js';
import { readingDetail, readingText } from './status-text.js';

/** The language status of the transcript in front: what was found in it, and the profile that it was read with. */
export class StatusItems implements vscode.Disposable {
  readonly #server: TranscriptServer;
  readonly #states: DocumentStates;
  readonly #profiles: ReadonlyMap<string, string>;
  readonly #reading = vscode.languages.createLanguageStatusItem('plenar.reading', transcriptSelector());
  readonly #profile = vscode.languages.createLanguageStatusItem('plenar.profile', transcriptSelector());
  readonly #subscriptions: vscode.Disposable[];

  constructor(server: TranscriptServer, states: DocumentStates, profiles: readonly ProfileName[]) {
    this.#server = server;
    this.#states = states;
    this.#profiles = new Map(profiles.map(({ id, name }) => [id, name]));
    this.#reading.name = vscode.l10n.t('Transcript');
    this.#profile.name = vscode.l10n.t('Profile of the transcript');
    this.#profile.command = { command: 'plenar.changeProfile', title: vscode.l10n.t('Change…') };
    this.#subscriptions = [
      states.onDidChange(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.#update();
      }),
    ];
    this.#update();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#reading.dispose();
    this.#profile.dispose();
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isTranscriptDocument(document)) return;
    const state = this.#states.of(document);
    const serverState = this.#server.state;
    this.#profile.text = state ? (this.#profiles.get(state.profile) ?? state.profile) : '';
    this.#profile.busy = serverState === 'starting';
    if (serverState === 'crashed' || serverState === 'stopped') {
      this.#showServer(serverState);
      return;
    }
    this.#reading.busy = state === undefined || state.version < document.version;
    this.#reading.command = { command: 'plenar.nextProblem', title: vscode.l10n.t('Next Problem') };
    if (!state) {
      this.#reading.text = vscode.l10n.t('Reading…');
      this.#reading.detail = '';
      return;
    }
    this.#reading.severity = state.tooLarge
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    this.#reading.text = readingText(state, vscode.l10n.t);
    this.#reading.detail = readingDetail(state, vscode.l10n.t);
  }

  #showServer(state: Extract<ServerState, 'crashed' | 'stopped'>): void {
    this.#reading.busy = false;
    this.#reading.severity =
      state === 'crashed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.#reading.text =
      state === 'crashed' ? vscode.l10n.t('The language server has stopped') : vscode.l10n.t('Not checked yet');
    this.#reading.detail = '';
    this.#reading.command = { command: 'plenar.restartServer', title: vscode.l10n.t('Restart') };
  }
}
