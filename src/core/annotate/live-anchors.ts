import type { Anchor, AnchorState, TextQuote } from '../model/anchor.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range, TextEdit } from '../text/offsets.js';
import { TextDigest } from '../text/text-digest.js';
import { followRange, inverseEdits } from './follow.js';
import { likeness } from './likeness.js';
import { anchorAt, quoteAt } from './quote.js';
import type { Candidate } from './quote-search.js';
import { resolveAnchors } from './resolve.js';
import { diffWords } from './text-diff.js';

/** An anchor in a text that is being edited. */
export interface LiveAnchor {
  readonly id: string;
  /** In UTF-16 offsets of the present text; null for an orphan. */
  readonly range: Range | null;
  readonly state: AnchorState;
  /** Its words and context: of the present text, or for an orphan those that it had last. */
  readonly quote: TextQuote;
  /** Places that a person may choose from; for orphans and fuzzy hits. */
  readonly candidates: readonly Candidate[];
}

/** A replacement of more characters than this is no typing: the texts are compared instead. */
const WHOLESALE = 400;
/** A smaller replacement of more characters than this is narrowed to the words that differ, if most of it is the same. */
const NARROWED = 3;
const MOSTLY_SAME = 0.5;
/** States of the text that can be gone back to. */
const MAX_STEPS = 1_000;
/** Context of a deleted quote that must come back with it when its words are pasted elsewhere. */
const PASTED_CONTEXT = 16;
/** Words that need no context to be known again when they are pasted. */
const TELLING_LENGTH = 40;

/** What an edit did to an anchor beyond shifting it. */
interface Touch {
  readonly id: string;
  readonly before: LiveAnchor;
  readonly after: LiveAnchor;
}

/** One change of the text and how to go back over it. */
interface Step {
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
  readonly touches: readonly Touch[];
  /** Anchors that were attached to the text that the step led to: they cannot be followed back into it. */
  readonly attached: Map<string, LiveAnchor>;
  /** Hash of the text before and after the step. */
  readonly hashBefore: number;
  readonly hashAfter: number;
}

/**
 * Keeps anchors attached to a text while it is edited. Going back to an earlier state of the text (undo, redo) restores
 * the anchors exactly as they were there, those whose words had been deleted as well.
 */
export class LiveAnchors {
  #text: string;
  #digest: TextDigest;
  #hash: number;
  readonly #anchors = new Map<string, LiveAnchor>();
  #steps: Step[] = [];
  /** How many of the steps have been made; those behind have been undone. */
  #made = 0;

  constructor(text: string) {
    this.#text = text;
    this.#digest = new TextDigest(text);
    this.#hash = this.#digest.value;
  }

  get text(): string {
    return this.#text;
  }

