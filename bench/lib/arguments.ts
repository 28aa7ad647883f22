/** A call that cannot be understood; its message is for the caller. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options (`--name value`, `--name=value`, `--flag`) and the other arguments of a call. */
export interface Arguments {
  readonly values: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/**
 * @param args what stands behind the command
 * @param known options by name; true where the option takes a value
 * @throws UsageError for an option that is not known or lacks its value
 */
export function parseArguments(args: readonly string[], known: Readonly<Record<string, boolean>>): Arguments {
  const values: string[] = [];
  const options = new Map<string, string>();
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (!argument.startsWith('--')) {
      values.push(argument);
      continue;
    }
    const [name = '', given] = argument.slice(2).split('=', 2);
    const takesValue = known[name];
    if (takesValue === undefined) throw new UsageError(`unknown option --${name}`);
    const value = takesValue ? (given ?? rest.shift()) : '';
    if (value === undefined) throw new UsageError(`--${name} needs a value`);
    options.set(name, value);
  }
  return { values, options };
}

/** The whole number of an option, or `fallback` where it is not given. */
export function numberOption({ options }: Arguments, name: string, fallback: number): number {
  const value = options.get(name);
  if (value === undefined) return fallback;
  if (!/^\d+$/u.test(value)) throw new UsageError(`--${name} needs a number, not ${value}`);
  return Number(value);
}

/** The items of a comma-separated option, or all that are allowed where it is not given. */
export function listOption<T extends string>(
  { options }: Arguments,
  name: string,
  allowed: readonly T[],
): readonly T[] {
  const value = options.get(name);
  if (value === undefined) return allowed;
  return value.split(',').map((item) => {
    const found = allowed.find((candidate) => candidate === item);
    if (found === undefined) throw new UsageError(`--${name} knows ${allowed.join(', ')}, not ${item}`);
    return found;
  });
}
