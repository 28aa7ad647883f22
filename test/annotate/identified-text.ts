import type { Range, TextEdit } from '../../src/core/text/offsets.ts';

/**
 * A text in which every character knows where it comes from: what an annotation must stay attached to, told
 * independently of words and places.
 */
export class IdentifiedText {
  readonly text: string;
  /** One number a character; what is inserted gets new ones. */
  readonly identities: readonly number[];
  readonly #next: number;

  private constructor(text: string, identities: readonly number[], next: number) {
    this.text = text;
    this.identities = identities;
    this.#next = next;
  }

  static of(text: string): IdentifiedText {
    return new IdentifiedText(
      text,
      Array.from({ length: text.length }, (_, index) => index),
      text.length,
    );
  }

  /** @param edits ascending, not overlapping */
  edited(edits: readonly TextEdit[]): IdentifiedText {
    const identities: number[] = [];
    let text = '';
    let at = 0;
    let next = this.#next;
    for (const { start, end, newText } of edits) {
      text += this.text.slice(at, start) + newText;
      identities.push(...this.identities.slice(at, start));
      identities.push(...Array.from({ length: newText.length }, () => next++));
      at = end;
    }
    text += this.text.slice(at);
    identities.push(...this.identities.slice(at));
    return new IdentifiedText(text, identities, next);
  }

  /** Cuts a stretch out and puts it elsewhere: its characters stay who they are. @param to offset in the text without it */
  moved({ start, end }: Range, to: number): IdentifiedText {
    const move = <Part extends string | readonly number[]>(whole: Part, join: (parts: Part[]) => Part): Part => {
      const rest = join([whole.slice(0, start) as Part, whole.slice(end) as Part]);
      return join([rest.slice(0, to) as Part, whole.slice(start, end) as Part, rest.slice(to) as Part]);
    };
    return new IdentifiedText(
      move<string>(this.text, (parts) => parts.join('')),
      move<readonly number[]>(this.identities, (parts) => parts.flat()),
      this.#next,
    );
  }

  /** Identities of the characters in a range. */
  in({ start, end }: Range): readonly number[] {
    return this.identities.slice(start, end);
  }

  /** Where the characters that had the identities from `start` to `end` stand now, as one range; null where all are gone. */
  rangeOf(start: number, end: number): Range | null {
    const isAmong = (identity: number): boolean => identity >= start && identity < end;
    const first = this.identities.findIndex(isAmong);
    return first < 0 ? null : { start: first, end: this.identities.findLastIndex(isAmong) + 1 };
  }
}
