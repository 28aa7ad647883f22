import { message } from '../model/message.js';
import type { Message } from '../model/problem.js';
import type { Vocabulary } from './vocabulary.js';
import { uncapitalized, type WordList } from './word-list.js';

/**
 * The words that decisions rest on: first those of the sitting (the document's own among them), then those of the list
 * that ships with Plenar. The list never speaks against words that the sitting itself has.
 */
export class KnownWords {
  readonly #sitting: Vocabulary;
  readonly #list: WordList | null;

  /** @param list null as long as it has not been loaded: then fewer places are clear */
  constructor(sitting: Vocabulary, list: WordList | null) {
    this.#sitting = sitting;
    this.#list = list;
  }

  /** Occurrences in the sitting; of a word with a capital also as it is written inside a sentence. */
  inSitting(word: string): number {
    const inside = uncapitalized(word);
    return this.#sitting.count(word) + (inside === word ? 0 : this.#sitting.count(inside));
  }

  /** Occurrences in a million words of the list; 0 where it does not have the word. */
  perMillion(word: string): number {
    return this.#list?.perMillion(word) ?? 0;
  }

  has(word: string): boolean {
    return this.inSitting(word) > 0 || this.perMillion(word) > 0;
  }

  /** Whether a word is found with just these letters, a capital among them. */
  hasAsWritten(word: string): boolean {
    return this.#sitting.count(word) > 0 || this.#list?.hasAsWritten(word) === true;
  }

  /** How often one way to write stands against another: in the sitting, or where it has neither, in the list. */
  compare(word: string, other: string): Comparison {
    const [here, otherHere] = [this.inSitting(word), this.inSitting(other)];
    if (here !== otherHere) return { word, other, source: 'sitting', count: here, otherCount: otherHere };
    return { word, other, source: 'list', count: this.perMillion(word), otherCount: this.perMillion(other) };
  }
}

/** Two ways to write, and how often each is found in one source. */
export interface Comparison {
  readonly word: string;
  readonly other: string;
  /** In the list `count` is occurrences in a million words. */
  readonly source: 'sitting' | 'list';
  readonly count: number;
  readonly otherCount: number;
}

/** A comparison as evidence. */
export function comparisonText({ word, other, source, count, otherCount }: Comparison): Message {
  const values = { word, other, count, otherCount };
  if (count === 0 && otherCount === 0)
    return message('Neither “{word}” nor “{other}” stands elsewhere', { word, other });
  return source === 'sitting'
    ? message('In this sitting: “{word}” {count}×, “{other}” {otherCount}×', values)
    : message('In a million words of other sittings: “{word}” {count}×, “{other}” {otherCount}×', values);
}
