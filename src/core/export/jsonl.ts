import type { TranscriptDocument, TranscriptLine } from '../model/export-schema.js';
import { validated } from './json.js';

/**
 * The document as JSON Lines: one record a line, first the document without its text, then each turn and each matter.
 * Nothing is lost: `plenar verify` reads the document back.
 * @throws InvalidExportError when the document does not fit the published schema
 */
export function transcriptJsonLines(document: TranscriptDocument): string {
  const { sitting, turns, matter, ...rest } = validated(document);
  const records: TranscriptLine[] = [
    { record: 'document', sitting, document: rest },
    ...turns.map((turn) => ({ record: 'turn' as const, sitting, turn })),
    ...matter.map((part) => ({ record: 'matter' as const, sitting, matter: part })),
  ];
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
