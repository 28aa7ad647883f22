import { transcriptJsonSchema } from '../../src/core/model/export-schema.js';
import type { GeneratedFile } from './project.js';

/** The JSON Schema of the export, published with the extension. */
export function schemas(): GeneratedFile[] {
  return [{ path: 'schemas/plenar.transcript.v1.json', content: JSON.stringify(transcriptJsonSchema()) }];
}
