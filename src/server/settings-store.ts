import { DidChangeConfigurationNotification, Emitter, type Connection } from 'vscode-languageserver';
import { readSettings, type Settings } from '../core/settings/settings.js';
import type { ClientFeatures } from './client-features.js';

const SECTION = 'plenar';

/** The settings of each document, read live. Equal settings are one object, so that they can be compared by identity. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #byUri = new Map<string, Promise<Settings>>();
  readonly #interned = new Map<string, Settings>();
  readonly #reported = new Set<string>();
  readonly #onDidChange = new Emitter<void>();
  /** For clients that do not answer questions: what they last told. */
  #told: Settings;

  /** Fires when settings may have changed. */
  readonly onDidChange = this.#onDidChange.event;

  /** @param initial settings from `initializationOptions` */
  constructor(connection: Connection, client: ClientFeatures, initial: unknown) {
    this.#connection = connection;
    this.#client = client;
    this.#told = this.#read(initial);
    connection.onDidChangeConfiguration(({ settings }) => {
      if (!this.#client.configuration) this.#told = this.#read(sectionOf(settings));
      this.#byUri.clear();
      this.#onDidChange.fire();
    });
  }

  /** Asks the client to announce changes; to be called once it is initialized. */
  async register(): Promise<void> {
    if (!this.#client.registersConfiguration) return;
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }

  /** The settings that hold for a document or folder; never rejects. */
  of(uri: string): Promise<Settings> {
    if (!this.#client.configuration) return Promise.resolve(this.#told);
    const known = this.#byUri.get(uri);
    if (known) return known;
    const asked = this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }).then(
      (raw: unknown) => this.#read(raw),
      (error: unknown) => {
        this.#connection.console.warn(`Settings of ${uri} cannot be read, the defaults hold: ${String(error)}`);
        return this.#read(undefined);
      },
    );
    this.#byUri.set(uri, asked);
    return asked;
  }

  /** Forgets the settings of a document that was closed. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  #read(raw: unknown): Settings {
    const { settings, invalid } = readSettings(raw);
    for (const { key, value } of invalid) {
      const line = `The value of ${key} cannot be used, the default holds: ${JSON.stringify(value)}`;
      if (!this.#reported.has(line)) this.#connection.console.warn(line);
      this.#reported.add(line);
    }
    const key = JSON.stringify(settings);
    const same = this.#interned.get(key);
    if (same) return same;
    this.#interned.set(key, settings);
    return settings;
  }
}

/** Clients tell either everything or what stands below the section. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return SECTION in settings ? settings[SECTION] : settings;
}
