import type { Range } from './offsets.js';

/** Edits of one text that can be applied together, ascending by start. */
export class EditSet<Edit extends Range> {
  readonly #edits: Edit[] = [];

  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /**
   * Takes edits in, all or none of them.
   * @returns false where one of them shares characters with an edit of the set, or where an insertion touches another
   * edit, so that their order would decide about the result
   */
  addAll(edits: readonly Edit[]): boolean {
    if (edits.some((edit) => this.#meets(edit))) return false;
    for (const edit of edits) this.#edits.splice(this.#countStartingBefore(edit.start + 1), 0, edit);
    return true;
  }

  #meets(edit: Range): boolean {
    // The edits of the set share no characters, so of those that start earlier only the last can reach this far.
    for (let at = Math.max(0, this.#countStartingBefore(edit.start) - 1); at < this.#edits.length; at++) {
      const other = this.#edits[at];
      if (other === undefined || other.start > edit.end) return false;
      if (edit.start < other.end && other.start < edit.end) return true;
      const oneIsInsertion = edit.start === edit.end || other.start === other.end;
      if (oneIsInsertion && edit.start <= other.end) return true;
    }
    return false;
  }

  #countStartingBefore(offset: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
