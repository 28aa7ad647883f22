import { message } from '../model/message.js';
import type { ExportedCorrection } from '../model/export-schema.js';
import type { Message } from '../model/problem.js';
import { CodePointIndex } from '../text/code-points.js';
import { applyEdits, type Range, type TextEdit } from '../text/offsets.js';
import { collapseWhiteSpace, isWhiteSpace } from '../text/running-text.js';
import { CorrectedOriginal, type Change } from './corrected-original.js';

/** A span of a document, in code points, and the part of the document that has it (`turns[3].blocks[0]`). */
export interface ClaimedSpan extends Range {
  readonly owner: string;
}

/** Something wrong at a place of a source, in code points. */
export interface SourceFinding extends Range {
  readonly message: Message;
}

/** Characters of a lost text that a finding shows. */
const SHOWN = 60;

/**
 * Holds the spans and corrections of a document against the file of one source. Every character of the corrected
 * file has to be in exactly one span, or be white space.
 */
export class SourceCheck {
  readonly findings: SourceFinding[] = [];
  readonly #text: string;
  readonly #index: CodePointIndex;
  readonly #original: CorrectedOriginal;
  /** The edits that undo corrections which were written into the file. */
  readonly #reversals: TextEdit[] = [];

  /**
   * @param text the decoded file
   * @param characters its length in code points, as the document states it
   * @param corrections those of the document for this source, in its order
   * @param spans all spans of the document that name this source
   */
  constructor(
    text: string,
    characters: number,
    corrections: readonly ExportedCorrection[],
    spans: readonly ClaimedSpan[],
  ) {
    this.#text = text;
    this.#index = new CodePointIndex(text);
    if (this.#index.length !== characters) {
      const values = { counted: this.#index.length, stated: characters };
      this.#report(
        { start: 0, end: 0 },
        message('the file has {counted} characters, the export says {stated}', values),
      );
    }
    const changes = this.#soundCorrections(corrections);
    const sound = this.#soundSpans(spans);
    this.#original = new CorrectedOriginal(
      text,
      changes,
      sound.map((span) => this.#inUtf16(span)),
    );
    for (const span of sound) this.#checkBorders(span);
    this.#checkGaps(sound);
  }

  /** What stands at a span after the corrections, one blank for each run of white space; null for a span outside. */
  textAt(span: Range): string | null {
    return this.#isInside(span) ? collapseWhiteSpace(this.#original.ofSpan(this.#inUtf16(span))) : null;
  }

  /** The file before any correction was written into it, as its corrections tell. */
  beforeCorrections(): string {
    return applyEdits(this.#text, this.#reversals);
  }

  #report({ start, end }: Range, what: Message): void {
    this.findings.push({ start, end, message: what });
  }

  #isInside({ start, end }: Range): boolean {
    return start <= end && end <= this.#index.length;
  }

  #inUtf16({ start, end }: Range): Range {
    return { start: this.#index.toUtf16(start), end: this.#index.toUtf16(end) };
  }

  /** Reports corrections that do not fit the file, and leaves them out. */
  #soundCorrections(corrections: readonly ExportedCorrection[]): Change[] {
    const sound: Change[] = [];
    let behindLast = 0;
    for (const correction of corrections) {
      const { start, end } = this.#inUtf16(correction);
      const found = this.#text.slice(start, end);
      if (!this.#isInside(correction) || start < behindLast) {
        this.#report(correction, message('the correction lies outside of the file or overlaps the one before it'));
      } else if (found !== (correction.written ?? correction.original)) {
        const values = { stated: correction.written ?? correction.original, found };
        this.#report(
          correction,
          message('the correction says that "{stated}" stands here, but it is "{found}"', values),
        );
      } else {
        // What was written into the file before and stays as it is changes nothing.
        if (found !== correction.corrected) sound.push({ start, end, corrected: correction.corrected });
        this.#reversals.push({ start, end, newText: correction.original });
        behindLast = end;
      }
    }
    return sound;
  }

  /** Reports spans that lie outside, are empty or overlap, and leaves them out. */
  #soundSpans(spans: readonly ClaimedSpan[]): ClaimedSpan[] {
    const sound: ClaimedSpan[] = [];
    for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const { owner } = span;
      const last = sound.at(-1);
      if (!this.#isInside(span) || span.start === span.end) {
        this.#report(span, message('the span of {owner} is empty or lies outside of the file', { owner }));
      } else if (last !== undefined && span.start < last.end) {
        const values = { owner, other: last.owner };
        this.#report(span, message('the span of {owner} overlaps that of {other}', values));
      } else {
        sound.push(span);
      }
    }
    return sound;
  }

  #checkBorders(span: ClaimedSpan): void {
    const { owner } = span;
    const { start, end } = this.#inUtf16(span);
    if (this.#original.isChangedAt(start, 'divided') || this.#original.isChangedAt(end, 'divided')) {
      this.#report(span, message('a correction runs over the border of the span of {owner}', { owner }));
    }
    const startsLoose = isWhiteSpace(this.#text.charAt(start)) && !this.#original.isChangedAt(start, 'touched');
    const endsLoose = isWhiteSpace(this.#text.charAt(end - 1)) && !this.#original.isChangedAt(end, 'touched');
    if (startsLoose || endsLoose) {
      this.#report(span, message('the span of {owner} begins or ends in white space', { owner }));
    }
  }

  #checkGaps(spans: readonly ClaimedSpan[]): void {
    let behindLast = 0;
    for (const { start, end } of [...spans, { start: this.#index.length, end: this.#index.length }]) {
      const gap = { start: behindLast, end: start };
      const left = this.#original.ofGap(this.#inUtf16(gap));
      if (!isWhiteSpace(left)) {
        const lost = collapseWhiteSpace(left).slice(0, SHOWN);
        this.#report(gap, message('no turn, matter or page header holds "{lost}"', { lost }));
      }
      behindLast = end;
    }
  }
}