  /** All anchors, in the order in which they were added. */
  all(): LiveAnchor[] {
    return [...this.#anchors.values()];
  }

  get(id: string): LiveAnchor | undefined {
    return this.#anchors.get(id);
  }

  /** Attaches a new anchor to a range of the present text, in UTF-16 offsets; an anchor of the same id moves there. */
  attach(id: string, range: Range, state: AnchorState = 'exact'): LiveAnchor {
    const attached = { id, range, state, quote: quoteAt(this.#text, range), candidates: [] };
    this.#anchors.set(id, attached);
    this.#steps[this.#made - 1]?.attached.set(id, attached);
    return attached;
  }

  /**
   * Adds stored anchors.
   * @param known the text that their positions belong to; null where it is not known
   */
  load(
    stored: readonly { readonly id: string; readonly anchor: Anchor; readonly state: AnchorState }[],
    known: string | null,
  ): void {
    const resolutions = resolveAnchors(
      stored.map(({ anchor }) => anchor),
      this.#text,
      known,
    );
    stored.forEach(({ id, anchor, state: storedState }, index) => {
      const { state, range, candidates } = resolutions[index] ?? { state: 'orphan', range: null, candidates: [] };
      const quote = range === null ? anchor.quote : quoteAt(this.#text, range);
      this.#anchors.set(id, { id, range, quote, candidates, state: remembered(storedState, state) });
    });
  }

  remove(id: string): void {
    this.#anchors.delete(id);
  }

  /** Makes an anchor an orphan with these words; going back to an earlier text still gives it its place there. */
  detach(id: string, quote: TextQuote): void {
    this.#anchors.set(id, { id, range: null, state: 'orphan', quote, candidates: [] });
  }

  /** The anchor as it is stored: for the present text, or, of an orphan, with its last words and place. */
  stored({ range, quote }: LiveAnchor, codePoints: CodePointIndex, last: Anchor | null): Anchor {
    if (range !== null) return anchorAt(this.#text, range, codePoints);
    return last ?? { quote, position: { start: 0, end: 0 } };
  }

  /**
   * Follows a change of the text.
   * @param edits ascending, not overlapping, in UTF-16 offsets of the text before
   * @param after the text after the change
   * @returns ids of the anchors whose words, state or existence changed; shifted ones are not among them
   */
  change(edits: readonly TextEdit[], after: string): string[] {
    const hash = this.#digestOf(edits, after);
    if (hash === this.#hash && after.length === this.#text.length) {
      this.#text = after;
      return [];
    }
    const known = this.#stepTo(hash);
    if (known !== null) return this.#travel(known, after, hash);
    return this.#make(edits, after, hash);
  }

  /** Hash of the text after edits; the work of the edits where they lead there, of the whole text where not. */
  #digestOf(edits: readonly TextEdit[], after: string): number {
    const growth = edits.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
    if (this.#text.length + growth === after.length && edits.length > 0) this.#digest.follow(edits, after);
    else this.#digest = new TextDigest(after);
    return this.#digest.value;
  }

  /** Number of made steps after which the text had a hash; null where it never had. The nearest state wins. */
  #stepTo(hash: number): number | null {
    for (let distance = 1; distance <= this.#steps.length; distance++) {
      if (this.#steps[this.#made - distance]?.hashBefore === hash) return this.#made - distance;
      if (this.#steps[this.#made + distance - 1]?.hashAfter === hash) return this.#made + distance;
    }
    return null;
  }

  /** Goes back or forward to a known state. */
  #travel(to: number, after: string, hash: number): string[] {
    const changed = new Set<string>();
    while (this.#made > to) {
      const step = this.#steps[--this.#made];
      if (!step) break;
      this.#shift(step.inverse);
      this.#restore(step.touches, ({ before }) => before, changed);
    }
    while (this.#made < to) {
      const step = this.#steps[this.#made++];
      if (!step) break;
      this.#shift(step.edits);
      this.#restore(step.touches, ({ after: then }) => then, changed);
      for (const [id, anchor] of step.attached) if (this.#anchors.has(id)) this.#anchors.set(id, anchor);
    }
    this.#text = after;
    this.#hash = hash;
    return [...changed];
  }

  /** Follows edits whose effect on touched anchors is known otherwise. */
  #shift(edits: readonly TextEdit[]): void {
    for (const anchor of this.#anchors.values()) {
      if (anchor.range === null) continue;
      const { start, end } = followRange(anchor.range, edits);
      if (start !== anchor.range.start || end !== anchor.range.end)
        this.#anchors.set(anchor.id, { ...anchor, range: { start, end } });
    }
  }

  #restore(touches: readonly Touch[], side: (touch: Touch) => LiveAnchor, changed: Set<string>): void {
    for (const touch of touches) {
      if (!this.#anchors.has(touch.id)) continue;
      this.#anchors.set(touch.id, side(touch));
      changed.add(touch.id);
    }
  }

  #make(edits: readonly TextEdit[], after: string, hash: number): string[] {
    const before = this.#text;
    const wholesale = edits.some(({ start, end, newText }) => end - start > WHOLESALE && newText.length > WHOLESALE);
    const narrow = wholesale ? edits : edits.flatMap((edit) => narrowed(edit, before));
    this.#text = after;
    const touches = wholesale ? this.#compare(before, edits) : this.#follow(narrow);
    touches.push(...this.#pasted(narrow));
    this.#steps = this.#steps.slice(0, this.#made);
    this.#steps.push({
      edits: narrow,
      inverse: inverseEdits(narrow, before),
      touches,
      attached: new Map(),
      hashBefore: this.#hash,
      hashAfter: hash,
    });
    if (this.#steps.length > MAX_STEPS) this.#steps.shift();
    this.#made = this.#steps.length;
    this.#hash = hash;
    return [...new Set(touches.map(({ id }) => id))];
  }

  #follow(edits: readonly TextEdit[]): Touch[] {
    const touches: Touch[] = [];
    for (const anchor of [...this.#anchors.values()]) {
      if (anchor.range === null) continue;
      const { touched, ...range } = followRange(anchor.range, edits);
      if (!touched) {
        if (range.start !== anchor.range.start) this.#anchors.set(anchor.id, { ...anchor, range });
        continue;
      }
      const gone = range.end <= range.start && anchor.range.end > anchor.range.start;
      touches.push(
        this.#touch(anchor, gone ? { ...anchor, range: null, state: 'orphan' } : this.#edited(anchor, range)),
      );
    }
    return touches;
  }

  #edited(anchor: LiveAnchor, range: Range): LiveAnchor {
    return { ...anchor, range, quote: quoteAt(this.#text, range), state: 'edited', candidates: [] };
  }

  #touch(before: LiveAnchor, after: LiveAnchor): Touch {
    this.#anchors.set(after.id, after);
    return { id: after.id, before, after };
  }

  /** Another text stands where this one stood (reloaded from disk, replaced as a whole): anchors are found anew. */
  #compare(before: string, edits: readonly TextEdit[]): Touch[] {
    const codePoints = new CodePointIndex(before);
    const touches: Touch[] = [];
    const affected = [...this.#anchors.values()].filter(({ range }) => range !== null);
    const resolutions = resolveAnchors(
      affected.map(({ range }) => anchorAt(before, range ?? { start: 0, end: 0 }, codePoints)),
      this.#text,
      before,
    );
    affected.forEach((anchor, index) => {
      const resolution = resolutions[index];
      if (!resolution || !anchor.range) return;
      const { range, candidates } = resolution;
      const shifted = followRange(anchor.range, edits);
      if (range && !shifted.touched && shifted.start === range.start && shifted.end === range.end) {
        this.#anchors.set(anchor.id, { ...anchor, range });
        return;
      }
      const state = resolution.state === 'exact' || resolution.state === 'moved' ? anchor.state : resolution.state;
      const quote = range === null ? quoteAt(before, anchor.range) : quoteAt(this.#text, range);
      touches.push(this.#touch(anchor, { ...anchor, range, candidates, quote, state }));
    });
    return touches;
  }

  /** Orphans whose words come back with an edit: what was cut and is pasted elsewhere. */
  #pasted(edits: readonly TextEdit[]): Touch[] {
    const touches: Touch[] = [];
    let shift = 0;
    for (const { start, end, newText } of edits) {
      const at = start + shift;
      shift += newText.length - (end - start);
      if (newText.length < 4) continue;
      for (const anchor of [...this.#anchors.values()]) {
        if (anchor.range !== null) continue;
        const place = placeInPasted(newText, anchor.quote);
        if (place < 0) continue;
        const range = { start: at + place, end: at + place + anchor.quote.exact.length };
        touches.push(this.#touch(anchor, { ...anchor, range, state: 'moved', candidates: [] }));
      }
    }
    return touches;
  }
}

/** Where a quote stands in pasted text beyond doubt; -1 where it does not. */
function placeInPasted(pasted: string, { exact, prefix, suffix }: TextQuote): number {
  if (exact === '') return -1;
  const head = exact.length >= TELLING_LENGTH ? '' : prefix.slice(-PASTED_CONTEXT);
  const tail = exact.length >= TELLING_LENGTH ? '' : suffix.slice(0, PASTED_CONTEXT);
  const words = head + exact + tail;
  const at = pasted.indexOf(words);
  return at >= 0 && !pasted.includes(words, at + 1) ? at + head.length : -1;
}

/** The edits of the words that differ where a replacement writes much of the same again. */
function narrowed(edit: TextEdit, before: string): TextEdit[] {
  const { start, end, newText } = edit;
  if (end - start <= NARROWED || newText.length <= NARROWED) return [edit];
  const removed = before.slice(start, end);
  return likeness(removed, newText) >= MOSTLY_SAME ? diffWords(removed, newText, start) : [edit];
}

/** What was once edited or is unsure stays so until a person looks; only words that are gone count more. */
function remembered(stored: AnchorState, found: AnchorState): AnchorState {
  if (found === 'orphan' || found === 'fuzzy') return found;
  if (stored === 'edited' || stored === 'fuzzy') return stored;
  return found;
}
