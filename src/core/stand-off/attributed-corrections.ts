import { followRange } from '../annotate/follow.js';
import type { LiveAnchors } from '../annotate/live-anchors.js';
import { diffTexts } from '../annotate/text-diff.js';
import type { CorrectionRecord, SidecarEntry } from '../model/sidecar.js';
import { attributeCorrections } from '../provenance/attribute-corrections.js';
import type { Attribution, Provenance } from '../provenance/attribution.js';
import { placedCorrections, type CorrectionPlace } from '../provenance/placed-corrections.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range, TextEdit } from '../text/offsets.js';
import type { OriginalText } from './stand-off-text.js';

/** Whose a wording is, and the wording: where this is no longer there (undone, written over), it rests. */
interface Written {
  readonly provenance: Provenance;
  readonly wording: string;
}

const PREFIX = 'correction:';

/**
 * Remembers whom changes of a text come from while it is edited. The places move with the text as annotations do: they are
 * anchors among the others.
 */
export class AttributedCorrections {
  readonly #live: LiveAnchors;
  readonly original: OriginalText | null;
  readonly #attributions = new Map<string, Written>();
  /** The stretch that is being typed just now, so that each key does not become a correction of its own. */
  #typing: string | null = null;
  /** What the last change was taken for, and what stood there before it: known better, it is taken back. */
  #lastChange: { readonly id: string; readonly before: { provenance: Provenance; range: Range } | null }[] = [];

  #isNew = false;

  /** @param records those that are corrections count */
  constructor(live: LiveAnchors, original: OriginalText | null, records: readonly SidecarEntry[]) {
    this.#live = live;
    this.original = original;
    this.restart(records);
  }

  /** Whether anything was attributed since the last start. */
  get isNew(): boolean {
    return this.#isNew;
  }

  /** Whether an anchor is that of a correction. */
  static isCorrection(id: string): boolean {
    return id.startsWith(PREFIX);
  }

  /** Takes correction records for what is known, each where its wording stands in the present text. */
  restart(stored: readonly SidecarEntry[]): void {
    for (const id of this.#attributions.keys()) this.#live.remove(PREFIX + id);
    this.#attributions.clear();
    this.#typing = null;
    this.#lastChange = [];
    this.#isNew = false;
    if (this.original === null) return;
    const records = stored.filter((record) => record.record === 'correction');
    if (records.length === 0) return;
    const codePoints = new CodePointIndex(this.original.text);
    const edits = diffTexts(this.original.text, this.#live.text);
    for (const record of records) {
      const inOriginal = { start: codePoints.toUtf16(record.start), end: codePoints.toUtf16(record.end) };
      const { start, end } = followRange(inOriginal, edits);
      const { id, rule, decided, creator, created } = record;
      this.#add({ id, rule, decided, creator, created }, { start, end });
    }
  }

  /**
   * @param edits that have just been made, in UTF-16 offsets of the text before them, ascending
   * @param provenance its id is that of the first edit's correction; the others get ids derived from it
   */
  attribute(edits: readonly TextEdit[], provenance: Provenance): void {
    let shift = 0;
    this.#isNew = true;
    this.#lastChange = [];
    edits.forEach(({ start, end, newText }, index) => {
      const range = { start: start + shift, end: start + shift + newText.length };
      shift += newText.length - (end - start);
      if (index === 0 && edits.length === 1 && this.#goesOn(range, provenance)) return;
      const id = index === 0 ? provenance.id : `${provenance.id}.${index}`;
      this.#add({ ...provenance, id }, range);
      this.#lastChange.push({ id, before: null });
      this.#typing = edits.length === 1 ? id : null;
    });
  }

  /**
   * Says whose the wording of ranges of the present text is. It counts instead of what the change that made them was taken
   * for.
   */
  claim(attributions: readonly Attribution[]): void {
    const touches = (place: Range) => attributions.some(({ start, end }) => place.start <= end && start <= place.end);
    this.#takeBack(touches);
    this.#isNew = true;
    for (const { start, end, ...provenance } of attributions) this.#add(provenance, { start, end });
  }

  /** The last change comes from nobody who is known. */
  disown(): void {
    this.#takeBack(() => true);
  }

  /** Where people decided about the wording. */
  decided(): Range[] {
    return this.#known()
      .filter(({ decided }) => decided)
      .map(({ start, end }) => ({ start, end }));
  }

  /** The present corrections. @param fallback whom wording comes from that nobody is known to have written */
  all(fallback: Provenance): readonly CorrectionPlace[] {
    const { original } = this;
    if (original === null) return [];
    const records = attributeCorrections(original.text, this.#live.text, this.#known(), fallback);
    return placedCorrections(original.text, records) ?? [];
  }

  /**
   * @param fileText the text as the file has it
   * @param inFile where a range of the present text stands in it
   * @param fallback whom wording comes from that nobody is known to have written
   * @returns the records to store; null where the original is not known
   */
  records(fileText: string, inFile: (range: Range) => Range, fallback: Provenance): CorrectionRecord[] | null {
    if (this.original === null) return null;
    const known = this.#known().map((correction) => ({ ...correction, ...inFile(correction) }));
    return attributeCorrections(this.original.text, fileText, known, fallback);
  }

  /** Forgets whom the last change was taken to come from, where its wording stands at such a place. */
  #takeBack(isMeant: (place: Range) => boolean): void {
    for (const { id, before } of this.#lastChange) {
      const place = this.#live.get(PREFIX + id)?.range;
      if (!place || !isMeant(place)) continue;
      this.#live.remove(PREFIX + id);
      this.#attributions.delete(id);
      if (before) this.#add(before.provenance, before.range);
    }
    this.#lastChange = [];
    this.#typing = null;
  }

  /** Typing on behind what was typed just now belongs to the same correction. */
  #goesOn(range: Range, { rule, creator }: Provenance): boolean {
    if (rule !== null || this.#typing === null) return false;
    const last = this.#attributions.get(this.#typing)?.provenance;
    const place = this.#live.get(PREFIX + this.#typing)?.range;
    if (!last || !place || last.rule !== null || last.creator !== creator) return false;
    if (range.start > place.end || range.end < place.start) return false;
    const [start, end] = [Math.min(place.start, range.start), Math.max(place.end, range.end)];
    this.#lastChange.push({ id: last.id, before: { provenance: last, range: place } });
    this.#add(last, { start, end });
    return true;
  }

  #add(provenance: Provenance, range: Range): void {
    this.#attributions.set(provenance.id, { provenance, wording: this.#live.text.slice(range.start, range.end) });
    this.#live.attach(PREFIX + provenance.id, range);
  }

  #known(): Attribution[] {
    const known: Attribution[] = [];
    for (const [id, { provenance, wording }] of this.#attributions) {
      const range = this.#live.get(PREFIX + id)?.range;
      if (range && this.#live.text.slice(range.start, range.end) === wording) {
        known.push({ ...provenance, start: range.start, end: range.end });
      }
    }
    return known;
  }
}
