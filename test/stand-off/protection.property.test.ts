import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { withStandOff, type StandOff } from '../../src/core/analysis/stand-off.ts';
import { fingerprintOf } from '../../src/core/ignore/fingerprint.ts';
import { IgnoredFindings, type Ignore } from '../../src/core/ignore/ignored-findings.ts';
import { formatMessage } from '../../src/core/model/message.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { attributeCorrections } from '../../src/core/provenance/attribute-corrections.ts';
import { decidedRanges, placedCorrections } from '../../src/core/provenance/placed-corrections.ts';
import { correctSitting, type CorrectedSource, type FixLevel } from '../../src/core/sitting/correct.ts';
import { placeCorrections, type Correction } from '../../src/core/sitting/corrections.ts';
import { applyEdits, type Range } from '../../src/core/text/offsets.ts';
import { CREATED, editedPage } from '../provenance/edited-page.ts';
import { REAL_PAGES, STRIPPED_PAGES } from '../support/real-pages.ts';

const RUNS = 50;

const NOTHING_IGNORED = new IgnoredFindings([]);

const level = fc.constantFrom<FixLevel>('safe', 'inferred');

function corrected(text: string, fix: FixLevel, standOff: StandOff | null): CorrectedSource {
  const { sources } = correctSitting([{ path: '0001.txt', text }], new Analyzer(hessen), {
    level: fix,
    standOff: [standOff],
  });
  return sources[0]!;
}

function repaired(text: string, fix: FixLevel, decided: readonly Range[]): readonly Correction[] {
  return corrected(text, fix, { ignored: NOTHING_IGNORED, decided }).corrections;
}

/** Whether a change touches a character of a range, or puts something in where the range is empty. */
function changes({ start, end }: Range, decided: Range): boolean {
  if (decided.start === decided.end) return start <= decided.start && decided.start <= end;
  return start < decided.end && decided.start < end;
}

/** Where the characters stand that differ, in offsets of the text after; `offset` is where both begin. */
function typedRange(before: string, after: string, offset: number): Range {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start: offset + head, end: offset + after.length - tail };
}

function distance(a: Range, b: Range): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Pages as bulk repairs leave them, and what they changed there, in offsets of the repaired text. */
const REPAIRED = [...REAL_PAGES, ...STRIPPED_PAGES].map((page) => {
  const { corrected: text, corrections } = corrected(page, 'inferred', null);
  const undone = placeCorrections(corrections).map(({ correctedStart, correctedEnd, original }) => ({
    start: correctedStart,
    end: correctedEnd,
    newText: original,
  }));
  return { text, undone };
});

/** A page on which a person has made some of the changes that bulk repairs would make undone, and others besides. */
const contraryPage = fc
  .tuple(fc.constantFrom(...REPAIRED), fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }))
  .map(([{ text, undone }, picks]) => {
    const edits = undone.filter((_, index) => picks[index % picks.length]);
    return { original: text, current: applyEdits(text, edits), edits };
  });

