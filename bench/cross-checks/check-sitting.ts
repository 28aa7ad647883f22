import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { transcriptDocument } from '../../src/core/export/document.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { correctSitting } from '../../src/core/sitting/correct.ts';
import { hessianPages } from '../lib/corpus.ts';
import { sideOf } from '../lib/splits.ts';
import type { CrossCheck } from './check.ts';
import { conservation, sha256 } from './conservation.ts';
import { listedSpeakers, papersListed, speakersListed } from './contents.ts';
import { pageNumbers } from './page-numbers.ts';
import { rollCalls } from './roll-calls.ts';
import { wordList } from '../lib/word-list.ts';

/** All checks, in the order of the table. A new one goes into a file of its own and into this list. */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  conservation,
  pageNumbers,
  listedSpeakers,
  speakersListed,
  papersListed,
  rollCalls,
];

/** What a check found in a sitting. */
export interface CheckedSitting {
  readonly sitting: string;
  readonly check: string;
  readonly checked: number;
  readonly found: number;
  /** The findings themselves; none of untouched sittings. */
  readonly findings: readonly string[];
}

/** Exports a sitting as `plenar export --fix inferred` does and runs all checks on it. */
export function checkSitting(sitting: string): CheckedSitting[] {
  const sources = hessianPages(sitting);
  const corrected = correctSitting(sources, new Analyzer(hessen, { wordList }), { level: 'inferred' });
  const facts = sources.map(({ text }) => {
    return { sha256: sha256(text), originalSha256: sha256(text), encoding: 'utf-8' } as const;
  });
  const document = transcriptDocument(corrected, facts, 'bench');
  return CROSS_CHECKS.map(({ name, run }) => {
    const { checked, findings } = run({ sitting, document, sources });
    const printable = sideOf(sitting) === 'tuned' ? findings : [];
    return { sitting, check: name, checked, found: findings.length, findings: printable };
  });
}
