import { transcriptJsonSchema, transcriptLineJsonSchema } from '../../core/model/export-schema.js';
import { message } from '../../core/model/message.js';
import { UsageError } from '../failure.js';
import type { Command } from './command.js';

/** Schemas by the format of `plenar export` that they describe. */
const SCHEMAS = { json: transcriptJsonSchema, jsonl: transcriptLineJsonSchema } as const;

const FORMAT_NAMES = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

export const schemaCommand: Command = {
  name: 'schema',
  synopsis: '',
  summary: 'Prints the JSON Schema of an export.',
  options: {
    format: { value: FORMAT_NAMES.join('|'), help: 'Format; without it json.' },
  },
  async run(call, session) {
    if (call.paths.length > 0) throw new UsageError(message('{command} takes no path', { command: 'schema' }));
    const schema = SCHEMAS[call.choice('format', FORMAT_NAMES, 'json')]();
    await session.print(`${JSON.stringify(schema, null, 2)}\n`);
    return 0;
  },
};
