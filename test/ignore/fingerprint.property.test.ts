import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, quoteOf, type Found } from '../../src/core/ignore/fingerprint.ts';
import { IgnoredFindings, type Ignore } from '../../src/core/ignore/ignored-findings.ts';
import { EditSet } from '../../src/core/text/edit-set.ts';
import { applyEdits, type Range, type TextEdit } from '../../src/core/text/offsets.ts';
import { problemsOf, REAL_PAGES } from '../support/real-pages.ts';

/** Every finding on real pages, with its page. */
const FINDINGS = REAL_PAGES.flatMap((text) =>
  problemsOf(text).map(({ code, start, end }) => ({ text, code, start, end })),
);

/** A finding, or one that a rule might report: any stretch of a page. */
const found = fc.oneof(
  fc.constantFrom(...FINDINGS),
  fc
    .tuple(fc.constantFrom(...REAL_PAGES), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(200))
    .map(([text, share, length]) => {
      const start = Math.floor(share * text.length);
      return { text, code: 'text/any', start, end: Math.min(text.length, start + length) };
    }),
);

/** Words as people count them, each with its place. Told apart without the code under test. */
function tokens(text: string): (Range & { readonly isWord: boolean })[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    isWord: /[\p{L}\p{N}]/u.test(token),
  }));
}

