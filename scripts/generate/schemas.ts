import { transcriptJsonSchema, transcriptLineJsonSchema } from '../../src/core/model/export-schema.js';
import { projectJsonSchema } from '../../src/core/model/project.js';
import type { GeneratedFile } from './project.js';

/** The JSON Schemas of the exports and of the project file, published with the extension. */
export function schemas(): GeneratedFile[] {
  return [
    { path: 'schemas/plenar.transcript.v1.json', content: JSON.stringify(transcriptJsonSchema()) },
    { path: 'schemas/plenar.transcript-line.v1.json', content: JSON.stringify(transcriptLineJsonSchema()) },
    { path: 'schemas/plenar.project.v1.json', content: JSON.stringify(projectJsonSchema()) },
  ];
}
