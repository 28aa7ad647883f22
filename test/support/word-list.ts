import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordList } from '../../src/core/text/word-list.js';

/** The list of words that ships with Plenar, as the products load it. */
export const WORD_LIST = WordList.decode(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'german-words.txt'), 'utf8'),
);
