import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import type { Problem } from '../../src/core/model/problem.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { applyEdits } from '../../src/core/text/offsets.js';

const folder = join(import.meta.dirname, '..', '..', 'samples', 'hessen-20-064');
const strippedPages = readdirSync(folder)
  .sort()
  .filter((_, index) => index % 8 === 5)
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/[\u0080-\u009f]/gu, ''));

const LOST = /^(?:text|interjection|heading)\/lost-(?:dash|euro|ellipsis|separator)/u;

const problemsOf = (text: string): readonly Problem[] =>
  new Analyzer(hessen).analyze([{ path: '0001.txt', text }]).problems[0] ?? [];

const lostIn = (text: string): Problem[] =>
  problemsOf(text).filter(({ code, fixes: [fix] }) => LOST.test(code) && fix?.applicability === 'inferred');

const withoutBlanks = (text: string): string => text.replace(/ +/gu, '');

describe('lost characters of a stripped page', () => {
  it('are put back one by one: each fix takes its own problem away and adds nothing but its signs', () => {
    for (const page of strippedPages) {
      for (const { fixes } of lostIn(page)) {
        const edits = fixes[0]?.edits ?? [];
        const at = edits[0]?.start ?? 0;
        const fixed = applyEdits(page, edits);
        const left = lostIn(fixed).filter(({ start, end }) => start <= at && at <= end);
        expect(left.map(({ code }) => code)).toEqual([]);
        // Where a line begins with a dash whose blank is gone as well, the blank comes with it.
        expect(withoutBlanks(fixed.replace(/[–€…]/gu, ''))).toBe(withoutBlanks(page));
      }
    }
  });

  it('keep their blanks in a trimmed page that is half restored: no double blank is collapsed in bulk', () => {
    fc.assert(
      fc.property(fc.constantFrom(...strippedPages), fc.integer({ min: 2, max: 4 }), (page, step) => {
        const trimmed = page.replace(/ +$/gmu, '');
        const edits = lostIn(trimmed)
          .filter((_, index) => index % step !== 0)
          .flatMap(({ fixes: [fix] }) => fix?.edits ?? []);
        const half = applyEdits(trimmed, edits);
        const collapsing = problemsOf(half).filter(
          ({ code, fixes: [fix], start, end }) =>
            code === 'text/double-space' &&
            fix?.applicability !== 'suggestion' &&
            !/(?:Drucks\.|Nr\.|Art\.|Abs\.|§|punkte?n?) *$/iu.test(half.slice(Math.max(0, start - 20), end)),
        );
        expect(collapsing.map(({ start, end }) => half.slice(start - 20, end + 20))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
