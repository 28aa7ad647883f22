import type { Piece, PieceKind } from '../model/page.js';
import type { SpeakerLine } from '../model/speaker-line.js';
import { linkFalseGaps } from './false-gaps.js';
import { HeadingPlace } from './heading/heading-place.js';
import { announcesHeading, isHeadingStart } from './heading/heading-words.js';
import { endOfOpenInterjection, findInterjection, type FoundInterjection } from './interjection.js';
import { makePiece } from './make-piece.js';
import type { PageLines } from './page-lines.js';
import { linePlace, startsParagraph } from './line-breaks.js';
import {
  DEFAULT_COLUMN_WIDTH,
  endsSentence,
  isLostGap,
  looksLikeListItem,
  sentenceGoesOn,
} from './paragraph-breaks.js';
import type { PieceContext } from './piece-context.js';
import { findRuns, measureColumn, type Run } from './runs.js';
import { speakerAt, splitSpeakerLine } from './speaker-places.js';

/** Cuts a page into pieces. */
export function cutPieces(context: PieceContext): Piece[] {
  const cutter = new Cutter(context);
  return cutter.cut();
}

/** Lines of text that follow each other without a gap and without a piece of another kind between them. */
interface TextRun {
  readonly first: number;
  /** The gap before them is false: a sentence goes on behind it. */
  readonly continues: boolean;
}

class Cutter {
  readonly #context: PieceContext;
  readonly #page: PageLines;
  readonly #pieces: Piece[] = [];
  readonly #column: number | null;
  readonly #headings: HeadingPlace;
  #open: 'interjection' | 'note' | null;

  constructor(context: PieceContext) {
    this.#context = context;
    this.#page = context.page;
    this.#open = context.openBracket;
    this.#column = measureColumn(context);
    this.#headings = new HeadingPlace(context.page);
  }

