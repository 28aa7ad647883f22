import { LiveAnchors } from '../annotate/live-anchors.js';
import type { Candidate } from '../annotate/quote-search.js';
import { anchorAt } from '../annotate/quote.js';
import { followRange } from '../annotate/follow.js';
import { diffTexts } from '../annotate/text-diff.js';
import type { AnchorState } from '../model/anchor.js';
import type {
  AnnotationRecord,
  CommentRecord,
  DocumentRecord,
  IgnoreRecord,
  RelationRecord,
  ReviewRecord,
  SidecarEntry,
} from '../model/sidecar.js';
import { recordsOf, withRecords, type Sidecar } from '../sidecar/sidecar.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range, TextEdit } from '../text/offsets.js';
import type { Attribution, Provenance } from '../provenance/attribution.js';
import type { CorrectionPlace } from '../provenance/placed-corrections.js';
import { AttributedCorrections } from './attributed-corrections.js';
import { PendingRecords } from './pending-records.js';

const LINE_END = /\r\n?/gu;

/** An annotation where it stands in the present text. */
export interface PlacedAnnotation {
  readonly record: AnnotationRecord;
  /** In UTF-16 offsets of the present text; null for an orphan. */
  readonly range: Range | null;
  readonly state: AnchorState;
  /** Places that a person may choose from, best first; for orphans and unsure places. */
  readonly candidates: readonly Candidate[];
}

/** The file that corrections count from, as text. */
export interface OriginalText {
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
}

/**
 * What people said about one text, attached to the text while it is edited. Holds no files: what is stored comes in with
 * `load`, what is to be stored goes out with `stored` and `pending`.
 */
export class StandOffText {
  readonly #live: LiveAnchors;
  readonly #corrections: AttributedCorrections;
  readonly pending = new PendingRecords();
  #sidecar: Sidecar;

