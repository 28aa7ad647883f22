import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analyzer, type Analysis } from '../../src/core/analysis/analyzer.js';
import type { PieceKind } from '../../src/core/model/page.js';
import { german } from '../../src/core/profiles/german.js';
import { profileById } from '../../src/core/profiles/profiles.js';
import { joinTurn } from '../../src/core/refactor/join-turn.js';
import { makeSpeakerLine } from '../../src/core/refactor/make-speaker-line.js';
import { markInterjection } from '../../src/core/refactor/mark-interjection.js';
import { markPageHeader } from '../../src/core/refactor/mark-page-header.js';
import { nextSpeakers, splitTurn } from '../../src/core/refactor/split-turn.js';
import type { RefactorContext, Refactoring } from '../../src/core/refactor/refactoring.js';
import { applyEdits } from '../../src/core/text/offsets.js';
import { plainLine, readCases, type Case } from '../support/case-file.js';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'refactor');

/** What a refactoring is counted by: its result has to be read as what the person wanted. */
const COUNTED: Readonly<Record<string, (analysis: Analysis) => number>> = {
  turns: ({ sitting }) => sitting.turns.filter(({ speaker }) => speaker !== null).length,
  interjections: (analysis) => countPieces(analysis, 'interjection'),
  headers: ({ sitting }) =>
    sitting.extracts.flatMap(({ pages }) => pages).filter(({ page }) => page.header?.line).length,
};

function countPieces({ sitting }: Analysis, kind: PieceKind): number {
  return sitting.extracts
    .flatMap(({ pages }) => pages.flatMap(({ page }) => page.pieces))
    .filter((piece) => piece.kind === kind).length;
}

/** The text of a case and what is selected in it: `‸` is the cursor, `⟦` and `⟧` are the ends of a selection. */
function marked(fixture: Case): { text: string; selection: { start: number; end: number } } {
  const raw = plainText(fixture.sources[0]?.lines ?? []);
  const cursor = raw.indexOf('‸');
  if (cursor >= 0) return { text: raw.replace('‸', ''), selection: { start: cursor, end: cursor } };
  const start = raw.indexOf('⟦');
  const end = raw.indexOf('⟧') - 1;
  return { text: raw.replace('⟦', '').replace('⟧', ''), selection: { start, end } };
}

function plainText(lines: readonly string[]): string {
  return lines.map((line) => `${plainLine(line).text}\n`).join('');
}

function contextOf(fixture: Case, text: string, selection: RefactorContext['selection']): RefactorContext {
  const profile = profileById(fixture.options.get('profile') ?? '') ?? german;
  return { analysis: analyze(profile.id, text), source: 0, profile, selection };
}

function analyze(profile: string, text: string): Analysis {
  return new Analyzer(profileById(profile) ?? german).analyze([{ path: '0001.txt', text }]);
}

const REFACTORINGS: Readonly<Record<string, (fixture: Case) => Refactoring>> = {
  'make-speaker-line': () => makeSpeakerLine,
  'split-turn': (fixture) => (context) => splitTurn(context, fixture.options.get('speaker') ?? ''),
  'join-turn': () => joinTurn,
  'mark-interjection': () => markInterjection,
  'mark-page-header': () => markPageHeader,
};

describe.each(Object.entries(REFACTORINGS))('%s', (name, refactoringOf) => {
  const cases = readCases(join(fixtures, `${name}.txt`)).map((fixture) => [fixture.title, fixture] as const);

  it.each(cases)('%s', (_, fixture) => {
    const { text, selection } = marked(fixture);
    const context = contextOf(fixture, text, selection);
    const edits = refactoringOf(fixture)(context);
    const [expected] = fixture.results;
    if (expected?.label === 'does not apply') {
      expect(edits).toBeNull();
      return;
    }
    const after = applyEdits(text, edits ?? []);
    expect(after).toBe(plainText(expected?.sources[0]?.lines ?? []));
    const [what = '', change] = expected?.label.split(' ') ?? [];
    const count = COUNTED[what];
    expect(count?.(analyze(context.profile.id, after))).toBe((count?.(context.analysis) ?? NaN) + Number(change));
  });

  it.each(cases)('with the line ends of Windows: %s', (_, fixture) => {
    const { text, selection } = marked(fixture);
    const windows = text.replaceAll('\n', '\r\n');
    const moved = (offset: number) => offset + (text.slice(0, offset).match(/\n/gu)?.length ?? 0);
    const context = contextOf(fixture, windows, { start: moved(selection.start), end: moved(selection.end) });
    const edits = refactoringOf(fixture)(context);
    const unix = refactoringOf(fixture)(contextOf(fixture, text, selection));
    expect(edits && applyEdits(windows, edits)).toBe(unix && applyEdits(text, unix).replaceAll('\n', '\r\n'));
  });
});

describe('next speakers', () => {
  const text = `Präsident Boris Rhein: \n\n\nBitte. \n\n\nChristoph Degen (SPD): \n\n\nDanke. \n\n\nPräsident Boris Rhein: \n\n\nHerr Minister. \n\n\nProf. Dr. R. Alexander Lorz, Kultusminister: \n\n\nDas Verfahren ist im Gange. Vielen Dank. \n`;
  const at = text.indexOf('Vielen Dank');

  it('are those who spoke last, without the one who speaks', () => {
    const context = {
      analysis: analyze('hessen', text),
      source: 0,
      profile: german,
      selection: { start: at, end: at },
    };
    expect(nextSpeakers(context)).toEqual(['Präsident Boris Rhein', 'Christoph Degen (SPD)']);
  });

  it('are nobody where no turn can be split', () => {
    const context = { analysis: analyze('hessen', text), source: 0, profile: german, selection: { start: 2, end: 2 } };
    expect(nextSpeakers(context)).toEqual([]);
  });
});
