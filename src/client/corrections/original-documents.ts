import * as vscode from 'vscode';
import { decode } from '../../core/text/decode.js';
import { TRANSCRIPT } from '../documents.js';
import { basename } from '../paths.js';
import { originalPath } from '../stand-off/files.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';
import { WorkspaceFiles } from '../stand-off/workspace-files.js';

/** Scheme of documents that show a text before its first change; they cannot be edited. */
const ORIGINAL_SCHEME = 'plenar-original';

/** Shows the originals of transcripts: as they are known, else as they are kept under `.plenar/originals`. */
export class OriginalDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #registration: vscode.Disposable;

  constructor(store: StandOffStore) {
    this.#store = store;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(ORIGINAL_SCHEME, this);
  }

  dispose(): void {
    this.#registration.dispose();
  }

  /** Shows the original beside the transcript. @returns false where no original is known */
  async compare({ document, standOff, home }: OpenTranscript): Promise<boolean> {
    const { original } = standOff;
    if (!original) return false;
    const name = basename(document.uri);
    const query = new URLSearchParams({ root: home.root.toString(), sha256: original.sha256 }).toString();
    const uri = vscode.Uri.from({ scheme: ORIGINAL_SCHEME, path: `/${name}`, query });
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), TRANSCRIPT);
    const title = vscode.l10n.t('{0}: original ↔ now', name);
    await vscode.commands.executeCommand('vscode.diff', uri, document.uri, title);
    return true;
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string | undefined> {
    const fields = new URLSearchParams(query);
    const [root, sha256] = [fields.get('root'), fields.get('sha256')];
    if (root === null || sha256 === null) return undefined;
    const known = this.#store.all().find(({ standOff }) => standOff.original?.sha256 === sha256);
    if (known) return known.standOff.original?.text;
    const bytes = await new WorkspaceFiles(vscode.Uri.parse(root)).read(originalPath(sha256));
    const decoded = bytes && decode(bytes);
    return decoded && 'text' in decoded ? decoded.text : undefined;
  }
}
