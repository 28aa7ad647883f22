import * as vscode from 'vscode';
import type { CommandHandler, Services } from './services.js';

export function discardPreview({ previews }: Services): CommandHandler {
  return (uri) => previews.discard(uri instanceof vscode.Uri ? uri : undefined);
}
