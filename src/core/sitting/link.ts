import type { Contribution } from '../model/contribution.js';
import type { LineJoin, PageKind, Piece } from '../model/page.js';
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
import { readContributions } from '../parse/contributions.js';
import { headingReadsOn } from '../parse/heading/heading-words.js';
import { joinTexts } from '../parse/joins.js';
import { showsBeginning } from '../parse/page-kind.js';
import { isFalseGap } from '../parse/paragraph-breaks.js';
import { lexiconOf, type Lexicon } from '../profiles/lexicon.js';
import type { Profile } from '../profiles/profile.js';
import type { FileEvidence } from '../model/page.js';
import { numberHeadings } from './agenda-items.js';
import { blockFields } from './block-fields.js';
import { sittingFacts } from './facts.js';
import { decodeC1Text } from '../text/cp1252.js';
import { pieceText } from '../text/running-text.js';

interface OpenBlock {
  readonly kind: BlockKind;
  readonly pieces: PlacedPiece[];
  readonly joins: LineJoin[];
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
 */
export function linkSitting(
  extracts: readonly Extract[],
  evidence: readonly FileEvidence[],
  profile: Profile,
): Sitting {
  const turns: OpenTurn[] = [];
  const matter: { kind: Exclude<PageKind, 'speech'>; blocks: OpenBlock[] }[] = [];
  let previous: PlacedPiece | null = null;
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
          addPiece(open.blocks, place, null, evidence);
          previous = null;
          continue;
        }
        if (piece.kind === 'speaker') {
          turns.push({ speaker: piece.speakerLine?.speaker ?? null, speakerPiece: place, blocks: [] });
        } else {
          let turn = turns[turns.length - 1];
          if (!turn) turns.push((turn = { speaker: null, speakerPiece: null, blocks: [] }));
          addPiece(turn.blocks, place, previous, evidence);
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
  return page.begins && page.pieces.some((piece) => isBeginning(piece, page.text) && piece.start > 0);
}

/** Speech begins with a speaker line that ends in a colon: contents list speakers without one. */
function isBeginning(piece: Piece, text: string): boolean {
  return (
    (piece.speakerLine?.parts.colon ?? null) !== null ||
    showsBeginning(text.slice(piece.start, Math.min(piece.end, piece.start + 60)))
  );
}

/** Notes and headings before the first speaker line (`(Beginn: 14:05 Uhr)`) open the first turn: nothing is missing. */
function moveOpeningNotes(turns: OpenTurn[]): void {
  const [opening, first] = turns;
  if (!opening || !first || opening.speakerPiece !== null) return;
  if (!opening.blocks.every(({ kind }) => kind === 'note' || kind === 'heading')) return;
  first.blocks.unshift(...opening.blocks);
  turns.shift();
}

function addPiece(
  blocks: OpenBlock[],
  place: PlacedPiece,
  previous: PlacedPiece | null,
  evidence: readonly FileEvidence[],
): void {
  const { piece } = place;
  const kind = blockKind(piece);
  const open = blocks[blocks.length - 1];
  const join = open?.kind === kind && previous !== null ? joinOver(previous, place, evidence) : null;
  if (open && join !== null) {
    open.pieces.push(place);
    open.joins.push(join);
  } else {
    blocks.push({ kind, pieces: [place], joins: [] });
  }
}

/** The kind of block that a piece becomes. In an annex a speaker line is the heading of a statement, and opens no turn. */
function blockKind({ kind }: Piece): BlockKind {
  return kind === 'speaker' || kind === 'header' ? 'heading' : kind;
}

/** How a piece reads on from the one before it; null where it begins a block of its own. */
function joinOver(previous: PlacedPiece, place: PlacedPiece, evidence: readonly FileEvidence[]): LineJoin | null {
  const { piece } = place;
  if (piece.kind === 'heading' && previous.piece.kind === 'heading')
    return headingReadsOn(placedText(previous), placedText(place)) ? 'space' : null;
  if (previous.placed === place.placed) return piece.kind === 'paragraph' ? piece.continues : null;
  if (piece.kind === 'interjection' || piece.kind === 'note')
    return previous.piece.brackets === 'unclosed' && piece.brackets === 'unopened'
      ? pageJoin(previous, place, evidence)
      : null;
  if (piece.kind !== 'paragraph' || previous.piece.kind !== 'paragraph') return null;
  const before = lastLineText(previous, evidence);
  const after = firstLineText(place, evidence);
  return isFalseGap(before.restored, after.restored, before.wordGoesOn) ? pageJoin(previous, place, evidence) : null;
}

/** The running text of a piece, Windows-1252 punctuation decoded. */
function placedText({ piece, placed }: PlacedPiece): string {
  return decodeC1Text(pieceText(piece, placed.page.text));
}

function pageJoin(previous: PlacedPiece, place: PlacedPiece, evidence: readonly FileEvidence[]): LineJoin {
  const before = lastLineText(previous, evidence);
  const after = firstLineText(place, evidence);
  const known = evidence[place.placed.source] ?? { stripped: false, trailingBlanks: false, layout: 'gaps' };
  return joinTexts(before.content, before.blanksBehind > 0, after.content, known, true);
}

function lastLineText({ piece, placed }: PlacedPiece, evidence: readonly FileEvidence[]) {
  const { page, source } = placed;
  const last = piece.lines[piece.lines.length - 1];
  const content = last ? decodeC1Text(page.text.slice(last.start, last.end)) : '';
  const blanksBehind = last ? page.lines.end(last.line) - last.end : 0;
  const known = evidence[source];
  return {
    content,
    blanksBehind,
    restored: known?.stripped && blanksBehind > 1 ? `${content} –` : content,
    wordGoesOn: known?.trailingBlanks === true && blanksBehind === 0 && /\p{L}$/u.test(content),
  };
}

function firstLineText({ piece, placed }: PlacedPiece, evidence: readonly FileEvidence[]) {
  const { page, source } = placed;
  const first = piece.lines[0];
  const content = first ? decodeC1Text(page.text.slice(first.start, first.end)) : '';
  const blanksBefore = first ? first.start - page.lines.start(first.line) : 0;
  return { content, restored: evidence[source]?.stripped && blanksBefore > 0 ? `– ${content}` : content };
}

/** Whether the last turn ends in the middle of a sentence. */
function breaksOff(turn: OpenTurn, evidence: readonly FileEvidence[]): boolean {
  const lastBlock = turn.blocks[turn.blocks.length - 1];
  const lastPiece = lastBlock?.pieces[lastBlock.pieces.length - 1];
  if (!lastBlock || !lastPiece || lastPiece.placed.page.ends) return false;
  if (lastBlock.kind === 'interjection') return lastPiece.piece.brackets === 'unclosed';
  if (lastBlock.kind !== 'paragraph') return false;
  return isFalseGap(lastLineText(lastPiece, evidence).restored, 'X', false);
}
