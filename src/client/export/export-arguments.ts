import * as vscode from 'vscode';

/** What an export command was called with. */
export interface ExportArguments {
  /** Files or folders that were selected; empty where the command was not called on any. */
  readonly uris: readonly vscode.Uri[];
  /** Where the export goes, for key bindings and other extensions; people are asked where it is absent. */
  readonly target?: vscode.Uri;
}

/**
 * Reads the arguments of an export command: the explorer hands over the entry that was clicked and all that are
 * selected; others may add `{ "target": … }`.
 */
export function exportArguments(args: readonly unknown[]): ExportArguments {
  const [clicked] = args;
  const selected = args.find((argument) => Array.isArray(argument)) as readonly unknown[] | undefined;
  const uris = (selected ?? [clicked]).filter((uri) => uri instanceof vscode.Uri);
  const target = args.map(targetOf).find((uri) => uri !== undefined);
  return { uris, ...(target && { target }) };
}

function targetOf(argument: unknown): vscode.Uri | undefined {
  if (typeof argument !== 'object' || argument === null || !('target' in argument)) return undefined;
  const { target } = argument;
  if (target instanceof vscode.Uri) return target;
  return typeof target === 'string' ? vscode.Uri.parse(target, true) : undefined;
}
