import type { Contribution } from '../model/contribution.js';
import type { JoinReason, LineJoin, PageKind, Piece } from '../model/page.js';
import type {
  Block,
  BlockKind,
  Extract,
  Matter,
  PlacedPage,
  PlacedPiece,
  Sitting,
  SittingFacts,
  Turn,
} from '../model/sitting.js';
import type { Speaker } from '../model/speaker.js';
import { beginningOf, isBeginning } from '../parse/beginning.js';
import { readContributions } from '../parse/contributions.js';
import { headingReadsOn } from '../parse/heading/heading-words.js';
import { joinTexts } from '../parse/joins.js';
import { endsParagraph, readsOn, type Gap } from '../parse/paragraph-breaks.js';
import { lexiconOf, type Lexicon } from '../profiles/lexicon.js';
import type { Profile } from '../profiles/profile.js';
import type { FileEvidence } from '../model/page.js';
import { numberHeadings } from './agenda-items.js';
import { blockFields } from './block-fields.js';
import { decideLineEnd, sidesOf } from './line-joins.js';
import { sittingFacts } from './facts.js';
import { decodeC1Text } from '../text/cp1252.js';
import { pieceText } from '../text/running-text.js';
import type { KnownWords } from '../text/known-words.js';

/** What decides how pieces read on. */
interface Known {
  readonly evidence: readonly FileEvidence[];
  readonly words: KnownWords;
}

interface OpenBlock {
  readonly kind: BlockKind;
  readonly pieces: PlacedPiece[];
  readonly joins: LineJoin[];
  readonly joinReasons: Map<number, JoinReason>;
}

/** How a piece reads on from the one before it, and why where words were asked. */
interface ReadsOn {
  readonly join: LineJoin;
  readonly reason?: JoinReason;
}

interface OpenTurn {
  readonly speaker: Speaker | null;
  readonly speakerPiece: PlacedPiece | null;
  readonly blocks: OpenBlock[];
}

/**
 * Links the pages of a sitting: turns go over page ends, paragraphs that a page end tears apart become one.
 * @param extracts the files in their order
 * @param evidence of each extract, same order
 * @param words what decides whether a word goes on over a page end
 */
export function linkSitting(
  extracts: readonly Extract[],
  evidence: readonly FileEvidence[],
  profile: Profile,
  words: KnownWords,
): Sitting {
  const turns: OpenTurn[] = [];
  const matter: { kind: Exclude<PageKind, 'speech'>; blocks: OpenBlock[] }[] = [];
  let previous: PlacedPiece | null = null;
  const known: Known = { evidence, words };
  for (const extract of extracts) {
    for (const placed of extract.pages) {
      const { page } = placed;
      let inSpeech = page.kind === 'speech' && !hasMatterBeforeBeginning(placed);
      for (const piece of page.pieces) {
        if (piece.kind === 'header') continue;
        const place: PlacedPiece = { piece, placed };
        if (!inSpeech && page.kind === 'speech' && isBeginning(piece, page.text)) inSpeech = true;
        if (!inSpeech) {
          const kind = page.kind === 'speech' ? 'contents' : page.kind;
          let open = matter[matter.length - 1];
          if (open?.kind !== kind) matter.push((open = { kind, blocks: [] }));
          addPiece(open.blocks, place, null, known);
          previous = null;
          continue;
        }
        if (piece.kind === 'speaker') {
          turns.push({ speaker: piece.speakerLine?.speaker ?? null, speakerPiece: place, blocks: [] });
        } else {
          let turn = turns[turns.length - 1];
          if (!turn) turns.push((turn = { speaker: null, speakerPiece: null, blocks: [] }));
          addPiece(turn.blocks, place, previous, known);
        }
        previous = place;
      }
    }
  }
  moveOpeningNotes(turns);
  const lexicon = lexiconOf(profile);
  const close = (block: OpenBlock): Block => ({
    kind: block.kind,
    pieces: block.pieces,
    joins: block.joins,
    joinReasons: block.joinReasons,
    contributions: contributionsIn(block, lexicon),
    ...blockFields(block, lexicon),
  });
  const closedTurns: Turn[] = turns.map((turn, index) => ({
    speaker: turn.speaker,
    speakerPiece: turn.speakerPiece,
    blocks: numberHeadings(turn.blocks.map(close)),
    continuesFrom: index === 0 && turn.speaker === null,
    continuesOn: index === turns.length - 1 && breaksOff(turn, evidence),
  }));
  const closedMatter: Matter[] = matter.map(({ kind, blocks }) => ({ kind, blocks: blocks.map(close) }));
  const facts: SittingFacts = sittingFacts(extracts, profile);
  return { facts, extracts, turns: closedTurns, matter: closedMatter };
}

/** The events of an interjection, and those that share their brackets with a note: `(Beifall – Schluss: 18:29 Uhr)`. */
function contributionsIn({ kind, pieces, joins }: OpenBlock, lexicon: Lexicon): readonly Contribution[] {
  if (kind !== 'interjection' && kind !== 'note') return [];
  const all = readContributions(pieces, joins, lexicon);
  return kind === 'note' ? all.filter((event) => event.kind !== 'procedural' && event.kind !== 'other') : all;
}

/** Whether contents stand before the beginning of the sitting on the same page. */
function hasMatterBeforeBeginning({ page }: PlacedPage): boolean {
  return beginningOf(page) > 0;
}

