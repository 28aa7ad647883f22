import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer, type Analysis } from '../../src/core/analysis/analyzer.js';
import { correctSitting } from '../../src/core/sitting/correct.js';
import { PROFILES } from '../../src/core/profiles/profiles.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import type { Profile } from '../../src/core/profiles/profile.js';
import { hostileText, pageText, transcriptText } from '../support/arbitraries.js';

const RUNS = 150;

function read(text: string, profile: Profile = hessen): Analysis {
  return new Analyzer(profile).analyze([{ path: '0001.txt', text }]);
}

/** How often each character of a text belongs to a piece. */
function coverage(analysis: Analysis, length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, page } of analysis.sitting.extracts[0]?.pages ?? []) {
    for (const piece of page.pieces) {
      for (const line of piece.lines)
        for (let at = line.start; at < line.end; at++) covered[start + at] = (covered[start + at] ?? 0) + 1;
    }
  }
  return covered;
}

function expectConserved(text: string, analysis: Analysis): void {
  const covered = coverage(analysis, text.length);
  for (let at = 0; at < text.length; at++) {
    if (/\s/u.test(text.charAt(at))) continue;
    if (covered[at] !== 1) {
      expect.fail(
        `character ${at} (${JSON.stringify(text.slice(Math.max(0, at - 20), at + 20))}) lies in ${covered[at] ?? 0} pieces`,
      );
    }
  }
}

/** What of an analysis a reader can tell apart: structure and problems, without the identity of objects. */
function visible({ sitting, problems }: Analysis): unknown {
  return JSON.parse(
    JSON.stringify({ turns: sitting.turns, matter: sitting.matter, facts: sitting.facts, problems }),
  ) as unknown;
}

describe('parsing', () => {
  it('conserves every character of any text: each belongs to exactly one piece or is layout', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...PROFILES), (text, profile) => {
        expectConserved(text, read(text, profile));
      }),
      { numRuns: RUNS },
    );
  });

  it('conserves every character of transcripts with faults', () => {
    fc.assert(
      fc.property(transcriptText, fc.constantFrom(...PROFILES), (text, profile) => {
        expectConserved(text, read(text, profile));
      }),
      { numRuns: RUNS },
    );
  });

  it('puts every piece of speech and matter into exactly one block or speaker line', () => {
    fc.assert(
      fc.property(transcriptText, (text) => {
        const { sitting } = read(text);
        const placed = new Map<object, number>();
        const add = (piece: object): void => void placed.set(piece, (placed.get(piece) ?? 0) + 1);
        for (const turn of sitting.turns) {
          if (turn.speakerPiece) add(turn.speakerPiece.piece);
          for (const block of turn.blocks) for (const { piece } of block.pieces) add(piece);
        }
        for (const { blocks } of sitting.matter)
          for (const block of blocks) for (const { piece } of block.pieces) add(piece);
        for (const { page } of sitting.extracts[0]?.pages ?? []) {
          for (const piece of page.pieces) expect(placed.get(piece) ?? 0).toBe(piece.kind === 'header' ? 0 : 1);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('places pages without a gap and pieces in order', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, transcriptText), (text) => {
        const pages = read(text).sitting.extracts[0]?.pages ?? [];
        let at = 0;
        for (const { start, end, page } of pages) {
          expect(start).toBe(at);
          expect(text.slice(start, end)).toBe(page.text);
          at = end;
          let last = 0;
          for (const piece of page.pieces.filter(({ kind }) => kind !== 'header')) {
            expect(piece.start).toBeGreaterThanOrEqual(last);
            expect(piece.joins).toHaveLength(Math.max(0, piece.lines.length - 1));
            last = piece.end;
          }
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('reading again after edits', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    deleted: fc.nat(40),
    inserted: fc.oneof(fc.constantFrom('\n', '\n\n\n', '(', ')', ':', ' ', '–'), pageText, hostileText),
  });

  it('gives what a fresh analyzer gives', () => {
    fc.assert(
      fc.property(
        fc.array(pageText, { minLength: 1, maxLength: 4 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (pages, edits) => {
          const analyzer = new Analyzer(hessen);
          let text = pages.join('\n');
          analyzer.analyze([{ path: '0001.txt', text }]);
          for (const { at, deleted, inserted } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + inserted + text.slice(start + deleted);
            expect(visible(analyzer.analyze([{ path: '0001.txt', text }]))).toEqual(visible(read(text)));
          }
        },
      ),
      { numRuns: RUNS / 3 },
    );
  });
});

describe('fixes in bulk', () => {
  const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

  it.each(['safe', 'inferred'] as const)(
    '%s: settle, change nothing the second time, keep letters and digits',
    (level) => {
      fc.assert(
        fc.property(transcriptText, (text) => {
          const once = correctSitting([{ path: '0001.txt', text }], new Analyzer(hessen), { level });
          expect(once.settled).toBe(true);
          const corrected = once.sources[0]?.corrected ?? '';
          const twice = correctSitting([{ path: '0001.txt', text: corrected }], new Analyzer(hessen), { level });
          expect(twice.sources[0]?.corrected).toBe(corrected);
          for (const { original, corrected: wording, rule } of once.sources[0]?.corrections ?? []) {
            const before = lettersAndDigits(original);
            const after = lettersAndDigits(wording);
            if (!REPLACING_RULES.test(rule)) expect(after, `${rule}: ${original} -> ${wording}`).toBe(before);
          }
        }),
        { numRuns: RUNS / 2 },
      );
    },
  );
});

/** Rules whose evidence is that letters were misread: they replace some, and lose none that was said. */
const REPLACING_RULES = /^(?:encoding\/|speaker\/(?:misread|faction-variant|unknown-faction|name-variant))/u;
