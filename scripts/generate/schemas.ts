import { transcriptJsonSchema, transcriptLineJsonSchema } from '../../src/core/model/export-schema.js';
import type { GeneratedFile } from './project.js';

/** The JSON Schemas of the exports, published with the extension. */
export function schemas(): GeneratedFile[] {
  return [
    { path: 'schemas/plenar.transcript.v1.json', content: JSON.stringify(transcriptJsonSchema()) },
    { path: 'schemas/plenar.transcript-line.v1.json', content: JSON.stringify(transcriptLineJsonSchema()) },
  ];
}
