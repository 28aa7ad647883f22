import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPARED_KINDS, compareSitting, rest, sum } from './support/agreement.js';
import { readSitting, SAMPLE_SITTING, SITTINGS, type Variant } from './support/corpus.js';

/**
 * Sittings of the corpus that are compared in every test run: one with much heckling, one from a printed extract with
 * hyphenation. All of them: support/compare-corpus.ts; what remains is explained in AGREEMENT.md.
 */
const SITTINGS_COMPARED = ['052', '144'];
const MOST_REST = 0.01;

if (SITTINGS === null)
  console.warn('grammar agreement: ../shared/corpus is not there; only the sample sitting is compared');

describe.each<Variant>(['c1-kept', 'c1-stripped'])('%s', (variant) => {
  it('takes the same lines of the sample sitting for the same as the parser', { timeout: 60_000 }, async () => {
    const { counts, differences } = await compareSitting(readSitting(SAMPLE_SITTING, variant));
    for (const kind of COMPARED_KINDS) {
      expect(counts[kind].both, `${kind} lines on which both agree`).toBeGreaterThan(100);
      expect(rest(counts[kind]), differences.map(({ text }) => text).join('\n')).toBeLessThan(MOST_REST);
    }
  });

  it.skipIf(SITTINGS === null)('agrees with the parser on sittings of the corpus', { timeout: 60_000 }, async () => {
    const folders = SITTINGS_COMPARED.map((sitting) => join(SITTINGS ?? '', sitting));
    const agreements = await Promise.all(folders.map((folder) => compareSitting(readSitting(folder, variant))));
    const { counts, differences } = sum(agreements);
    // Sitting 144 has no page headers, and page numbers alone on a line in its contents.
    for (const kind of ['speaker', 'interjection'] as const) {
      expect(rest(counts[kind]), differences.map(({ text }) => text).join('\n')).toBeLessThan(MOST_REST);
    }
  });
});
