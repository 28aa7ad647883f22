import type { Lexicon } from '../profiles/lexicon.js';
import { bracketBalance, closingBracket } from './brackets.js';
import { endsLikeNote, startsLikeAction, startsLikeEvent, startsLikeNote } from './interjection-words.js';
import type { PageLines } from './page-lines.js';
import { startsLikeShout } from './shouter.js';

/** Longest interjection that is looked for, in UTF-16 units. */
const MAX_LENGTH = 4000;
/** Most lines that an interjection may go on behind an empty line inside it. */
const MAX_LINES_BEHIND_GAP = 8;
/** Most lines of an interjection whose bracket nothing closes. */
const MAX_UNCLOSED_LINES = 8;

/** An interjection or note that begins at a given place. */
export interface FoundInterjection {
  readonly kind: 'interjection' | 'note';
  readonly brackets: 'closed' | 'unclosed' | 'unopened';
  readonly lastLine: number;
  /** Offset behind its last character. */
  readonly end: number;
}

/** Where an interjection is looked for. */
export interface InterjectionPlace {
  readonly page: PageLines;
  readonly lexicon: Lexicon;
  readonly line: number;
  readonly from: number;
  /** Last line before the next empty line. */
  readonly runLast: number;
  /** Nothing but an empty line stands before the place. */
  readonly atRunStart: boolean;
  /** The text before the place ends in the middle of a sentence. */
  readonly sentenceOpen: boolean;
  readonly isSpeech: boolean;
  readonly isSpeaker: (line: number) => boolean;
}

/** Finds the interjection or note that begins at a place, or null. */
export function findInterjection(place: InterjectionPlace): FoundInterjection | null {
  const { page, from } = place;
  if (page.text.charCodeAt(from) !== 40) return place.isSpeech ? findUnopened(place) : null;
  const inner = page.text.slice(from + 1, from + 220).replace(/^\s+/u, '');
  const note = startsLikeNote(inner);
  const strong = note || startsLikeEvent(inner) || startsLikeShout(inner, place.lexicon);
  if (!strong && !place.isSpeech) return null;
  const close = closingBracket(page.text, from, Math.min(page.text.length, from + MAX_LENGTH));
  if (close > 0) {
    const lastLine = lineOf(page, close, place.line);
    if (!crossesForeignText(place, lastLine)) {
      const closesLine =
        close >= page.end(lastLine) || /^[.,;]?$/u.test(page.text.slice(close, page.end(lastLine)).trim());
      const whole = close >= page.end(lastLine);
      const standsAlone = whole && place.atRunStart && lastLine >= place.runLast;
      const weak = standsAlone && place.isSpeech && (startsLikeAction(inner) || /^\p{Lu}/u.test(inner));
      if (strong ? closesLine || !place.sentenceOpen : weak) {
        const isNote = note || endsLikeNote(page.text.slice(from, close));
        return { kind: isNote ? 'note' : 'interjection', brackets: 'closed', lastLine, end: close };
      }
      return null;
    }
  }
  if (!strong || (place.sentenceOpen && !place.atRunStart)) return null;
  return unclosed(place, note ? 'note' : 'interjection');
}

function lineOf(page: PageLines, offset: number, from: number): number {
  let line = from;
  while (line + 1 < page.count && page.lineStart(line + 1) < offset) line++;
  return line;
}

/** Whether a speaker line or too much text behind a gap lies between the place and a line: then a bracket is missing. */
function crossesForeignText(place: InterjectionPlace, lastLine: number): boolean {
  if (lastLine > place.runLast) {
    let behindGap = 0;
    for (let line = place.runLast + 1; line <= lastLine; line++) {
      if (place.page.isEmpty(line)) continue;
      if (++behindGap > MAX_LINES_BEHIND_GAP) return true;
      if (place.page.text.charCodeAt(place.page.start(line)) === 40 && startsNewInterjection(place, line)) return true;
    }
  }
  for (let line = place.line + 1; line <= lastLine; line++) {
    if (endsInColon(place.page, line) && place.page.isEmpty(line + 1) && isSpeakerBehind(place, line)) return true;
  }
  return false;
}

function endsInColon(page: PageLines, line: number): boolean {
  return page.text.charCodeAt(page.end(line) - 1) === 58;
}

/** Whether a line is a speaker line; behind a dash a name is that of the next one who shouts. */
function isSpeakerBehind({ page, isSpeaker }: InterjectionPlace, line: number): boolean {
  return !/[–—]$/u.test(page.restored(line - 1)) && isSpeaker(line);
}

/** Whether a line behind a gap begins an interjection of its own: an event, not the rest of an actor's name. */
function startsNewInterjection(place: InterjectionPlace, line: number): boolean {
  const inner = place.page.text.slice(place.page.start(line) + 1, place.page.start(line) + 120);
  const end = inner.indexOf(')');
  if (end > 0 && place.lexicon.faction(inner.slice(0, end))) return false;
  return startsLikeEvent(inner) || startsLikeShout(inner, place.lexicon);
}

function unclosed(place: InterjectionPlace, kind: 'interjection' | 'note'): FoundInterjection {
  const { page } = place;
  let lastLine = place.line;
  while (lastLine < place.runLast && lastLine - place.line < MAX_UNCLOSED_LINES) {
    const mayBeSpeaker = endsInColon(page, lastLine + 1) || place.lexicon.profile.speechAfterColon;
    if (mayBeSpeaker && isSpeakerBehind(place, lastLine + 1)) break;
    const next = page.start(lastLine + 1);
    if (page.text.charCodeAt(next) === 40 && startsNewInterjection(place, lastLine + 1)) break;
    lastLine++;
  }
  return { kind, brackets: 'unclosed', lastLine, end: page.end(lastLine) };
}

/** An interjection whose opening bracket is missing: it stands alone, begins like one, and closes a bracket too many. */
function findUnopened(place: InterjectionPlace): FoundInterjection | null {
  const { page, from, runLast } = place;
  if (!place.atRunStart || runLast - place.line > 6) return null;
  const end = page.end(runLast);
  if (page.text.charCodeAt(end - 1) !== 41 || bracketBalance(page.text, from, end) !== -1) return null;
  const text = page.text.slice(from, from + 220);
  const note = startsLikeNote(text);
  if (!note && !startsLikeEvent(text) && !startsLikeShout(text, place.lexicon)) return null;
  return { kind: note ? 'note' : 'interjection', brackets: 'unopened', lastLine: runLast, end };
}

/** Where the interjection that the page before left open ends in this run; null where it does not. */
export function endOfOpenInterjection(
  page: PageLines,
  run: { readonly first: number; readonly last: number },
): { readonly line: number; readonly offset: number } | null {
  let depth = 1;
  for (let line = run.first; line <= Math.min(run.last, run.first + MAX_LINES_BEHIND_GAP); line++) {
    for (let at = page.start(line); at < page.end(line); at++) {
      const code = page.text.charCodeAt(at);
      if (code === 40) depth++;
      else if (code === 41 && --depth === 0) return { line, offset: at + 1 };
    }
  }
  return null;
}
