import { exportArguments } from '../export/export-arguments.js';
import { exportSittings } from '../export/export-sittings.js';
import { sittingOfFile } from '../export/sitting-files.js';
import type { CommandHandler, Services } from './services.js';
import { transcriptEditor } from './transcript-editor.js';

/** Exports single files, each as a document of its own: those selected in the explorer, or the transcript in front. */
export function exportFile(services: Services): CommandHandler {
  return async (...args) => {
    const { uris, target } = exportArguments(args);
    const editor = uris.length > 0 ? undefined : transcriptEditor();
    const files = editor ? [editor.document.uri] : uris;
    if (files.length > 0) await exportSittings(services, files.map(sittingOfFile), target);
  };
}
