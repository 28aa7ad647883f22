import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordList } from '../../src/core/text/word-list.ts';
import { ROOT } from './project.ts';

/** The list of words that ships with Plenar, as the products load it. */
export const wordList = WordList.decode(readFileSync(join(ROOT, 'data', 'german-words.txt'), 'utf8'));
