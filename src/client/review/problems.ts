import * as vscode from 'vscode';

/** The problems that VS Code shows of a file: of open ones, and of others where the workspace is checked. */
export function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'plenar');
}
