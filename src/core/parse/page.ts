import type { FileEvidence, Page, PageKind } from '../model/page.js';
import { lexiconOf } from '../profiles/lexicon.js';
import type { Profile } from '../profiles/profile.js';
import { decodeC1Text } from '../text/cp1252.js';
import { Lines } from '../text/lines.js';
import { findPageHeader } from './page-header.js';
import { pageKind, showsBeginning, showsEnding, type Phase } from './page-kind.js';
import { PageLines } from './page-lines.js';
import { cutPieces } from './pieces.js';
import type { Piece, PieceLine } from '../model/page.js';

/** What the page before hands on. */
export interface PageCarry {
  readonly phase: Phase;
  /** What the page before is; null before the first. */
  readonly kind: PageKind | null;
  /** The page before ended inside the brackets of an interjection or a note. */
  readonly openBracket: 'interjection' | 'note' | null;
}

/** The carry before the first page. */
export const FIRST_PAGE: PageCarry = { phase: 'unknown', kind: null, openBracket: null };

/**
 * Reads one page.
 * @param text the page's characters as they are
 * @returns the page; never throws, whatever the characters are
 */
export function parsePage(text: string, profile: Profile, evidence: FileEvidence, carry: PageCarry): Page {
  const lines = new Lines(text);
  const decoded = decodeC1Text(text);
  const found = findPageHeader(decoded, lines, profile);
  const pageLines = new PageLines(decoded, lines, evidence);
  const bodyStart =
    found && (found.lines[0] ?? 0) < 3 ? lines.start((found.lines[found.lines.length - 1] ?? 0) + 1) : 0;
  const body = decoded.slice(bodyStart);
  const begins = showsBeginning(body);
  const kind = pageKind(body, carry.phase, carry.kind);
  const foot = found?.foot ?? null;
  const headerLines = new Set([...(found?.lines ?? []), ...(foot === null ? [] : [foot])]);
  const pieces = cutPieces({
    page: pageLines,
    lexicon: lexiconOf(profile),
    headerLines,
    openBracket: carry.openBracket,
    isSpeech: kind === 'speech' || kind === 'annex',
  });
  if (found) insertHeader(pieces, pageLines, found.lines);
  if (foot !== null) insertHeader(pieces, pageLines, [foot]);
  return {
    text,
    lines,
    kind,
    header: found?.header ?? null,
    pieces,
    begins,
    ends: kind === 'speech' && showsEnding(body),
  };
}

/** What a page hands on to the next. */
export function carryBehind(page: Page, carry: PageCarry): PageCarry {
  const last = page.pieces[page.pieces.length - 1];
  return {
    phase: phaseBehind(page, carry.phase),
    kind: page.kind,
    openBracket: last?.brackets === 'unclosed' ? (last.kind === 'note' ? 'note' : 'interjection') : null,
  };
}

function phaseBehind(page: Page, phase: Phase): Phase {
  if (page.kind === 'annex') return phase === 'speech' || phase === 'after' ? 'after' : phase;
  if (page.ends) return 'after';
  if (page.begins) return 'speech';
  if (phase === 'unknown') return page.kind === 'speech' ? 'unknown' : 'before';
  return page.kind === 'speech' ? 'speech' : phase;
}

function trimmedLine({ text, lines }: PageLines, line: number): PieceLine {
  const content = text.slice(lines.start(line), lines.end(line));
  const start = lines.start(line) + (content.length - content.trimStart().length);
  return { line, start, end: start + content.trim().length };
}

function insertHeader(pieces: Piece[], page: PageLines, headerLines: readonly number[]): void {
  const lines: PieceLine[] = headerLines.map((line) => trimmedLine(page, line)).filter(({ start, end }) => end > start);
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return;
  const header: Piece = {
    kind: 'header',
    start: first.start,
    end: last.end,
    lines,
    joins: lines.slice(1).map(() => 'space' as const),
    gapBefore: 0,
    speakerLine: null,
    brackets: null,
    continues: null,
    lostGap: false,
  };
  const at = pieces.findIndex((piece) => piece.start > first.start);
  if (at < 0) pieces.push(header);
  else pieces.splice(at, 0, header);
}
