import { message } from '../../core/model/message.js';
import { transcriptJsonSchema } from '../../core/model/export-schema.js';
import { UsageError } from '../failure.js';
import type { Command } from './command.js';

export const schemaCommand: Command = {
  name: 'schema',
  synopsis: '',
  summary: 'Prints the JSON Schema of the JSON export.',
  options: {},
  async run(call, session) {
    if (call.paths.length > 0) throw new UsageError(message('{command} takes no path', { command: 'schema' }));
    await session.print(`${JSON.stringify(transcriptJsonSchema(), null, 2)}\n`);
    return 0;
  },
};
