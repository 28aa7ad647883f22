import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from './client-features.js';
import type { Transcripts } from './documents/transcripts.js';
import type { Localize } from './l10n.js';
import type { WordListLoader } from './word-list-loader.js';
import type { SettingsStore } from './settings-store.js';
import type { StandOffStore } from './stand-off/stand-off-store.js';

/** What every feature works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly transcripts: Transcripts;
  readonly words: WordListLoader;
  readonly standOff: StandOffStore;
  readonly localize: Localize;
  /** Address of a rule's documentation; undefined where nobody has told one. */
  readonly documentationOf: (code: string) => string | undefined;
}