  cut(): Piece[] {
    const runs = findRuns(this.#context);
    for (let index = 0; index < runs.length; index++) {
      const run = runs[index];
      if (!run) break;
      const next = runs[index + 1];
      const joined = next ? splitSpeakerLine(this.#context, run, next) : null;
      if (joined && next) {
        this.#addSpeaker(run.first, next.first, joined, run.gapBefore);
        index++;
        if (next.last > next.first) index = this.#cutRun({ ...next, first: next.first + 1, gapBefore: 0 }, runs, index);
        continue;
      }
      const consumed = this.#cutRun(run, runs, index);
      index = consumed;
    }
    return linkFalseGaps(this.#page, this.#pieces, this.#column);
  }

  /** Cuts one run; returns the index of the last run that was used up (an interjection may reach over gaps). */
  #cutRun(run: Run, runs: readonly Run[], index: number): number {
    const page = this.#page;
    let line = run.first;
    let from = page.start(line);
    let gap = run.gapBefore;
    let last = run.last;
    let used = index;
    let paragraphStart = -1;
    let paragraphFrom = from;
    let paragraphGap = gap;
    let textRun = this.#textRun(line, gap);
    let lostGap = false;
    const flush = (endLine: number, endOffset: number): void => {
      if (paragraphStart >= 0) {
        this.#addText('paragraph', paragraphStart, paragraphFrom, endLine, endOffset, paragraphGap, lostGap);
        lostGap = false;
        paragraphStart = -1;
      }
    };

    if (this.#open !== null) {
      const kind = this.#open;
      this.#open = null;
      const end = endOfOpenInterjection(page, run);
      if (end !== null) {
        this.#addInterjection({ kind, brackets: 'unopened', lastLine: end.line, end: end.offset }, line, from, gap);
        line = end.line;
        from = end.offset;
        gap = -1;
      }
    }

    while (line <= last) {
      const atLineStart = from === page.start(line);
      if (from >= page.end(line)) {
        line++;
        from = page.start(line);
        if (gap < 0) gap = 0;
        continue;
      }
      const before = this.#textBefore(line, from, paragraphStart);
      if (atLineStart) {
        const speaker = speakerAt(this.#context, line, { ...run, last }, before, paragraphStart < 0);
        if (speaker) {
          flush(line - 1, page.end(line - 1));
          this.#addSpeaker(line, speaker.lastLine, speaker.speakerLine, gap, speaker.end);
          line = speaker.lastLine;
          from = speaker.end;
          gap = speaker.end < page.end(line) ? -1 : 0;
          textRun = this.#textRun(from < page.end(line) ? line : line + 1, 0);
          continue;
        }
      }
      if (page.text.charAt(from) === '(' || (atLineStart && paragraphStart < 0)) {
        const found = findInterjection({
          page,
          lexicon: this.#context.lexicon,
          line,
          from,
          runLast: last,
          atRunStart: paragraphStart < 0 && gap !== 0,
          sentenceOpen: before !== '' && !endsSentence(before),
          isSpeech: this.#context.isSpeech,
          isSpeaker: (candidate) =>
            speakerAt(
              this.#context,
              candidate,
              { first: candidate, last: candidate, gapBefore: 1, gapBehind: true },
              '',
              true,
            ) !== null,
        });
        if (found) {
          flush(atLineStart ? line - 1 : line, atLineStart ? page.end(line - 1) : from);
          this.#addInterjection(found, line, from, gap);
          line = found.lastLine;
          from = found.end;
          gap = from < page.end(line) ? -1 : 0;
          if (line > last) {
            used = lastRunUntil(runs, used, line);
            last = Math.max(line, runs[used]?.last ?? line);
          }
          textRun = this.#textRun(from < page.end(line) ? line : line + 1, 0);
          continue;
        }
      }
      if (paragraphStart < 0) {
        const headingEnd = atLineStart ? this.#headings.endOfHeading(line, last) : -1;
        if (headingEnd >= line) {
          this.#addText('heading', line, from, headingEnd, page.end(headingEnd), gap, false);
          line = headingEnd + 1;
          from = page.start(line);
          gap = 0;
          if (line > last) {
            used = lastRunUntil(runs, used, headingEnd);
            last = Math.max(headingEnd, runs[used]?.last ?? headingEnd);
          }
          textRun = this.#textRun(line, 0);
          continue;
        }
        paragraphStart = line;
        paragraphFrom = from;
        paragraphGap = gap;
      } else if (announcesHeading(page.content(line - 1)) && isHeadingStart(page.content(line))) {
        flush(line - 1, page.end(line - 1));
        continue;
      } else if (this.#losesGap(line, textRun)) {
        flush(line - 1, page.end(line - 1));
        lostGap = true;
        paragraphStart = line;
        paragraphFrom = from;
        paragraphGap = 0;
      }
      line++;
      from = page.start(line);
      gap = 0;
    }
    flush(last, page.end(last));
    return used;
  }

  /** The lines of text from one on, behind a gap of so many empty lines or behind a piece of another kind. */
  #textRun(first: number, gapBefore: number): TextRun {
    const before = this.#pieces.at(-1);
    if (gapBefore < 1 || before?.kind !== 'paragraph' || this.#page.evidence.layout !== 'gaps')
      return { first, continues: false };
    const last = before.lines.at(-1)?.line ?? -1;
    return { first, continues: sentenceGoesOn(this.#page.restored(last), this.#page.restored(first)) };
  }

  /** Whether the extraction lost the gap before a line. */
  #losesGap(line: number, textRun: TextRun): boolean {
    const page = this.#page;
    if (page.evidence.layout === 'lines') return false;
    const column = this.#column ?? DEFAULT_COLUMN_WIDTH;
    if (page.evidence.layout !== 'gaps') {
      const irregular = looksLikeListItem(page.restored(textRun.first));
      return isLostGap(page.restored(line - 1), page.restored(line), column, irregular);
    }
    const place = linePlace(page, textRun, line, column);
    return place !== null && startsParagraph(place);
  }

  /** The text right before a place: where a speaker line or an interjection may begin depends on it. */
  #textBefore(line: number, from: number, paragraphStart: number): string {
    const page = this.#page;
    if (from > page.start(line)) return page.text.slice(Math.max(page.start(line), from - 40), from).trim();
    if (paragraphStart < 0 || line === 0) return '';
    return page.restored(line - 1);
  }

  #addText(
    kind: PieceKind,
    firstLine: number,
    from: number,
    lastLine: number,
    end: number,
    gap: number,
    lostGap: boolean,
  ): void {
    const piece = makePiece(this.#context, { kind, firstLine, from, lastLine, end, gapBefore: gap, lostGap });
    this.#pieces.push(piece);
    this.#headings.passText(piece);
  }

  #addSpeaker(
    firstLine: number,
    lastLine: number,
    speakerLine: SpeakerLine,
    gap: number,
    end = this.#page.end(lastLine),
  ): void {
    const from = this.#page.start(firstLine);
    const place = { kind: 'speaker' as const, firstLine, from, lastLine, end, gapBefore: gap, speakerLine };
    this.#pieces.push(makePiece(this.#context, place));
    this.#headings.passSpeaker();
  }

  #addInterjection(found: FoundInterjection, firstLine: number, from: number, gap: number): void {
    const { kind, brackets, lastLine, end } = found;
    this.#pieces.push(makePiece(this.#context, { kind, firstLine, from, lastLine, end, gapBefore: gap, brackets }));
  }
}

/** The last run, from one on, that begins at a line or before it. */
function lastRunUntil(runs: readonly Run[], from: number, line: number): number {
  let used = from;
  while ((runs[used + 1]?.first ?? Infinity) <= line) used++;
  return used;
}
