/**
 * Names as brat stores them: ASCII letters, digits, `_` and `-` (configurations/example-conf/visual.conf). How a name
 * reads stands in `visual.conf`, which brat shows and an import reads again.
 */

/** Type of a note without a label. */
export const NOTE_TYPE = 'PlenarNote';

/** Characters at which brat, like Python, ends a line. */
export const LINE_BREAKS = /[\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]+/gu;

const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

/** A name in brat's characters; several names may become one. */
function bareName(name: string): string {
  const spelt = name.replace(/[äöüÄÖÜß]/gu, (letter) => SPELT[letter] ?? '');
  const bare = spelt
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w-]+/gu, '_');
  return /^[A-Za-z]/u.test(bare) ? bare : `x${bare}`;
}

/** Gives each name one of its own in brat's characters, and says how to read it. */
export class StoredNames {
  readonly #stored = new Map<string, string>();
  readonly #taken = new Set([NOTE_TYPE]);

  /** @param names all names; those that brat can store as they are keep theirs */
  constructor(names: Iterable<string>) {
    const all = [...new Set(names)];
    for (const name of [...all.filter((name) => bareName(name) === name), ...all]) this.#store(name);
  }

  of(name: string): string {
    return this.#stored.get(name) ?? this.#store(name);
  }

  /** Whether an import finds the name again. */
  isReadable(name: string): boolean {
    return this.of(name) === name || (name !== '' && name === name.trim() && !/[|\p{Cc}\u2028\u2029]/u.test(name));
  }

  /** Lines for the section `[labels]` of `visual.conf`. */
  lines(): string[] {
    return [...this.#stored].flatMap(([name, stored]) =>
      stored !== name && this.isReadable(name) ? [`${stored} | ${name}`] : [],
    );
  }

  #store(name: string): string {
    const known = this.#stored.get(name);
    if (known !== undefined) return known;
    const bare = bareName(name);
    let stored = bare;
    for (let number = 2; this.#taken.has(stored); number++) stored = `${bare}_${number}`;
    this.#taken.add(stored);
    this.#stored.set(name, stored);
    return stored;
  }
}

/**
 * Names by how brat stores them.
 * @param visual content of `visual.conf`, null where there is none
 * @param known names of the tag set, for types that `visual.conf` does not name
 */
export function namesByStored(visual: string | null, known: readonly string[]): Map<string, string> {
  const stored = new StoredNames(known);
  const names = new Map(known.map((name) => [stored.of(name), name]));
  for (const line of visual?.split(/\r?\n/u) ?? []) {
    const [type, name] = line.split('|').map((part) => part.trim());
    if (type && name && !line.startsWith('#')) names.set(type, name);
  }
  return names;
}
