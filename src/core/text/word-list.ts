/**
 * Words with how often they are used, derived from official records by `scripts/word-list.ts`. As a file it is text of
 * four lines: a header, the number of letters that each word shares with the one before it (one base-36 digit each), the
 * rest of each word (parted by blanks), and the binary logarithm of its count (one base-36 digit each). Words are sorted
 * by code units. That is small, and deflates well.
 */
export class WordList {
  readonly #levels: ReadonlyMap<string, number>;
  readonly #tokens: number;

  private constructor(levels: ReadonlyMap<string, number>, tokens: number) {
    this.#levels = levels;
    this.#tokens = tokens;
  }

  get size(): number {
    return this.#levels.size;
  }

  /**
   * Reads a list from the text of its file.
   * @throws RangeError for a text that is no word list of this version
   */
  static decode(text: string): WordList {
    const [header = '', prefixes = '', rests = '', counts = ''] = text.split('\n');
    const tokens = Number(HEADER.exec(header)?.[1] ?? 0);
    const suffixes = rests.split(' ');
    if (tokens === 0 || prefixes.length !== suffixes.length || counts.length !== suffixes.length) {
      throw new RangeError('not a word list that this version of Plenar reads');
    }
    const levels = new Map<string, number>();
    let word = '';
    for (const [index, suffix] of suffixes.entries()) {
      word = word.slice(0, parseInt(prefixes.charAt(index), RADIX)) + suffix;
      levels.set(word, parseInt(counts.charAt(index), RADIX));
    }
    return new WordList(levels, tokens);
  }

  /** The text of a list's file. */
  static encode(words: ReadonlyMap<string, number>, tokens: number): string {
    let before = '';
    let prefixes = '';
    let levels = '';
    const rests: string[] = [];
    for (const word of [...words.keys()].sort()) {
      const shared = sharedLength(before, word);
      prefixes += shared.toString(RADIX);
      rests.push(word.slice(shared));
      levels += Math.floor(Math.log2(words.get(word) ?? 1)).toString(RADIX);
      before = word;
    }
    return `plenar.words 1 ${tokens}\n${prefixes}\n${rests.join(' ')}\n${levels}\n`;
  }

  /**
   * How often a word is used, as it is written or, where it begins with a capital, as it stands inside a sentence.
   * @returns occurrences in a million words, rounded up to whole ones; 0 where the list does not have it
   */
  perMillion(word: string): number {
    const level = this.#levels.get(word) ?? this.#levels.get(uncapitalized(word));
    return level === undefined ? 0 : Math.ceil((2 ** level * 1.5 * 1e6) / this.#tokens);
  }
}

const HEADER = /^plenar\.words 1 (\d+)$/u;
const RADIX = 36;

/** A word as it is written inside a sentence, if it is no noun. */
export function uncapitalized(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, RADIX - 1);
  let shared = 0;
  while (shared < most && a.charAt(shared) === b.charAt(shared)) shared++;
  return shared;
}
