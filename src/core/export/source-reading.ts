import type { ExportedCorrection, ExportedSpan } from '../model/export-schema.js';
import type { PlacedRange } from '../model/matter.js';
import type { LineJoin } from '../model/page.js';
import type { PlacedPiece } from '../model/sitting.js';
import { composeCorrections, type ReasonedEdit } from '../sitting/corrections.js';
import type { CorrectedSource } from '../sitting/correct.js';
import { OriginalPlaces } from '../sitting/original-places.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range } from '../text/offsets.js';
import { joinEdits, pieceText, printedRange, trailingHyphenEdit, type JoinEdit } from '../text/running-text.js';
import { exportedEvidence } from './exported-evidence.js';
import { withWritten, type WrittenCorrection } from './written-corrections.js';

/** The steps that lead from a corrected page to running text, as the export's corrections name them. */
const READING_STEP = {
  hyphenation: 'text/hyphenation',
  'word-break': 'text/word-break',
  label: 'speaker/label',
} as const;

/**
 * One source while it is exported: leads its places back to the file, and keeps book of everything that
 * reading on changes, so that original and corrections together give the exported text.
 */
export class SourceReading {
  readonly characters: number;
  readonly #source: CorrectedSource;
  readonly #index: number;
  readonly #written: readonly WrittenCorrection[];
  readonly #places: OriginalPlaces;
  readonly #codePoints: CodePointIndex;
  readonly #steps: ReasonedEdit[] = [];

  /**
   * @param index index of the source in its sitting
   * @param written corrections that were written into the file before, ascending
   */
  constructor(source: CorrectedSource, index: number, written: readonly WrittenCorrection[]) {
    this.#source = source;
    this.#index = index;
    this.#written = written;
    this.#places = new OriginalPlaces(source.corrections);
    this.#codePoints = new CodePointIndex(source.original);
    this.characters = this.#codePoints.length;
  }

  /** The original range of a range of the corrected text, in code points; for pages and problems. */
  coveredRange(range: Range): Range {
    return this.#inCodePoints(this.#places.cover(range));
  }

  /** The place of a stretch of a page that is no piece: a line of contents, a row of a table. */
  placeOf({ placed, start, end }: PlacedRange): ExportedSpan {
    const original = this.#places.cut({ start: placed.start + start, end: placed.start + end });
    return { source: this.#index, ...this.#inCodePoints(original) };
  }

  /**
   * Exports the place of a piece and notes what joining its lines changes.
   * @param joinBehind how the piece reads on to the next piece of its block; undefined for the last
   */
  readPiece({ piece, placed }: PlacedPiece, joinBehind?: LineJoin): ExportedSpan {
    for (const edit of joinEdits(piece, placed.page.text)) this.#noteJoin(edit, placed.start);
    const hyphen = trailingHyphenEdit(piece, placed.page.text, joinBehind);
    if (hyphen !== null) this.#noteJoin(hyphen, placed.start);
    return this.#span({ piece, placed });
  }

  /**
   * Exports the place of a speaker line and notes how its label differs from what is printed there.
   * @param label the speaker line as it should be printed, without the colon
   */
  readSpeakerLine(speakerPiece: PlacedPiece, label: string): ExportedSpan {
    const { piece, placed } = speakerPiece;
    const printed = pieceText(piece, placed.page.text);
    const colon = printed.endsWith(':') ? ':' : '';
    if (printed.slice(0, printed.length - colon.length).trimEnd() === label) return this.readPiece(speakerPiece);
    const raw = placed.page.text.slice(piece.start, piece.end);
    this.#steps.push({
      ...smallestEdit(raw, label + colon, placed.start + piece.start),
      rule: READING_STEP.label,
      applicability: 'inferred',
    });
    return this.#span(speakerPiece);
  }

  /** Every change from the original; complete once all pieces have been read. */
  exportedCorrections(): ExportedCorrection[] {
    const { original, corrected } = this.#source;
    const corrections = composeCorrections(original, this.#places.corrections, corrected, this.#steps);
    return withWritten(original, this.#written, corrections).map((correction) => ({
      source: this.#index,
      ...this.#inCodePoints(correction),
      original: correction.original,
      corrected: correction.corrected,
      ...(correction.written !== null && { written: correction.written }),
      rule: correction.rule,
      applicability: correction.applicability,
      by: correction.by,
      ...(correction.decided && { decided: true }),
      ...exportedEvidence(correction.evidence),
    }));
  }

  #noteJoin({ start, end, newText, kind, evidence }: JoinEdit, pageStart: number): void {
    const range = { start: pageStart + start, end: pageStart + end };
    const reason = {
      rule: READING_STEP[kind],
      applicability: 'inferred',
      ...(evidence !== undefined && { evidence }),
    } as const;
    this.#steps.push({ ...range, newText, ...reason });
  }

  #span({ piece, placed }: PlacedPiece): ExportedSpan {
    return this.placeOf({ placed, ...printedRange(piece, placed.page.text) });
  }

  #inCodePoints({ start, end }: Range): Range {
    return { start: this.#codePoints.fromUtf16(start), end: this.#codePoints.fromUtf16(end) };
  }
}

/** The edit that turns a text into another without touching what both begin and end with; `at` is where it stands. */
function smallestEdit(from: string, to: string, at: number): { start: number; end: number; newText: string } {
  const shortest = Math.min(from.length, to.length);
  let prefix = 0;
  while (prefix < shortest && from.charAt(prefix) === to.charAt(prefix)) prefix++;
  let suffix = 0;
  while (suffix < shortest - prefix && from.at(-1 - suffix) === to.at(-1 - suffix)) suffix++;
  return { start: at + prefix, end: at + from.length - suffix, newText: to.slice(prefix, to.length - suffix) };
}
