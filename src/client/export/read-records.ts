import type * as vscode from 'vscode';
import { originalPath, sidecarPath } from '../../core/sidecar/paths.js';
import { parseSidecar } from '../../core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../core/sidecar/serialize-sidecar.js';
import { documentRecord } from '../../core/stand-off/file-records.js';
import type { SourceRecords } from '../../protocol/export.js';
import { toBase64 } from '../base64.js';
import { textSha256 } from '../stand-off/hash.js';
import type { Home } from '../stand-off/root.js';
import type { StandOffStore } from '../stand-off/store.js';
import { WorkspaceFiles } from '../stand-off/workspace-files.js';

/** What `.plenar/` holds about a file. @returns undefined where there is nothing; @throws where it cannot be read */
export async function storedRecords({ root, path }: Home): Promise<SourceRecords | undefined> {
  const files = new WorkspaceFiles(root);
  const bytes = await files.read(sidecarPath(path));
  return bytes ? withOriginal(files, new TextDecoder().decode(bytes)) : undefined;
}

/** What is known of a text that is not saved, whether it is stored yet or not. */
export async function unsavedRecords(
  document: vscode.TextDocument,
  store: StandOffStore,
): Promise<SourceRecords | undefined> {
  const transcript = await store.transcript(document);
  if (!transcript) return undefined;
  const text = document.getText();
  const { standOff, home } = transcript;
  const record = documentRecord(
    standOff.sidecar.document ?? {},
    { sha256: await textSha256(text), text },
    standOff.original,
  );
  return withOriginal(new WorkspaceFiles(home.root), serializeSidecar(standOff.stored(record, text, store.outside())));
}

async function withOriginal(files: WorkspaceFiles, sidecar: string): Promise<SourceRecords> {
  const hash = parseSidecar(sidecar).document?.original?.sha256;
  const bytes = hash === undefined ? null : await files.read(originalPath(hash));
  return { sidecar, ...(bytes && { original: toBase64(bytes) }) };
}