/** From the second word before a finding to the second word behind it, and the words it is about. */
function surroundings(text: string, { start, end }: Range): { all: Range; isWhole: boolean; telling: Range[] } {
  const among = tokens(text);
  const touched = among.filter((token) => token.start < end && start < token.end);
  const [left, right] = [among.findLast((token) => token.end <= start), among.find((token) => token.start >= end)];
  const inside = among.find((token) => token.start < start && end < token.end);
  const about = touched.length > 0 ? touched : inside ? [inside] : [left, right].filter((token) => token !== undefined);
  const own = { start: about[0]?.start ?? start, end: about.at(-1)?.end ?? end };
  const words = among.filter(({ isWord }) => isWord);
  const before = words.filter((token) => token.end <= own.start).slice(-2);
  const behind = words.filter((token) => token.start >= own.end).slice(0, 2);
  const all = { start: before[0]?.start ?? 0, end: behind.at(-1)?.end ?? text.length };
  const isWhole = before.length === 2 && behind.length === 2;
  return { all, isWhole, telling: [...before, ...about, ...behind] };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a fingerprint', () => {
  it('is the same when the text changes elsewhere', () => {
    fc.assert(
      fc.property(
        found,
        fc.array(fc.tuple(share, fc.nat(60), fc.string({ maxLength: 20 })), { maxLength: 8 }),
        (finding, drawn) => {
          const { text, ...at } = finding;
          const { all, isWhole } = surroundings(text, at);
          const edits = new EditSet<TextEdit>();
          for (const [where, length, inserted] of drawn) {
            const start = Math.floor(where * text.length);
            const edit = { start, end: Math.min(text.length, start + length), newText: ` ${inserted} ` };
            if (edit.end < all.start || start > all.end) edits.addAll([edit]);
          }
          // Words that are missing at the border of the text must not come with an edit.
          fc.pre(isWhole);
          const shift = edits.edits
            .filter(({ end }) => end <= at.start)
            .reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
          const moved = { code: at.code, start: at.start + shift, end: at.end + shift };
          expect(fingerprintOf(applyEdits(text, edits.edits), moved)).toBe(fingerprintOf(text, at));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same when lines wrap otherwise', () => {
    fc.assert(
      fc.property(
        found,
        fc.array(fc.constantFrom(' ', '\n', ' \n', '\r\n', '\n\n\n', '   '), { minLength: 7, maxLength: 7 }),
        (finding, gaps) => {
          const { text, ...at } = finding;
          const places = new Map<number, number>();
          let wrapped = '';
          let behind = 0;
          for (const { 0: blanks, index } of text.matchAll(/\s+/gu)) {
            for (let place = behind; place <= index; place++) places.set(place, wrapped.length + place - behind);
            wrapped += text.slice(behind, index) + (gaps[places.size % gaps.length] ?? ' ');
            for (let place = index + 1; place <= index + blanks.length; place++) places.set(place, wrapped.length);
            behind = index + blanks.length;
          }
          for (let place = behind; place <= text.length; place++) places.set(place, wrapped.length + place - behind);
          wrapped += text.slice(behind);
          const moved = { code: at.code, start: places.get(at.start)!, end: places.get(at.end)! };
          expect(fingerprintOf(wrapped, moved)).toBe(fingerprintOf(text, at));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lapses when a letter of the words or of the two neighbours on a side changes', () => {
    fc.assert(
      fc.property(found, share, share, (finding, which, where) => {
        const { text, ...at } = finding;
        const { telling } = surroundings(text, at);
        fc.pre(telling.length > 0);
        const word = telling[Math.min(telling.length - 1, Math.floor(which * telling.length))]!;
        const place = Math.min(word.end - 1, word.start + Math.floor(where * (word.end - word.start)));
        const changed = text.slice(0, place) + 'ŧ' + text.slice(place + 1);
        expect(fingerprintOf(changed, at)).not.toBe(fingerprintOf(text, at));
      }),
      { numRuns: 300 },
    );
  });

  it('lapses wherever a long wording is changed, and stays short', () => {
    const page = REAL_PAGES[0]!;
    const whole = { code: 'text/any', start: 0, end: page.length };
    const known = fingerprintOf(page, whole);
    expect(known.length).toBeLessThan(200);
    fc.assert(
      fc.property(fc.nat(page.length - 1), (place) => {
        fc.pre(/\S/u.test(page.charAt(place)));
        expect(fingerprintOf(page.slice(0, place) + 'ŧ' + page.slice(place + 1), whole)).not.toBe(known);
      }),
    );
  });

  it('can be read', () => {
    const text = 'Vielen Dank, Herr \nStaatsminister.  Herr Kollege \u0096 bitte schön | danke.';
    const at = (words: string, code = 'text/lost-dash'): Found => {
      const start = text.indexOf(words);
      return { code, start, end: start + words.length };
    };
    expect(fingerprintOf(text, at('  '))).toBe('text/lost-dash|Dank, Herr|Staatsminister. Herr|Kollege bitte');
    expect(fingerprintOf(text, at('olleg'))).toBe('text/lost-dash|Staatsminister. Herr|Kollege|bitte schön');
    expect(fingerprintOf(text, at('danke.'))).toBe('text/lost-dash|bitte schön|danke.|');
    expect(fingerprintOf(text, at('|', 'text/a'))).toBe(String.raw`text/a|bitte schön|\||danke.`);
    expect(fingerprintOf('', { code: 'text/a', start: 0, end: 0 })).toBe('text/a|||');
    expect(quoteOf(text, at('\u0096'))).toBe('–');
    expect(quoteOf(text, at('  '))).toBe('Staatsminister. Herr');
    expect(quoteOf('wort '.repeat(100), { start: 0, end: 500 })).toMatch(/^wort .{100,140} wort$/u);
  });

  it('is the same when Windows-1252 punctuation is repaired', () => {
    const damaged = 'Das ist so \u0096 \u0084jetzt\u0093 und hier.';
    const repaired = 'Das ist so – „jetzt“ und hier.';
    const at = { code: 'text/any', start: damaged.indexOf('und'), end: damaged.indexOf('und') + 3 };
    expect(fingerprintOf(repaired, at)).toBe(fingerprintOf(damaged, at));
  });
});

describe('ignored findings', () => {
  const text = REAL_PAGES[0]!;
  const problems = problemsOf(text);
  const first = problems.find(({ code }) => code === 'text/lost-dash');
  const ignore = (scope: Ignore['scope'], id: string, code = first!.code): Ignore => ({
    id,
    scope,
    code,
    fingerprint: scope === 'finding' ? fingerprintOf(text, first!) : null,
    quote: null,
  });

  it('are those of the words, of the rule in the file, of the rule in the project; the narrowest is named', () => {
    const own = new IgnoredFindings([ignore('project', 'p'), ignore('file', 'f'), ignore('finding', 'w')]);
    expect(own.recordFor(text, first!)?.id).toBe('w');
    const another = problems.find(({ code, start }) => code === first!.code && start !== first!.start);
    expect(own.recordFor(text, another!)?.id).toBe('f');
    expect(new IgnoredFindings([ignore('project', 'p')]).recordFor(text, another!)?.id).toBe('p');
    const other = problems.find(({ code }) => code !== first!.code);
    expect(own.recordFor(text, other!)).toBeNull();
  });

  it('that fit nothing any more are listed, unless their rule is off', () => {
    const words = ignore('finding', 'w');
    const gone: Ignore = { ...words, id: 'gone', fingerprint: `${words.fingerprint ?? ''} und mehr` };
    const broken: Ignore = { ...words, id: 'broken', fingerprint: null };
    const twice: Ignore = { ...words, id: 'twice' };
    const ignored = new IgnoredFindings([words, gone, broken, twice, ignore('file', 'f'), ignore('project', 'p')]);
    expect(ignored.stale(text, problems).map(({ id }) => id)).toEqual(['gone', 'broken']);
    expect(ignored.stale(text, problems, (code) => code !== first!.code)).toEqual([]);
    expect(ignored.stale('', []).map(({ id }) => id)).toEqual(['w', 'gone', 'broken', 'twice']);
  });
});
