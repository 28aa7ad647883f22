import { message } from '../core/model/message.js';
import { Arguments } from './arguments.js';
import { agreementCommand } from './commands/agreement.js';
import { annotationsCommand } from './commands/annotations.js';
import { checkCommand } from './commands/check.js';
import type { Command } from './commands/command.js';
import { exportCommand } from './commands/export.js';
import { fixCommand } from './commands/fix.js';
import { mergeSidecarCommand } from './commands/merge-sidecar.js';
import { schemaCommand } from './commands/schema.js';
import { verifyCommand } from './commands/verify.js';
import { GENERAL_OPTIONS } from './common-options.js';
import { Failure, UsageError } from './failure.js';
import { commandHelp, generalHelp } from './help.js';
import type { ExitStatus, Host } from './host.js';
import { LANGUAGES, languageOf, Wording } from './language.js';
import { Session } from './session.js';
import { VERSION } from './version.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  checkCommand,
  fixCommand,
  exportCommand,
  verifyCommand,
  mergeSidecarCommand,
  annotationsCommand,
  agreementCommand,
  schemaCommand,
];

/**
 * Runs one call of the command line.
 * @param words the words of the call, without the program
 * @returns the exit status
 * @throws AbortError when the call is given up (`host.signal`); nothing half-written is left then
 */
export async function main(words: readonly string[], host: Host): Promise<ExitStatus> {
  let session = new Session(host, new Wording(languageOf(host.env)));
  try {
    const [name, ...rest] = words;
    if (name === '--version' || name === '-V') {
      await session.print(`${VERSION}\n`);
      return 0;
    }
    const command = COMMANDS.find((candidate) => candidate.name === name);
    const call = new Arguments(command === undefined ? words : rest, { ...command?.options, ...GENERAL_OPTIONS });
    session = new Session(host, new Wording(call.choice('lang', LANGUAGES, languageOf(host.env))));
    if (command === undefined) return await withoutCommand(call, session);
    if (!call.has('help')) return await command.run(call, session);
    await session.print(commandHelp(command, session.wording));
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await session.fail(error);
    if (error instanceof UsageError) await session.say(message('more: plenar --help'));
    return 2;
  }
}

async function withoutCommand(call: Arguments, session: Session): Promise<ExitStatus> {
  const [name] = call.paths;
  if (name !== undefined && name !== 'help') {
    throw new UsageError(message('there is no command "{name}"', { name }));
  }
  const [, topic] = call.paths;
  const command = COMMANDS.find((candidate) => candidate.name === topic);
  const help = command === undefined ? generalHelp(COMMANDS, session.wording) : commandHelp(command, session.wording);
  if (call.has('help') || name === 'help') {
    await session.print(help);
    return 0;
  }
  await session.host.stderr.write(help);
  return 2;
}
