import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import { formatMessage } from '../../src/core/model/message.js';
import type { Fix, Problem } from '../../src/core/model/problem.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { applyEdits } from '../../src/core/text/offsets.js';

const folder = join(import.meta.dirname, '..', '..', 'samples', 'hessen-20-064');
const realPages = readdirSync(folder)
  .sort()
  .filter((_, index) => index % 6 === 4)
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** How pages are damaged on their way from the printer to an editor: what is taken for what. */
const DAMAGES: readonly (readonly [RegExp, string])[] = [
  [/[\u0080-\u009f]/gu, ''],
  [/ +$/gmu, ''],
  [/\n\n\n/gu, '\n\n'],
  [/:(?= \n\n)/gu, ''],
  [/\n\n\n(?=[^\n]+: \n)/gu, '\n'],
  [/: \n\n\n/gu, ': '],
  [/\((SPD|CDU|AfD)\)(?=:)/gu, '[$1]'],
  [/\)(?=: \n)/gu, ''],
  [/(?<=\n\n\n)\(/gu, ''],
  [/\) (?=\n\n)/gu, ' '],
  [/SPD/gu, 'SDP'],
  [/Vizepräsident/gu, 'Vizepräsidcnt'],
  [/ · /gu, ' '],
  [/ü/gu, 'Ã¼'],
  [/ä/gu, '\ufffd'],
  [/(?<=\p{L})-(?=\p{L})/gu, '\u001e'],
  [/(?<=\p{Ll}) (?=\p{Lu})/gu, ''],
  [/\n/gu, '\r\n'],
];

/** A real page with a few damages, each at some of its places. */
const damagedPage = fc
  .tuple(
    fc.constantFrom(...realPages),
    fc.array(fc.tuple(fc.nat(DAMAGES.length - 1), fc.integer({ min: 1, max: 5 }), fc.nat(4)), { maxLength: 4 }),
  )
  .map(([page, damages]) =>
    damages.reduce((text, [which, step, first]) => {
      const [pattern, replacement] = DAMAGES[which] ?? [/$^/u, ''];
      let place = 0;
      return text.replace(pattern, (...match: string[]) =>
        place++ % step === first % step ? replacement.replace('$1', () => match[1] ?? '') : (match[0] ?? ''),
      );
    }, page),
  );

function problemsOf(text: string): readonly Problem[] {
  return new Analyzer(hessen).analyze([{ path: '0001.txt', text }]).problems[0] ?? [];
}

/** Whether a problem of the corrected text is the one that the fix was made for. */
function isSame(problem: Problem, left: Problem, { edits }: Fix): boolean {
  let shift = 0;
  for (const edit of edits) if (edit.end <= problem.start) shift += edit.newText.length - (edit.end - edit.start);
  return (
    left.code === problem.code &&
    left.start === problem.start + shift &&
    formatMessage(left.message) === formatMessage(problem.message)
  );
}

const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('every fix that is applied without a person', () => {
  it('removes its problem, keeps letters and digits, and has edits that are in order', () => {
    fc.assert(
      fc.property(damagedPage, fc.nat(), (text, seed) => {
        const fixable = problemsOf(text).filter(({ fixes: [fix] }) => fix && fix.applicability !== 'suggestion');
        // One of each rule: the page has many that are alike.
        const codes = [...new Set(fixable.map(({ code }) => code))];
        for (const code of codes) {
          const alike = fixable.filter((problem) => problem.code === code);
          const problem = alike[seed % alike.length];
          const fix = problem?.fixes[0];
          if (!problem || !fix) continue;
          const shown = `${code}: ${formatMessage(problem.message)}`;
          expect(fix.edits.length, shown).toBeGreaterThan(0);
          const fixed = applyEdits(text, fix.edits);
          expect(fixed, shown).not.toBe(text);
          if (!code.startsWith('encoding/')) expect(lettersAndDigits(fixed), shown).toBe(lettersAndDigits(text));
          const left = problemsOf(fixed).filter((other) => isSame(problem, other, fix));
          expect(
            left.map(({ message }) => formatMessage(message)),
            shown,
          ).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
