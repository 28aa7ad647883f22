import type { OptionDescriptions } from './arguments.js';
import { GENERAL_OPTIONS } from './common-options.js';
import type { Command } from './commands/command.js';
import type { Wording } from './language.js';

/** Help on the whole command line. */
export function generalHelp(commands: readonly Command[], wording: Wording): string {
  const say = (text: string) => wording.word(text);
  return [
    say('Plenar corrects German parliamentary transcripts.'),
    '',
    `plenar ${say('COMMAND')} …`,
    '',
    ...columns(commands.map(({ name, summary }) => [name, say(summary)])),
    '',
    ...columns([...optionRows(GENERAL_OPTIONS, wording), ['--version', say('Prints the version.')]]),
    '',
    say('PATH is a file, a folder (its page files in natural order are one sitting, each folder in it another), or -'),
    say('for standard input. Exit status: 0 nothing wrong, 1 problems found, 2 a mistake in the call or a file that'),
    say('cannot be read or written. More: plenar COMMAND --help'),
    '',
  ].join('\n');
}

/** Help on one command. */
export function commandHelp({ name, synopsis, summary, options }: Command, wording: Wording): string {
  return [
    ['plenar', name, synopsis, '[options]'].filter((word) => word !== '').join(' '),
    '',
    wording.word(summary),
    '',
    ...columns(optionRows({ ...options, ...GENERAL_OPTIONS }, wording)),
    '',
  ].join('\n');
}

function optionRows(options: OptionDescriptions, wording: Wording): [string, string][] {
  return Object.entries(options).map(([name, { value, short, help }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    wording.word(help),
  ]);
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
