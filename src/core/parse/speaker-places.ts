import type { SpeakerLine } from '../model/speaker-line.js';
import { bracketBalance } from './brackets.js';
import type { PieceContext } from './piece-context.js';
import type { Run } from './runs.js';
import { readSpeakerLine } from './speaker-line.js';

/** Most physical lines of a speaker line. */
const MAX_SPEAKER_LINES = 3;
/** Furthest place of the colon when speech follows it on the line. */
const MAX_INLINE_SPEAKER = 140;

/** A speaker line and where it ends. */
export interface FoundSpeaker {
  readonly speakerLine: SpeakerLine;
  readonly lastLine: number;
  /** Offset behind its last character. */
  readonly end: number;
}

/**
 * The speaker line that begins at a line, or null.
 * @param run the run that the line stands in
 * @param before the text right before the line in the same run; empty where none is
 * @param pieceStart no paragraph is open before the line
 */
export function speakerAt(
  context: PieceContext,
  line: number,
  run: Run,
  before: string,
  pieceStart: boolean,
): FoundSpeaker | null {
  const { page, lexicon } = context;
  if (page.text.charCodeAt(page.start(line)) === 40) return null;
  const sentenceOpen = before !== '' && !/[.!?:…“”"»)\]–—]$/u.test(before);
  const isolatedBefore = line === run.first && run.gapBefore > 0;
  for (let lastLine = line; lastLine <= run.last && lastLine < line + MAX_SPEAKER_LINES; lastLine++) {
    if (page.text.charCodeAt(page.end(lastLine) - 1) !== 58) continue;
    const isolated = isolatedBefore && lastLine === run.last && run.gapBehind && context.isSpeech;
    const found = readSpeakerLine(page.text, page.start(line), page.end(lastLine), lexicon, { isolated });
    if (found && (!sentenceOpen || (lastLine === run.last && run.gapBehind))) {
      return { speakerLine: found, lastLine, end: page.end(lastLine) };
    }
    break;
  }
  if (!context.isSpeech || sentenceOpen) return null;
  if (
    isolatedBefore &&
    run.gapBehind &&
    run.last - run.first < 2 &&
    page.text.charCodeAt(page.end(run.last) - 1) !== 58
  ) {
    const found = readSpeakerLine(page.text, page.start(line), page.end(run.last), lexicon, { isolated: true });
    const isSure =
      found !== null &&
      (found.parts.faction !== null
        ? found.findings.length <= 2
        : found.speaker.kind !== 'guest' && found.findings.length === 1);
    if (isSure && speechFollows(context, run.last)) {
      return { speakerLine: found, lastLine: run.last, end: page.end(run.last) };
    }
  }
  if (closesBracketTooMany(context, line, run.last)) return null;
  return pieceStart || lexicon.profile.speechAfterColon ? inlineSpeaker(context, line, run.last) : null;
}

/** Whether the next text reads like speech: in contents another name follows, or a page number. */
function speechFollows(context: PieceContext, line: number): boolean {
  const { page } = context;
  let next = line + 1;
  while (next < page.lines.count && page.isEmpty(next)) next++;
  if (next >= page.lines.count) return false;
  const content = page.content(next);
  if (!/^[„"(‚–—…]?\s*\p{Lu}/u.test(content) || !/^\S*\s.*\p{L}|[.!?…]$/u.test(content)) return false;
  return readSpeakerLine(page.text, page.start(next), page.end(next), context.lexicon, { isolated: true }) === null;
}

/** An interjection that lost its opening bracket, `Name (Faction): words)`, is no speaker line. */
function closesBracketTooMany(context: PieceContext, line: number, lastLine: number): boolean {
  const { page } = context;
  const end = page.end(lastLine);
  if (page.text.charCodeAt(end - 1) !== 41 || context.lexicon.profile.speechAfterColon) return false;
  return bracketBalance(page.text, page.start(line), end) === -1;
}

/** A speaker line with speech behind the colon on the same line. */
function inlineSpeaker(context: PieceContext, line: number, runLast: number): FoundSpeaker | null {
  const { page, lexicon } = context;
  const start = page.start(line);
  // Where speech follows the colon throughout, long offices wrap before it.
  const reach = lexicon.profile.speechAfterColon ? Math.min(runLast, line + MAX_SPEAKER_LINES - 1) : line;
  const limit = Math.min(page.end(reach), start + MAX_INLINE_SPEAKER);
  for (
    let colon = page.text.indexOf(':', start);
    colon >= 0 && colon + 1 < limit;
    colon = page.text.indexOf(':', colon + 1)
  ) {
    if (page.text.charAt(colon + 1) !== ' ' && !lexicon.profile.speechAfterColon) continue;
    const found = readSpeakerLine(page.text, start, colon + 1, lexicon, { isolated: false });
    if (!found || (found.speaker.kind === 'guest' && found.speaker.role === null)) continue;
    if (lexicon.profile.speechAfterColon) {
      let lastLine = line;
      while (lastLine < reach && page.end(lastLine) <= colon) lastLine++;
      return { speakerLine: found, lastLine, end: colon + 1 };
    }
    const behind = {
      defect: 'text-after-colon' as const,
      start: colon + 1,
      end: page.end(line),
      expected: null,
      candidates: [],
    };
    return { speakerLine: { ...found, findings: [...found.findings, behind] }, lastLine: line, end: colon + 1 };
  }
  return null;
}

/** A speaker line that a gap tears apart. */
export function splitSpeakerLine(context: PieceContext, run: Run, next: Run): SpeakerLine | null {
  const { page } = context;
  if (run.last !== run.first || !context.isSpeech || next.gapBefore === 0) return null;
  const end = page.text.charCodeAt(page.end(run.last) - 1);
  const opens = page.text.charCodeAt(page.start(next.first)) === 40;
  if (end !== 44 && !opens && !isTornName(context, run.first, next.first)) return null;
  if (page.text.charCodeAt(page.end(next.first) - 1) !== 58) return null;
  if (page.end(run.last) - page.start(run.first) > 80) return null;
  const found = readSpeakerLine(page.text, page.start(run.first), page.end(next.first), context.lexicon, {
    isolated: false,
  });
  if (!found) return null;
  const gap = {
    defect: 'split-line' as const,
    start: page.end(run.last),
    end: page.start(next.first),
    expected: ' ',
    candidates: [],
  };
  return { ...found, findings: [...found.findings, gap].sort((a, b) => a.start - b.start) };
}

/** Whether a line holds given names, and a line behind the gap the surname with its affiliation. */
function isTornName(context: PieceContext, line: number, next: number): boolean {
  const { page } = context;
  if (!/^\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}$/u.test(page.content(line))) return false;
  const behind = readSpeakerLine(page.text, page.start(next), page.end(next), context.lexicon, {
    isolated: true,
  });
  if (!behind?.parts.faction) return false;
  return !behind.speaker.name.includes(' ') && behind.speaker.title === null;
}