describe('bulk repairs', () => {
  it('change nothing that a person decided', () => {
    fc.assert(
      fc.property(editedPage, level, ({ current, known }, fix) => {
        const decided = known.filter((one) => one.decided).map(({ start, end }) => ({ start, end }));
        for (const change of repaired(current, fix, decided)) {
          expect(
            decided.filter((range) => changes(change, range)),
            JSON.stringify(change),
          ).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('do not make what a person has undone, as the corrections on record tell it', () => {
    let redone = 0;
    fc.assert(
      fc.property(contraryPage, level, ({ original, current, edits }, fix) => {
        const person = { id: 'person', rule: null, decided: true, creator: 'person', created: CREATED };
        const records = attributeCorrections(original, current, [], person);
        const decided = decidedRanges(placedCorrections(original, records)!);
        for (const change of repaired(current, fix, decided)) {
          expect(
            decided.filter((range) => changes(change, range)),
            JSON.stringify(change),
          ).toEqual([]);
        }
        const free = repaired(current, fix, []);
        if (edits.length > 0) redone += free.filter((change) => decided.some((range) => changes(change, range))).length;
      }),
      { numRuns: RUNS },
    );
    // The pages do tempt the rules.
    expect(redone).toBeGreaterThan(20);
  });

  it('are made everywhere else, until nothing is left', () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...STRIPPED_PAGES),
        fc.array(fc.nat(5000), { maxLength: 4 }),
        level,
        (text, places, fix) => {
          const decided = places
            .filter((start) => start < text.length)
            .map((start) => ({ start, end: Math.min(text.length, start + 12) }));
          const standOff = { ignored: NOTHING_IGNORED, decided };
          const analysis = new Analyzer(hessen).analyze([{ path: '0001.txt', text }]);
          const { problems } = withStandOff(analysis, [standOff]);
          analysis.problems[0]!.forEach((problem, index) => {
            const edits = problem.fixes.flatMap((one) => one.edits);
            const far = edits.every((one) => decided.every((range) => distance(one, range) > 40));
            if (far) expect(problems[0]![index]).toBe(problem);
          });
          const after = correctSitting([{ path: '0001.txt', text }], new Analyzer(hessen), {
            level: fix,
            standOff: [standOff],
          });
          const wanted = fix === 'safe' ? ['safe'] : ['safe', 'inferred'];
          const left = after.analysis.problems[0]!.filter(({ fixes }) =>
            wanted.includes(fixes[0]?.applicability ?? ''),
          );
          expect(left).toEqual([]);
          made += after.sources[0]!.corrections.length;
        },
      ),
      { numRuns: RUNS },
    );
    expect(made).toBeGreaterThan(100);
  });

  const reference = REPAIRED[0]!.text;
  const lines = (...words: string[]): string => words.join('\n\n\n');

  it.each([
    ['took a dash out', reference, 'Staatsminister. – Herr', 'Staatsminister.  Herr'],
    ['parted a paragraph', reference, 'zu Höchstzeiten rund \n', 'zu Höchstzeiten rund \n\n\n'],
    ['took a blank out', 'der Soft- und Hardware, der Kunst- und Kulturszene. \n', 'Soft- und', 'Soft-und'],
    ['joined words', 'die Drucksache der Fraktionen der CDU. \n', 'der Fraktionen', 'derFraktionen'],
    [
      'joined paragraphs',
      lines('Präsident Boris Rhein: ', 'Vielen Dank. \n'),
      lines('Rhein: ', 'Vielen'),
      'Rhein: Vielen',
    ],
    ['took a bracket out', lines('', '(Beifall SPD) ', 'Das ist so. \n'), 'SPD)', 'SPD'],
  ])('leave alone that a person %s', (_what, original, before, after) => {
    const start = original.indexOf(before);
    expect(start).toBeGreaterThanOrEqual(0);
    const current = original.replace(before, after);
    const place = { start: start - 5, end: start + after.length + 5 };
    const there = (decided: readonly Range[]) => {
      const standOff = { ignored: NOTHING_IGNORED, decided };
      const changes = corrected(current, 'inferred', standOff).corrections;
      return changes.filter((change) => change.start <= place.end && place.start <= change.end);
    };
    expect(there([]), 'the rule is tempted').not.toEqual([]);
    const person = { id: 'person', rule: null, decided: true, creator: 'person', created: CREATED };
    expect(
      there(decidedRanges(placedCorrections(original, attributeCorrections(original, current, [], person))!)),
    ).toEqual([]);
    // The client tells what was typed, not what a diff by words makes of it.
    expect(there([typedRange(before, after, start)])).toEqual([]);
  });
});

describe('a problem at a place that a person decided', () => {
  const text = 'Präsident Boris Rhein: \n\n\nder Soft-und Hardware und der Kunst-und Kulturszene. \n';
  const analysis = new Analyzer(hessen).analyze([{ path: '0001.txt', text }]);
  const at = text.indexOf('Soft');
  const said = { ignored: NOTHING_IGNORED, decided: [{ start: at, end: at + 'Soft-und'.length }] };
  const { problems } = withStandOff(analysis, [said]);

  it('has suggestions only and says why; the others are as they were', () => {
    const [first, second] = problems[0]!;
    expect(first?.fixes.map(({ applicability }) => applicability)).toEqual(['suggestion']);
    expect(formatMessage(first!.evidence![0]!)).toBe('A person decided here: “Soft-und”');
    expect(second).toBe(analysis.problems[0]?.[1]);
    expect(second?.fixes[0]?.applicability).toBe('inferred');
  });

  it('is as it was where nothing was said', () => {
    const unsaid = withStandOff(analysis, [null]);
    expect(unsaid.problems[0]).toBe(analysis.problems[0]);
    expect(unsaid.ignored).toEqual([[]]);
  });
});

describe('ignored findings', () => {
  const ignoring = (text: string, code: string, scope: Ignore['scope']): Ignore[] => {
    const [problem] = new Analyzer(hessen)
      .analyze([{ path: '0001.txt', text }])
      .problems[0]!.filter((one) => one.code === code);
    const fingerprint = scope === 'finding' ? fingerprintOf(text, problem!) : null;
    return [{ id: 'ignored', scope, code, fingerprint, quote: null }];
  };

  it('are no problems, and can be listed', () => {
    const text = STRIPPED_PAGES[0]!;
    const analysis = new Analyzer(hessen).analyze([{ path: '0001.txt', text }]);
    for (const scope of ['finding', 'file', 'project'] as const) {
      const ignored = new IgnoredFindings(ignoring(text, 'text/lost-dash', scope));
      const { problems, ignored: listed } = withStandOff(analysis, [{ ignored, decided: [] }]);
      const dashes = analysis.problems[0]!.filter(({ code }) => code === 'text/lost-dash');
      expect(listed[0]?.map(({ problem }) => problem)).toEqual(scope === 'finding' ? [dashes[0]] : dashes);
      expect(problems[0]).toEqual(
        analysis.problems[0]!.filter((problem) => !listed[0]?.some((one) => one.problem === problem)),
      );
      expect(listed[0]?.every(({ ignore }) => ignore.id === 'ignored')).toBe(true);
    }
  });

  it('are not repaired in bulk, although repairs beside them change their neighbours', () => {
    const text = 'Präsident Boris Rhein: \n\n\nder Kunst-und Soft-und Haus-und Hardware. \n';
    const [, second] = new Analyzer(hessen).analyze([{ path: '0001.txt', text }]).problems[0]!;
    const ignore = {
      id: 'ignored',
      scope: 'finding',
      code: second!.code,
      fingerprint: fingerprintOf(text, second!),
      quote: null,
    } as const;
    const { corrected: repairedText } = corrected(text, 'inferred', {
      ignored: new IgnoredFindings([ignore]),
      decided: [],
    });
    expect(repairedText).toContain('der Kunst- und Soft-und Haus- und Hardware.');
  });
});
