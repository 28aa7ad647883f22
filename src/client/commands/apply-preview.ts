import * as vscode from 'vscode';
import type { CommandHandler, Services } from './services.js';

export function applyPreview({ previews }: Services): CommandHandler {
  return (uri) => previews.apply(uri instanceof vscode.Uri ? uri : undefined);
}
