import type { LineJoin, Piece, PieceKind, PieceLine } from '../model/page.js';
import type { SpeakerLine } from '../model/speaker-line.js';
import { bracketBalance } from './brackets.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { printWidth } from '../text/print-width.js';
import { isHeadingStart, announcesHeading, endsWithPaper, isPaperLine } from './heading.js';
import { findInterjection, type FoundInterjection } from './interjection.js';
import { joinLines } from './joins.js';
import type { PageLines } from './page-lines.js';
import { columnWidth, endsSentence, isFalseGap, isLostGap, looksLikeListItem } from './paragraph-breaks.js';
import { readSpeakerLine } from './speaker-line.js';

/** Most physical lines of a speaker line. */
const MAX_SPEAKER_LINES = 3;
/** Most lines of an agenda item's heading. */
const MAX_HEADING_LINES = 14;
/** Furthest place of the colon when speech follows it on the line. */
const MAX_INLINE_SPEAKER = 140;

/** What the parser knows of a page before it cuts it. */
export interface PieceContext {
  readonly page: PageLines;
  readonly lexicon: Lexicon;
  /** Lines of the page header. */
  readonly headerLines: ReadonlySet<number>;
  /** The page before ended inside the brackets of an interjection or a note. */
  readonly openBracket: 'interjection' | 'note' | null;
  /** Only speech has speaker lines without a colon and interjections by their place alone. */
  readonly isSpeech: boolean;
}

/** A run of lines without an empty line between them. */
interface Run {
  readonly first: number;
  readonly last: number;
  /** Empty lines before the run; at least 1 at the page's start. */
  readonly gapBefore: number;
  readonly gapBehind: boolean;
}

/** Cuts a page into pieces. */
export function cutPieces(context: PieceContext): Piece[] {
  const cutter = new Cutter(context);
  return cutter.cut();
}

class Cutter {
  readonly #context: PieceContext;
  readonly #page: PageLines;
  readonly #pieces: Piece[] = [];
  readonly #column: number;
  #afterAnnouncement = false;
  #inHeading = false;
  #open: 'interjection' | 'note' | null;

  constructor(context: PieceContext) {
    this.#context = context;
    this.#page = context.page;
    this.#open = context.openBracket;
    this.#column = this.#measureColumn();
  }

  cut(): Piece[] {
    const runs = this.#runs();
    for (let index = 0; index < runs.length; index++) {
      const run = runs[index];
      if (!run) break;
      const next = runs[index + 1];
      const joined = next ? this.#splitSpeakerLine(run, next) : null;
      if (joined && next) {
        this.#addSpeaker(run.first, next.first, joined, run.gapBefore);
        if (next.last > next.first) this.#cutRun({ ...next, first: next.first + 1, gapBefore: 0 }, runs, index + 1);
        index++;
        continue;
      }
      const consumed = this.#cutRun(run, runs, index);
      index = consumed;
    }
    return this.#linkFalseGaps();
  }

