import * as vscode from 'vscode';
import type { Plenar } from '../../src/client/activate.js';
import { eventually, ok } from './assert';
import { folder } from './workspace';

/** Whether the suite runs in a web worker: no processes, a virtual workspace. */
export const inWorker = vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined;

/** What the extension offers. */
export async function plenar(): Promise<Plenar> {
  const extension = vscode.extensions.getExtension<Plenar>('plenar.plenar');
  ok(extension, 'plenar.plenar is not installed');
  return extension.activate();
}

/** An address in the workspace. */
export const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);

/** Waits until a document has a language. */
export async function becomes(uri: vscode.Uri, language: string): Promise<void> {
  await eventually(`${uri.path} becomes ${language}`, () =>
    vscode.workspace.textDocuments.some(
      (document) => document.uri.toString() === uri.toString() && document.languageId === language,
    ),
  );
}

/** Opens a transcript of the workspace and waits until the server has read it. */
export async function openTranscript(path: string): Promise<vscode.TextEditor> {
  const uri = at(path);
  await vscode.workspace.openTextDocument(uri);
  await becomes(uri, 'transcript');
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  await isRead(editor.document);
  return editor;
}

/** Waits until the server has read the document as it is now. */
export async function isRead(document: vscode.TextDocument): Promise<void> {
  const api = await plenar();
  await eventually(`${document.uri.path} is read`, () => api.documentState(document)?.version === document.version);
}

/** The problems of a document as VS Code shows them, once there are so many. */
export async function problemsOf(uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> {
  return eventually(`${count} problems in ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri);
    return found.length === count && found;
  });
}

/** Code of a problem, without the link that it carries. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** How often each code occurs. */
export function countCodes(problems: readonly vscode.Diagnostic[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of problems.map(codeOf).sort()) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Writes a file of the workspace that a test needs. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  return at(path);
}

/** The text of a file of the workspace. */
export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** A copy of a file under another name, for tests that change it. */
export async function copy(from: string, to: string): Promise<string> {
  await vscode.workspace.fs.copy(at(from), at(to), { overwrite: true });
  return to;
}

/** Sets a setting for one test. @returns puts it back */
export async function set(section: string, key: string, value: unknown): Promise<() => Promise<void>> {
  const update = async (to: unknown): Promise<void> =>
    vscode.workspace.getConfiguration(section).update(key, to, vscode.ConfigurationTarget.Global);
  await update(value);
  return () => update(undefined);
}

/** Long enough for anything that should not happen to have happened. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 800));
