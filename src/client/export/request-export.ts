import * as vscode from 'vscode';
import { EXPORT, type ExportParams, type ExportResult, type ExportSource } from '../../protocol/export.js';
import { toBase64 } from '../base64.js';
import type { Services } from '../commands/services.js';
import type { StandOffStore } from '../stand-off/store.js';
import { WorkspaceFiles } from '../stand-off/workspace-files.js';
import { storedRecords, unsavedRecords } from './read-records.js';
import type { SittingFile, SittingFiles } from './sitting-files.js';

/**
 * Lets the server make the export of a sitting.
 * @throws Error when a file cannot be read or the server fails; CancellationError when the token is cancelled
 */
export async function requestExport(
  { server, store }: Pick<Services, 'server' | 'store'>,
  { files }: SittingFiles,
  token: vscode.CancellationToken,
): Promise<ExportResult> {
  const [first] = files;
  if (!first) throw new RangeError('a sitting has at least one file');
  const client = await server.client();
  const sources: ExportSource[] = [];
  for (const file of files) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    sources.push({ ...(await readSource(file, store)), uri: client.code2ProtocolConverter.asUri(file.uri) });
  }
  const fix = vscode.workspace.getConfiguration('plenar', first.uri).get<ExportParams['fix']>('export.fix', 'safe');
  const settingsFor = client.code2ProtocolConverter.asUri(first.uri);
  const params: ExportParams = { sources, fix, settingsFor };
  const result = await client.sendRequest<ExportResult>(EXPORT, params, token);
  if (token.isCancellationRequested) throw new vscode.CancellationError();
  return result;
}

/** The bytes of a file, its text where it is open and not saved; with what people said about it. */
async function readSource({ uri, path }: SittingFile, store: StandOffStore): Promise<ExportSource> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open && (open.isDirty || open.isUntitled)) {
    const transcript = await store.transcript(open);
    if (!transcript) return { path, text: open.getText() };
    const { home, standOff } = transcript;
    const records = await unsavedRecords(new WorkspaceFiles(home.root), standOff, store.outside());
    return { path, text: standOff.text, records };
  }
  const home = await store.homeOf(uri);
  const records = home ? await storedRecords(new WorkspaceFiles(home.root), home.path) : undefined;
  return { path, base64: toBase64(await vscode.workspace.fs.readFile(uri)), ...(records && { records }) };
}
