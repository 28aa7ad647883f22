import { message } from '../core/model/message.js';
import { Arguments } from './arguments.js';
import { exportCommand } from './commands/export.js';
import { schemaCommand } from './commands/schema.js';
import { Failure, UsageError } from './failure.js';
import type { ExitStatus, Host } from './host.js';
import { languageOf, Wording } from './language.js';
import { Session } from './session.js';

const COMMANDS = [exportCommand, schemaCommand];

/**
 * Runs one call of the command line.
 * @param words the words of the call, without the program
 * @returns the exit status
 */
export async function main(words: readonly string[], host: Host): Promise<ExitStatus> {
  const session = new Session(host, new Wording(languageOf(host.env)));
  try {
    const [name = '', ...rest] = words;
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (command === undefined) throw new UsageError(message('unknown command "{name}"', { name }));
    return await command.run(new Arguments(rest, command.options), session);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await session.fail(error);
    return 2;
  }
}
