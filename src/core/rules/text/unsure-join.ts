import { message } from '../../model/message.js';
import type { JoinReason, LineJoin, PieceLine } from '../../model/page.js';
import type { Fix } from '../../model/problem.js';
import type { Block, PlacedPage } from '../../model/sitting.js';
import { wordsAtSeam } from '../../sitting/line-joins.js';
import type { TextEdit } from '../../text/offsets.js';
import type { SittingFinding, SittingRule } from '../rule.js';

/** Words at a line end of which nothing tells well enough how they read on. */
export const unsureJoin: SittingRule = {
  code: 'text/unsure-join',
  severity: 'information',
  cost: 'sitting',
  summary: 'It is not clear whether a word goes on over the end of a line.',
  docs: {
    why: 'A hyphen at the end of a line divides a word or belongs to a compound; a line that ends without the blank of the extraction may go on with the same word. Where neither the words of the sitting nor the list of words that comes with Plenar tell, a decision is made, because text must read on somehow, and reported here. The repairs write the word in one of the ways, with its second half moved up to the first, so that it is read so from then on.',
    bad: 'Bezüglich der Qualifikation der Quereinsteiger bemängelten \ndie Anzuhörenden die nicht gegebene Einhaltung wissenschaftlich-\nuniversitärer Standards sowie fehlende Anforderungskriterien, \nwelche in Summe die Realisierung \n',
    good: 'Bezüglich der Qualifikation der Quereinsteiger bemängelten \ndie Anzuhörenden die nicht gegebene Einhaltung wissenschaftlich-universitärer \nStandards sowie fehlende Anforderungskriterien, \nwelche in Summe die Realisierung \n',
    limits:
      'Words that a gap tears apart without a hyphen are reported by `text/split-word`. Where the word goes on in another file there is no repair.',
  },
  *check({ sitting }) {
    for (const { blocks } of sitting.turns) for (const block of blocks) yield* unsureInBlock(block);
  },
};

/** A line at its place. */
interface PlacedLine {
  readonly placed: PlacedPage;
  readonly line: PieceLine | undefined;
}

function* unsureInBlock({ pieces, joins, joinReasons }: Block): Generator<SittingFinding> {
  for (const [at, { piece, placed }] of pieces.entries()) {
    for (const [index, reason] of piece.joinReasons ?? []) {
      const join = piece.joins[index];
      if (join === undefined || reason.sure) continue;
      yield* unsureSeam(
        { placed, line: piece.lines[index] },
        { placed, line: piece.lines[index + 1] },
        join,
        reason,
        false,
      );
    }
    const [join, reason, next] = [joins[at], joinReasons.get(at), pieces[at + 1]];
    if (join === undefined || reason === undefined || reason.sure || next === undefined) continue;
    const from = { placed, line: piece.lines.at(-1) };
    yield* unsureSeam(from, { placed: next.placed, line: next.piece.lines[0] }, join, reason, next.placed === placed);
  }
}

function* unsureSeam(
  { placed, line }: PlacedLine,
  next: PlacedLine,
  join: LineJoin,
  { evidence }: JoinReason,
  overGap: boolean,
): Generator<SittingFinding> {
  if (line === undefined || next.line === undefined) return;
  const before = placed.page.text.slice(line.start, line.end);
  const after = next.placed.page.text.slice(next.line.start, next.line.end);
  const hyphen = before.endsWith('-');
  if (overGap && !hyphen && join === 'none') return;
  const { left, right } = wordsAtSeam(before, after);
  const end = placed.start + line.end;
  const seams = hyphen ? ['', '-', ' '] : ['', ' '];
  const read = join === 'space' ? ' ' : join === 'none' && hyphen ? '-' : '';
  const [best, ...others]: [string, ...string[]] = [read, ...seams.filter((seam) => seam !== read)];
  const write = (seam: string): Fix => ({
    title: message('Write “{word}”', { word: left + seam + right }),
    applicability: 'suggestion',
    edits: moveUp(placed, end - (hyphen ? 1 : 0), end, seam, next),
  });
  yield {
    source: placed.source,
    start: end - left.length - (hyphen ? 1 : 0),
    end,
    message: message('Not clear how the line reads on: “{word}” or “{other}”?', {
      word: left + best + right,
      other: left + (others[0] ?? '') + right,
    }),
    evidence,
    fixes: next.placed.source === placed.source ? [best, ...others].map(write) : [],
  };
}

/**
 * Moves the first word of a line, with what is printed at it, up to the end of a line before it.
 * @param from where the hyphen begins that goes, or the line's end where there is none
 */
function moveUp(placed: PlacedPage, from: number, end: number, seam: string, next: PlacedLine): TextEdit[] {
  if (next.line === undefined) return [];
  const start = next.placed.start + next.line.start;
  const content = next.placed.page.text.slice(next.line.start, next.line.end);
  const word = /^\S+/u.exec(content)?.[0] ?? '';
  const blanks = /^\s*/u.exec(content.slice(word.length))?.[0].length ?? 0;
  if (word === content && next.placed === placed) return [{ start: from, end: start, newText: seam }];
  return [
    { start: from, end, newText: seam + word },
    { start, end: start + word.length + blanks, newText: '' },
  ];
}