  #measureColumn(): number {
    const widths: number[] = [];
    const page = this.#page;
    for (let line = 0; line + 1 < page.count; line++) {
      if (!page.isEmpty(line) && !page.isEmpty(line + 1) && !this.#isHeader(line)) {
        if (page.end(line) - page.start(line) <= 120)
          widths.push(printWidth(page.text, page.start(line), page.end(line)));
      }
    }
    return columnWidth(widths);
  }

  #isHeader(line: number): boolean {
    return this.#context.headerLines.has(this.#page.physical(line));
  }

  #runs(): Run[] {
    const page = this.#page;
    const runs: Run[] = [];
    let gap = 1;
    let line = 0;
    while (line < page.count) {
      if (page.isEmpty(line) || this.#isHeader(line)) {
        gap += page.isEmpty(line) ? 1 : 0;
        line++;
        continue;
      }
      const first = line;
      while (
        line + 1 < page.count &&
        !page.isEmpty(line + 1) &&
        !this.#isHeader(line + 1) &&
        page.evidence.layout !== 'lines'
      )
        line++;
      const last = line;
      line++;
      runs.push({
        first,
        last,
        gapBefore: gap,
        gapBehind: line >= page.count || page.isEmpty(line) || page.evidence.layout === 'lines',
      });
      gap = page.evidence.layout === 'lines' ? 1 : 0;
    }
    return runs;
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
    let irregular = gap > 0 && looksLikeListItem(page.restored(line));
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
      const end = this.#closeOpenInterjection(run);
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
        const speaker = this.#speakerAt(line, { ...run, last }, before, paragraphStart < 0);
        if (speaker) {
          flush(line - 1, page.end(line - 1));
          this.#addSpeaker(line, speaker.lastLine, speaker.speakerLine, gap, speaker.end);
          line = speaker.lastLine;
          from = speaker.end;
          gap = speaker.end < page.end(line) ? -1 : 0;
          irregular = false;
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
            this.#speakerAt(
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
            while (used + 1 < runs.length && (runs[used + 1]?.first ?? Infinity) <= line) used++;
            last = Math.max(line, runs[used]?.last ?? line);
          }
          irregular = looksLikeListItem(page.restored(line + 1));
          continue;
        }
      }
      if (paragraphStart < 0) {
        const headingEnd = atLineStart ? this.#headingEnd(line, last) : -1;
        if (headingEnd >= line) {
          this.#addText('heading', line, from, headingEnd, page.end(headingEnd), gap, false);
          line = headingEnd + 1;
          from = page.start(line);
          gap = 0;
          continue;
        }
        paragraphStart = line;
        paragraphFrom = from;
        paragraphGap = gap;
      } else if (announcesHeading(page.content(line - 1)) && isHeadingStart(page.content(line))) {
        flush(line - 1, page.end(line - 1));
        continue;
      } else if (
        page.evidence.layout !== 'lines' &&
        isLostGap(page.restored(line - 1), page.restored(line), this.#column, irregular)
      ) {
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

  /** The text right before a place: where a speaker line or an interjection may begin depends on it. */
  #textBefore(line: number, from: number, paragraphStart: number): string {
    const page = this.#page;
    if (from > page.start(line)) return page.text.slice(Math.max(page.start(line), from - 40), from).trim();
    if (paragraphStart < 0 || line === 0) return '';
    return page.restored(line - 1);
  }

  #speakerAt(
    line: number,
    run: Run,
    before: string,
    pieceStart: boolean,
  ): { readonly speakerLine: SpeakerLine; readonly lastLine: number; readonly end: number } | null {
    const page = this.#page;
    const { lexicon } = this.#context;
    if (page.text.charCodeAt(page.start(line)) === 40) return null;
    const sentenceOpen = before !== '' && !/[.!?:…“”"»)\]–—]$/u.test(before);
    const isolatedBefore = line === run.first && run.gapBefore > 0;
    for (let lastLine = line; lastLine <= run.last && lastLine < line + MAX_SPEAKER_LINES; lastLine++) {
      if (page.text.charCodeAt(page.end(lastLine) - 1) !== 58) continue;
      const isolated = isolatedBefore && lastLine === run.last && run.gapBehind && this.#context.isSpeech;
      const found = readSpeakerLine(page.text, page.start(line), page.end(lastLine), lexicon, { isolated });
      if (found && (!sentenceOpen || (lastLine === run.last && run.gapBehind))) {
        return { speakerLine: found, lastLine, end: page.end(lastLine) };
      }
      break;
    }
    if (!this.#context.isSpeech || sentenceOpen) return null;
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
      if (isSure && this.#speechFollows(run.last)) {
        return { speakerLine: found, lastLine: run.last, end: page.end(run.last) };
      }
    }
    if (this.#closesBracketTooMany(line, run.last)) return null;
    return pieceStart || lexicon.profile.speechAfterColon ? this.#inlineSpeaker(line, run.last) : null;
  }

  /** Whether the next text reads like speech: in contents another name follows, or a page number. */
  #speechFollows(line: number): boolean {
    const page = this.#page;
    let next = line + 1;
    while (next < page.lines.count && page.isEmpty(next)) next++;
    if (next >= page.lines.count) return false;
    const content = page.content(next);
    if (!/^[„"(‚–—…]?\s*\p{Lu}/u.test(content) || !/^\S*\s.*\p{L}|[.!?…]$/u.test(content)) return false;
    return (
      readSpeakerLine(page.text, page.start(next), page.end(next), this.#context.lexicon, { isolated: true }) === null
    );
  }

  /** An interjection that lost its opening bracket, `Name (Faction): words)`, is no speaker line. */
  #closesBracketTooMany(line: number, lastLine: number): boolean {
    const page = this.#page;
    const end = page.end(lastLine);
    if (page.text.charCodeAt(end - 1) !== 41 || this.#context.lexicon.profile.speechAfterColon) return false;
    return bracketBalance(page.text, page.start(line), end) === -1;
  }

  /** A speaker line with speech behind the colon on the same line. */
  #inlineSpeaker(
    line: number,
    runLast: number,
  ): { readonly speakerLine: SpeakerLine; readonly lastLine: number; readonly end: number } | null {
    const page = this.#page;
    const { lexicon } = this.#context;
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
  #splitSpeakerLine(run: Run, next: Run): SpeakerLine | null {
    const page = this.#page;
    if (run.last !== run.first || !this.#context.isSpeech || next.gapBefore === 0) return null;
    const end = page.text.charCodeAt(page.end(run.last) - 1);
    const opens = page.text.charCodeAt(page.start(next.first)) === 40;
    if (end !== 44 && !opens && !this.#isTornName(run.first, next.first)) return null;
    if (page.text.charCodeAt(page.end(next.first) - 1) !== 58) return null;
    if (page.end(run.last) - page.start(run.first) > 80) return null;
    const found = readSpeakerLine(page.text, page.start(run.first), page.end(next.first), this.#context.lexicon, {
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
  #isTornName(line: number, next: number): boolean {
    const page = this.#page;
    if (!/^\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}$/u.test(page.content(line))) return false;
    const behind = readSpeakerLine(page.text, page.start(next), page.end(next), this.#context.lexicon, {
      isolated: true,
    });
    if (!behind?.parts.faction) return false;
    return !behind.speaker.name.includes(' ') && behind.speaker.title === null;
  }

  /** Where the interjection that the page before left open ends in this run; null where it does not. */
  #closeOpenInterjection(run: Run): { readonly line: number; readonly offset: number } | null {
    const page = this.#page;
    let depth = 1;
    for (let line = run.first; line <= Math.min(run.last, run.first + 8); line++) {
      for (let at = page.start(line); at < page.end(line); at++) {
        const code = page.text.charCodeAt(at);
        if (code === 40) depth++;
        else if (code === 41 && --depth === 0) return { line, offset: at + 1 };
      }
    }
    return null;
  }

  /** Last line of the heading that begins at a line, -1 where none does: it ends with a paper number or with the run. */
  #headingEnd(line: number, last: number): number {
    const page = this.#page;
    if (isPaperLine(page.text.slice(page.start(line), page.end(last)))) return last;
    const starts = isHeadingStart(page.content(line));
    if (!starts && !this.#inHeading) return -1;
    for (let end = line; end <= Math.min(last, line + MAX_HEADING_LINES); end++) {
      if (!endsWithPaper(page.content(end))) continue;
      while (end < last && isPaperLine(page.content(end + 1))) end++;
      return end;
    }
    return starts && this.#afterAnnouncement && last - line <= MAX_HEADING_LINES ? last : -1;
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
    const piece = this.#piece(kind, firstLine, from, lastLine, end, gap, null, null, lostGap);
    this.#pieces.push(piece);
    const text = this.#page.text.slice(piece.start, piece.end);
    this.#afterAnnouncement = kind === 'paragraph' && announcesHeading(text);
    this.#inHeading = (kind === 'heading' || this.#afterAnnouncement) && !endsWithPaper(text);
  }

  #addSpeaker(
    firstLine: number,
    lastLine: number,
    speakerLine: SpeakerLine,
    gap: number,
    end = this.#page.end(lastLine),
  ): void {
    this.#pieces.push(
      this.#piece('speaker', firstLine, this.#page.start(firstLine), lastLine, end, gap, speakerLine, null, false),
    );
    this.#afterAnnouncement = false;
    this.#inHeading = false;
  }

  #addInterjection(found: FoundInterjection, firstLine: number, from: number, gap: number): void {
    this.#pieces.push(
      this.#piece(found.kind, firstLine, from, found.lastLine, found.end, gap, null, found.brackets, false),
    );
  }

  #piece(
    kind: PieceKind,
    firstLine: number,
    from: number,
    lastLine: number,
    end: number,
    gapBefore: number,
    speakerLine: SpeakerLine | null,
    brackets: Piece['brackets'],
    lostGap: boolean,
  ): Piece {
    const page = this.#page;
    const lines: PieceLine[] = [];
    const joins: LineJoin[] = [];
    let previous = -1;
    for (let line = firstLine; line <= lastLine; line++) {
      if (page.isEmpty(line) || this.#isHeader(line)) continue;
      const lineStart = line === firstLine ? Math.max(from, page.start(line)) : page.start(line);
      let lineEnd = line === lastLine ? Math.min(end, page.end(line)) : page.end(line);
      while (lineEnd > lineStart && /\s/u.test(page.text.charAt(lineEnd - 1))) lineEnd--;
      if (lineEnd <= lineStart) continue;
      if (previous >= 0) {
        const before = lines[lines.length - 1];
        if (before)
          joins.push(
            joinLines(page.text, before.end, page.lineEnd(previous), lineStart, page.evidence, line > previous + 1),
          );
      }
      lines.push({ line: page.physical(line), start: lineStart, end: lineEnd });
      previous = line;
    }
    const start = lines[0]?.start ?? from;
    const pieceEnd = lines[lines.length - 1]?.end ?? end;
    return { kind, start, end: pieceEnd, lines, joins, gapBefore, speakerLine, brackets, continues: null, lostGap };
  }

  /** Marks paragraphs that read on from the one before them although a gap lies between. */
  #linkFalseGaps(): Piece[] {
    const page = this.#page;
    if (page.evidence.layout !== 'gaps') return this.#pieces;
    return this.#pieces.map((piece, index) => {
      const before = this.#pieces[index - 1];
      if (piece.kind !== 'paragraph' || before?.kind !== 'paragraph' || piece.gapBefore < 1) return piece;
      const lastLine = before.lines[before.lines.length - 1];
      const firstLine = piece.lines[0];
      if (!lastLine || !firstLine) return piece;
      const wordGoesOn =
        page.evidence.trailingBlanks &&
        page.blanksBehind(lastLine.line) === 0 &&
        /\p{L}$/u.test(page.content(lastLine.line));
      if (!isFalseGap(page.restored(lastLine.line), page.restored(firstLine.line), wordGoesOn)) return piece;
      const continues = joinLines(
        page.text,
        lastLine.end,
        page.lines.end(lastLine.line),
        firstLine.start,
        page.evidence,
        true,
      );
      return { ...piece, continues };
    });
  }
}
