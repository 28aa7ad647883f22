import { parseArgs } from 'node:util';
import { message } from '../core/model/message.js';
import { UsageError } from './failure.js';

/** An option of a command, as it is parsed and as the help shows it. */
export interface OptionDescription {
  /** What follows the option; absent for a switch. */
  readonly value?: string;
  readonly short?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** What it does: English, and an l10n key. */
  readonly help: string;
}

export type OptionDescriptions = Readonly<Record<string, OptionDescription>>;

/** The arguments of a call, checked against the options of its command. Every accessor throws UsageError. */
export class Arguments {
  readonly paths: readonly string[];
  readonly #values: ReadonlyMap<string, readonly string[]>;

  /**
   * @param words the words behind the command's name
   * @throws UsageError for an unknown option or one without its value
   */
  constructor(words: readonly string[], options: OptionDescriptions) {
    const { tokens } = parseArgs({
      args: [...words],
      options: Object.fromEntries(
        Object.entries(options).map(([name, { value, short }]) => [
          name,
          { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
        ]),
      ),
      strict: false,
      allowPositionals: true,
      tokens: true,
    });
    const paths: string[] = [];
    const values = new Map<string, string[]>();
    for (const token of tokens) {
      if (token.kind === 'positional') paths.push(token.value);
      if (token.kind !== 'option') continue;
      const { name, rawName, value } = token;
      const description = Object.hasOwn(options, name) ? options[name] : undefined;
      if (description === undefined) throw new UsageError(message('unknown option {option}', { option: rawName }));
      const wantsValue = description.value !== undefined;
      if (wantsValue && (value === undefined || (!token.inlineValue && value.startsWith('--')))) {
        throw new UsageError(message('{option} needs a value', { option: rawName }));
      }
      if (!wantsValue && value !== undefined) {
        throw new UsageError(message('{option} takes no value', { option: rawName }));
      }
      const given = values.get(name) ?? [];
      if (given.length > 0 && description.multiple !== true && wantsValue) {
        throw new UsageError(message('{option} is given twice', { option: rawName }));
      }
      values.set(name, [...given, value ?? '']);
    }
    this.paths = paths;
    this.#values = values;
  }

  /** Whether a switch is set. */
  has(option: string): boolean {
    return this.#values.has(option);
  }

  /** The value of an option, or undefined. */
  text(option: string): string | undefined {
    return this.#values.get(option)?.at(-1);
  }

  /** All values of an option that may be given several times, as they are: names and paths hold commas. */
  texts(option: string): readonly string[] {
    return this.#values.get(option) ?? [];
  }

  /** All values of an option that may be given several times; commas separate values as well. */
  list(option: string): string[] {
    return (this.#values.get(option) ?? []).flatMap((value) => value.split(',')).filter((value) => value !== '');
  }

  /** The value of an option that has to be one of a few words. */
  choice<Choice extends string>(option: string, choices: readonly Choice[], standard: Choice): Choice {
    const value = this.text(option);
    if (value === undefined) return standard;
    const choice = choices.find((candidate) => candidate === value);
    if (choice !== undefined) return choice;
    throw new UsageError(
      message('--{option} is one of {choices}, not "{value}"', { option, choices: choices.join(', '), value }),
    );
  }

  /** The value of an option that has to be a whole number from 0 on; undefined where it is not given. */
  count(option: string): number | undefined {
    const value = this.text(option);
    if (value === undefined) return undefined;
    if (/^\d{1,9}$/u.test(value)) return Number(value);
    throw new UsageError(message('--{option} is a whole number, not "{value}"', { option, value }));
  }
}