/** Notes and headings before the first speaker line (`(Beginn: 14:05 Uhr)`) open the first turn: nothing is missing. */
function moveOpeningNotes(turns: OpenTurn[]): void {
  const [opening, first] = turns;
  if (!opening || !first || opening.speakerPiece !== null) return;
  if (!opening.blocks.every(({ kind }) => kind === 'note' || kind === 'heading')) return;
  first.blocks.unshift(...opening.blocks);
  turns.shift();
}

function addPiece(blocks: OpenBlock[], place: PlacedPiece, previous: PlacedPiece | null, known: Known): void {
  const { piece } = place;
  const kind = blockKind(piece);
  const open = blocks[blocks.length - 1];
  const readsOn = open?.kind === kind && previous !== null ? joinOver(previous, place, known) : null;
  if (open && readsOn !== null) {
    if (readsOn.reason) open.joinReasons.set(open.joins.length, readsOn.reason);
    open.pieces.push(place);
    open.joins.push(readsOn.join);
  } else {
    blocks.push({ kind, pieces: [place], joins: [], joinReasons: new Map() });
  }
}

/** The kind of block that a piece becomes. In an annex a speaker line is the heading of a statement, and opens no turn. */
function blockKind({ kind }: Piece): BlockKind {
  return kind === 'speaker' || kind === 'header' ? 'heading' : kind;
}

/** How a piece reads on from the one before it; null where it begins a block of its own. */
function joinOver(previous: PlacedPiece, place: PlacedPiece, known: Known): ReadsOn | null {
  const { evidence } = known;
  const { piece } = place;
  if (piece.kind === 'heading' && previous.piece.kind === 'heading')
    return headingReadsOn(placedText(previous), placedText(place)) ? { join: 'space' } : null;
  if (previous.placed === place.placed) {
    if (piece.kind !== 'paragraph' || piece.continues === null) return null;
    const reason = piece.joinReasons?.get(-1);
    return { join: piece.continues, ...(reason && { reason }) };
  }
  if (piece.kind === 'interjection' || piece.kind === 'note')
    return previous.piece.brackets === 'unclosed' && piece.brackets === 'unopened'
      ? pageJoin(previous, place, known)
      : null;
  if (piece.kind !== 'paragraph' || previous.piece.kind !== 'paragraph') return null;
  return readsOn(gapOverPages(previous, place, evidence)) ? pageJoin(previous, place, known) : null;
}

function gapOverPages(previous: PlacedPiece, place: PlacedPiece, evidence: readonly FileEvidence[]): Gap {
  const before = lineText(previous, -1, evidence);
  return {
    beforeStart: lineText(previous, 0, evidence).restored,
    before: before.restored,
    after: lineText(place, 0, evidence).restored,
    afterEnd: lineText(place, -1, evidence).restored,
    linesBefore: previous.piece.lines.length,
    linesBehind: place.piece.lines.length,
    wordGoesOn: before.wordGoesOn,
    column: null,
    namesBusiness: false,
  };
}

/** The running text of a piece, Windows-1252 punctuation decoded. */
function placedText({ piece, placed }: PlacedPiece): string {
  return decodeC1Text(pieceText(piece, placed.page.text));
}

function pageJoin(previous: PlacedPiece, place: PlacedPiece, { evidence, words }: Known): ReadsOn {
  const before = lineText(previous, -1, evidence);
  const after = lineText(place, 0, evidence);
  const known = evidence[place.placed.source] ?? { stripped: false, trailingBlanks: false, layout: 'gaps' };
  const byLayout = joinTexts(before.content, before.blanksBehind > 0, after.content, known, true);
  const sides = sidesOf(before.content, after.content, byLayout, before.blanksBehind > 0, known);
  return sides === null ? { join: byLayout } : decideLineEnd(sides, words);
}

/** A line of a piece, counted as `Array.at` does. */
function lineText({ piece, placed }: PlacedPiece, index: number, evidence: readonly FileEvidence[]) {
  const { page, source } = placed;
  const line = piece.lines.at(index);
  const content = line ? decodeC1Text(page.text.slice(line.start, line.end)) : '';
  const blanksBefore = line ? line.start - page.lines.start(line.line) : 0;
  const blanksBehind = line ? page.lines.end(line.line) - line.end : 0;
  const known = evidence[source];
  const stripped = known?.stripped === true && content !== '';
  return {
    content,
    blanksBehind,
    restored: `${stripped && blanksBefore > 0 ? '– ' : ''}${content}${stripped && blanksBehind > 1 ? ' –' : ''}`,
    wordGoesOn: known?.trailingBlanks === true && blanksBehind === 0 && /\p{L}$/u.test(content),
  };
}

/** Whether the last turn ends in the middle of a sentence. */
function breaksOff(turn: OpenTurn, evidence: readonly FileEvidence[]): boolean {
  const lastBlock = turn.blocks[turn.blocks.length - 1];
  const lastPiece = lastBlock?.pieces[lastBlock.pieces.length - 1];
  if (!lastBlock || !lastPiece || lastPiece.placed.page.ends) return false;
  if (lastBlock.kind === 'interjection') return lastPiece.piece.brackets === 'unclosed';
  if (lastBlock.kind !== 'paragraph') return false;
  return !endsParagraph(lineText(lastPiece, -1, evidence).restored);
}
