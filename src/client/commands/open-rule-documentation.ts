import * as vscode from 'vscode';
import { settingOf } from '../profile-names.js';
import { plain } from './plain.js';
import type { CommandHandler, Services } from './services.js';

/** Shows the page of a rule: the one that is asked for, the one of the problem at the cursor, or one that is picked. */
export function openRuleDocumentation({ extension }: Services): CommandHandler {
  return async (code) => {
    const rules = rulesOf(extension);
    const wanted = rules.find((rule) => rule.label === code) ?? (await choose(rules));
    if (!wanted) return;
    const page = vscode.Uri.joinPath(extension.extensionUri, 'docs', 'rules', `${wanted.label}.md`);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // VS Code can be built without its Markdown extension; the source reads well too.
      await vscode.window.showTextDocument(page);
    }
  };
}

/** All rules with what they find, from the manifest: its setting for their levels lists them. */
function rulesOf(extension: vscode.Extension<unknown>): vscode.QuickPickItem[] {
  const setting = settingOf(extension, 'plenar.rules') as {
    readonly properties: Readonly<Record<string, { readonly description: string }>>;
  };
  return Object.entries(setting.properties)
    .filter(([code]) => code.includes('/'))
    .map(([code, { description }]) => ({ label: code, detail: plain(description) }));
}

async function choose(rules: readonly vscode.QuickPickItem[]): Promise<vscode.QuickPickItem | undefined> {
  const codes = codesAtCursor();
  const here = rules.filter(({ label }) => codes.has(label));
  if (here.length === 1) return here[0];
  const title = vscode.l10n.t('Rules');
  return vscode.window.showQuickPick(here.length > 0 ? here : rules, { title, matchOnDetail: true });
}

/** Codes of the problems in the line of the cursor. */
function codesAtCursor(): ReadonlySet<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const line = editor.document.lineAt(editor.selection.active).range;
  const codes = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.intersection(line) !== undefined)
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
  return new Set(codes.filter((code) => typeof code === 'string'));
}
