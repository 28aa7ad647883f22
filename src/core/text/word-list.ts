/**
 * Words with how often they are used, derived from official records by `scripts/word-list.ts`. As a file it is text of
 * four lines: a header, the number of letters that each word shares with the one before it (one base-36 digit each), the
 * rest of each word (parted by blanks), and the binary logarithm of its count (one base-36 digit each). Words are sorted
 * by code units. That is small, deflates well, and is searched block by block as it is.
 */
export class WordList {
  readonly #tokens: number;
  readonly #prefixes: string;
  readonly #rests: string;
  readonly #counts: string;
  readonly #blocks: readonly Block[];
  /** The levels of the words in blocks that have been asked for. */
  readonly #levels = new Map<string, number>();
  readonly #read = new Set<Block>();

  private constructor(tokens: number, prefixes: string, rests: string, counts: string, blocks: readonly Block[]) {
    this.#tokens = tokens;
    this.#prefixes = prefixes;
    this.#rests = rests;
    this.#counts = counts;
    this.#blocks = blocks;
  }

  get size(): number {
    return this.#counts.length;
  }

  /**
   * Reads a list from the text of its file. Only where its blocks begin is looked for: words are read when they are
   * asked for, so that loading the list holds nothing up.
   * @throws RangeError for a text that is no word list of this version
   */
  static decode(text: string): WordList {
    const [header = '', prefixes = '', rests = '', counts = ''] = text.split('\n');
    const tokens = Number(HEADER.exec(header)?.[1] ?? 0);
    const blocks = blocksOf(prefixes, rests);
    if (tokens === 0 || blocks === null || counts.length !== prefixes.length) {
      throw new RangeError('not a word list that this version of Plenar reads');
    }
    return new WordList(tokens, prefixes, rests, counts, blocks);
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
    const level = this.#level(word) ?? this.#level(uncapitalized(word));
    return level === undefined ? 0 : Math.ceil((2 ** level * 1.5 * 1e6) / this.#tokens);
  }

  /** Whether the list has a word just as it is written: with its capital, so that it is a noun or a name. */
  hasAsWritten(word: string): boolean {
    return this.#level(word) !== undefined;
  }

  #level(word: string): number | undefined {
    const known = this.#levels.get(word);
    if (known !== undefined) return known;
    const block = blockWith(this.#blocks, word);
    if (block === undefined || this.#read.has(block)) return undefined;
    this.#readBlock(block);
    return this.#levels.get(word);
  }

  #readBlock(block: Block): void {
    this.#read.add(block);
    let word = block.first;
    let at = block.rest;
    const end = Math.min(block.index + BLOCK, this.size);
    for (let index = block.index; index < end; index++) {
      const blank = this.#rests.indexOf(' ', at);
      const rest = this.#rests.slice(at, blank < 0 ? undefined : blank);
      word = word.slice(0, parseInt(this.#prefixes.charAt(index), RADIX)) + rest;
      this.#levels.set(word, parseInt(this.#counts.charAt(index), RADIX));
      at = blank + 1;
    }
  }
}

/** Words in a block: as many are read at once. */
const BLOCK = 64;

/** A run of words of the list. */
interface Block {
  readonly first: string;
  /** Which word of the list `first` is, from 0. */
  readonly index: number;
  /** Where its rest begins in the third line. */
  readonly rest: number;
}

/**
 * The blocks of a list, in one walk over its letters.
 * @returns null where the two lines do not tell of as many words
 */
function blocksOf(prefixes: string, rests: string): readonly Block[] | null {
  const blocks: Block[] = [];
  const letters: number[] = [];
  let [at, index] = [0, 0];
  for (; at <= rests.length; index++) {
    const rest = at;
    let length = digit(prefixes.charCodeAt(index));
    for (; at < rests.length; at++) {
      const code = rests.charCodeAt(at);
      if (code === BLANK) break;
      letters[length++] = code;
    }
    if (index % BLOCK === 0) blocks.push({ first: String.fromCharCode(...letters.slice(0, length)), index, rest });
    at++;
  }
  return index === prefixes.length ? blocks : null;
}

const BLANK = 32;

/** The value of a base-36 digit, by its character code; 0 for what is none. */
function digit(code: number): number {
  return code >= 97 ? code - 87 : code >= 48 ? code - 48 : 0;
}

/** The block that has a word if any has it. */
function blockWith(blocks: readonly Block[], word: string): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.first ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
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
