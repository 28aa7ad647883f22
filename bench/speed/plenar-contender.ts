import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import type { Contender } from './timing.ts';
import { wordList } from '../lib/word-list.ts';

export const PLENAR = 'plenar';

/** Parse and all rules of one text by an analyzer that has not seen it. */
export const plenar: Contender = {
  name: PLENAR,
  check: (text) => problemCount(new Analyzer(hessen, { wordList }), text),
};

/** Analyses a text with an analyzer that may know an earlier version of it. @returns the number of problems */
export function problemCount(analyzer: Analyzer, text: string): number {
  return analyzer.analyze([{ path: 'bench.txt', text }]).problems.reduce((sum, list) => sum + list.length, 0);
}