  /**
   * @param text the present text
   * @param sidecar what is stored about it
   * @param known the text that the positions in the sidecar belong to; null where it is not known
   * @param original the text that corrections count from; null where it was not kept
   */
  constructor(text: string, sidecar: Sidecar, known: string | null, original: OriginalText | null) {
    this.#live = new LiveAnchors(text);
    this.#sidecar = sidecar;
    this.#live.load(
      this.annotationRecords().map(({ id, anchor, state }) => ({ id, anchor, state })),
      known,
    );
    this.#corrections = new AttributedCorrections(this.#live, original, sidecar.records);
  }

  get text(): string {
    return this.#live.text;
  }

  get original(): OriginalText | null {
    return this.#corrections.original;
  }

  /** What is stored, with all changes since; anchors as they were stored last. */
  get sidecar(): Sidecar {
    return this.#sidecar;
  }

  /** All annotations, by place; orphans behind the others. */
  annotations(): PlacedAnnotation[] {
    return this.annotationRecords()
      .map((record) => this.#placed(record))
      .sort(byPlace);
  }

  get annotationCount(): number {
    return this.annotationRecords().length;
  }

  annotation(id: string): PlacedAnnotation | undefined {
    const record = this.annotationRecords().find((candidate) => candidate.id === id);
    return record && this.#placed(record);
  }

  annotationRecords(): AnnotationRecord[] {
    return recordsOf(this.#sidecar, 'annotation');
  }

  /** The annotation records with their anchors and states as they are in the present text. */
  presentAnnotations(): AnnotationRecord[] {
    return this.#anchored(this.text, (range) => range);
  }

  comments(): CommentRecord[] {
    return recordsOf(this.#sidecar, 'comment');
  }

  relations(): RelationRecord[] {
    return recordsOf(this.#sidecar, 'relation');
  }

  ignores(): IgnoreRecord[] {
    return recordsOf(this.#sidecar, 'ignore');
  }

  reviews(): ReviewRecord[] {
    return recordsOf(this.#sidecar, 'review');
  }

  /**
   * What differs from the original now, word by word, each with whom it comes from (`fallback`: where nobody knows);
   * empty where no original is known.
   */
  corrections(fallback: Provenance): readonly CorrectionPlace[] {
    return this.#corrections.all(fallback);
  }

  /**
   * Where people decided about the wording, in UTF-16 offsets of the present text. Cheaper than `corrections`: the text is
   * not compared with the original.
   */
  decided(): Range[] {
    return this.#corrections.decided();
  }

  /**
   * Follows an edit of the text.
   * @param edits ascending, in UTF-16 offsets of the text before; where they do not lead to `after`, the texts are compared
   * @param provenance whom the new wording comes from; null: from going back or forward in history, or from outside
   * @returns ids of the annotations whose words, state or existence changed
   */
  change(edits: readonly TextEdit[], after: string, provenance: Provenance | null): string[] {
    const before = this.text;
    const leads = before.length + growthOf(edits) === after.length && edits.length > 0;
    const known = leads ? edits : diffTexts(before, after);
    const changed = this.#live.change(known, after);
    if (provenance) this.#corrections.attribute(known, provenance);
    return changed.filter((id) => !AttributedCorrections.isCorrection(id));
  }

  /**
   * Says whose the wording of ranges of the present text is: of a change that was made by a repair, which an editor tells
   * like typing.
   */
  claim(attributions: readonly Attribution[]): void {
    this.#corrections.claim(attributions);
  }

  /** Says that the last change comes from nobody who is known: from outside. */
  disown(): void {
    this.#corrections.disown();
  }

  /** Whether the text was changed since the corrections were stored last. */
  get hasNewCorrections(): boolean {
    return this.#corrections.isNew;
  }

  /** Takes correction records for what is known of whom changes of the text come from. */
  takeCorrections(records: readonly SidecarEntry[]): void {
    this.#corrections.restart(records);
  }

  /** Attaches an annotation to a place of the present text: a new one, or one that moves there. */
  attach(record: AnnotationRecord, range: Range, state: AnchorState = 'exact'): AnnotationRecord {
    this.#live.attach(record.id, range, state);
    const attached = { ...record, state, anchor: anchorAt(this.text, range, this.#codePoints()) };
    this.put([attached]);
    return attached;
  }

  /** Makes an annotation an orphan. */
  detach(id: string): void {
    const quote = this.annotation(id)?.record.anchor.quote;
    if (quote) this.#live.detach(id, quote);
  }

  /**
   * Adds or replaces records. An annotation that is not attached yet stands where its anchor says.
   * @param known the text that the positions of new annotations belong to; null where it is not known
   */
  put(records: readonly SidecarEntry[], known: string | null = this.text): void {
    const unattached = records.filter(
      (record): record is AnnotationRecord => record.record === 'annotation' && !this.#live.get(record.id),
    );
    if (unattached.length > 0) this.#live.load(unattached, known);
    this.#sidecar = withRecords(this.#sidecar, { put: records });
    this.pending.put(records);
  }

  /** Removes records. The places of annotations are still followed, so that they can be put back where they belong. */
  remove(ids: readonly string[]): void {
    this.#sidecar = withRecords(this.#sidecar, { remove: ids });
    this.pending.remove(ids);
  }

  /**
   * Everything as it is to be stored, for a text.
   * @param document the document record to store; its hash is that of `fileText`
   * @param fileText the text as the file has it: the present text, or one that differs from it in line ends only
   * @param fallback whom wording comes from that nobody is known to have written
   */
  stored(document: DocumentRecord, fileText: string, fallback: Provenance): Sidecar {
    if (fileText !== this.text && !sameButLineEnds(fileText, this.text)) {
      return this.#elsewhere(document, fileText, fallback);
    }
    const toFile = fileText === this.text ? null : diffTexts(this.text, fileText);
    const inFile = (range: Range): Range => (toFile ? followRange(range, toFile) : range);
    const annotations = this.#anchored(fileText, inFile);
    const corrections = this.#corrections.records(fileText, inFile, fallback);
    const stale = corrections && recordsOf(this.#sidecar, 'correction').map(({ id }) => id);
    return withRecords(this.#sidecar, {
      document,
      remove: stale ?? [],
      put: [...annotations, ...(corrections ?? [])],
    });
  }

  /** The file has another text than the one that is known: everything is found anew there. */
  #elsewhere(document: DocumentRecord, fileText: string, fallback: Provenance): Sidecar {
    const here = this.stored(document, this.text, fallback);
    return new StandOffText(fileText, here, this.text, this.original).stored(document, fileText, fallback);
  }

  /**
   * Takes what was stored for what is known, with all that came while it was written.
   * @param text the present text as it was when the writing began
   */
  wasStored(sidecar: Sidecar, text: string): void {
    this.#sidecar = this.pending.laidOver(sidecar);
    if (text === this.text) this.#corrections.restart(sidecar.records);
  }

  #anchored(text: string, inText: (range: Range) => Range): AnnotationRecord[] {
    const codePoints = new CodePointIndex(text);
    return this.annotationRecords().map((record): AnnotationRecord => {
      const { range, state } = this.#live.get(record.id) ?? { range: null, state: 'orphan' as const };
      if (range === null) return { ...record, state: 'orphan' };
      return { ...record, state, anchor: { ...record.anchor, ...anchorAt(text, inText(range), codePoints) } };
    });
  }

  #placed(record: AnnotationRecord): PlacedAnnotation {
    const live = this.#live.get(record.id);
    return {
      record,
      range: live?.range ?? null,
      state: live?.state ?? 'orphan',
      candidates: live?.candidates ?? [],
    };
  }

  #codePoints(): CodePointIndex {
    return new CodePointIndex(this.text);
  }
}

function byPlace(a: PlacedAnnotation, b: PlacedAnnotation): number {
  if (a.range === null || b.range === null) return Number(a.range === null) - Number(b.range === null);
  return a.range.start - b.range.start || b.range.end - a.range.end || (a.record.id < b.record.id ? -1 : 1);
}

function sameButLineEnds(a: string, b: string): boolean {
  return a.replace(LINE_END, '\n') === b.replace(LINE_END, '\n');
}

function growthOf(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
}
