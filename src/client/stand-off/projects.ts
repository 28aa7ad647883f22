import * as vscode from 'vscode';
import { EMPTY_PROJECT, PROJECT_FILE, type Project } from '../../core/model/project.js';
import { readProject, type ProjectFault } from '../../core/project/read-project.js';
import { HAS_LABELS } from '../contributions/command.js';
import { isTranscriptDocument } from '../documents.js';
import { localize } from '../localize.js';
import type { StandOffStore } from './store.js';
import { readFile } from './workspace-files.js';

/** The projects (`plenar.json`) of the open transcripts: their tag sets. What is wrong in one is among VS Code's problems. */
export class Projects implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #projects = new Map<string, Promise<Project>>();
  readonly #known = new Map<string, Project>();
  readonly #faults = vscode.languages.createDiagnosticCollection('plenar.project');
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(store: StandOffStore) {
    this.#store = store;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`);
    const forget = (uri: vscode.Uri): void => this.#forget(uri);
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.#follow(editor)),
      store.onDidChange((document) => {
        if (document === vscode.window.activeTextEditor?.document) void this.#follow(vscode.window.activeTextEditor);
      }),
    ];
    void this.#follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#faults.dispose();
    this.#changed.dispose();
  }

  /** The project that a transcript belongs to; an empty one where there is none. */
  async of(document: vscode.TextDocument): Promise<Project> {
    const home = await this.#store.homeOf(document.uri);
    return home ? this.at(home.root) : EMPTY_PROJECT;
  }

  /** The same, as far as it is known already. */
  known(document: vscode.TextDocument): Project {
    const root = this.#store.known(document)?.home.root;
    return (root && this.#known.get(root.toString())) ?? EMPTY_PROJECT;
  }

  /** Address of the project file of a transcript; null where it has no place yet. */
  async fileOf(document: vscode.TextDocument): Promise<vscode.Uri | null> {
    const home = await this.#store.homeOf(document.uri);
    return home && vscode.Uri.joinPath(home.root, PROJECT_FILE);
  }

  /** The project in a folder; an empty one where it has none. */
  at(root: vscode.Uri): Promise<Project> {
    const key = root.toString();
    let project = this.#projects.get(key);
    if (!project) {
      project = this.#read(vscode.Uri.joinPath(root, PROJECT_FILE)).then((read) => {
        this.#known.set(key, read);
        this.#changed.fire();
        return read;
      });
      this.#projects.set(key, project);
    }
    return project;
  }

  async #read(uri: vscode.Uri): Promise<Project> {
    try {
      const bytes = await readFile(uri);
      const { project, faults } = bytes
        ? readProject(new TextDecoder().decode(bytes))
        : { project: EMPTY_PROJECT, faults: [] };
      this.#faults.set(uri, faults.map(diagnosticOf));
      return project;
    } catch (error) {
      this.#faults.set(uri, [
        new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), error instanceof Error ? error.message : String(error)),
      ]);
      return EMPTY_PROJECT;
    }
  }

  #forget(uri: vscode.Uri): void {
    const root = vscode.Uri.joinPath(uri, '..');
    this.#projects.delete(root.toString());
    void this.at(root);
  }

  /** Key bindings of labels hold only where there are labels. */
  async #follow(editor: vscode.TextEditor | undefined): Promise<void> {
    const project = editor && isTranscriptDocument(editor.document) ? await this.of(editor.document) : EMPTY_PROJECT;
    await vscode.commands.executeCommand('setContext', HAS_LABELS, project.labels.length > 0);
  }
}

function diagnosticOf({ path, line, message }: ProjectFault): vscode.Diagnostic {
  const row = (line ?? 1) - 1;
  const text = localize(message);
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(row, 0, row, 1_000),
    path === '' ? text : `${path}: ${text}`,
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'Plenar';
  return diagnostic;
}
