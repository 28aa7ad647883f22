import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../core/text/offsets.js';
import type { ClientFeatures } from '../client-features.js';
import type { DocumentReading } from '../documents/document-reading.js';

/** Edits of a document, tied to the version that was read, so that a client refuses them for another. */
export function workspaceEdit(
  reading: DocumentReading,
  edits: readonly TextEdit[],
  client: ClientFeatures,
): WorkspaceEdit {
  const { uri, version, positions } = reading;
  const protocolEdits = edits.map((edit) => positions.editOf(edit));
  if (!client.versionedEdits) return { changes: { [uri]: protocolEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: protocolEdits }] };
}
