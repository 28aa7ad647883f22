import { Lines } from '../../core/text/lines.js';

/** A place as editors show it: line and column from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Leads from UTF-16 offsets of a text to lines and columns. */
export class Places {
  readonly #lines: Lines;

  constructor(text: string) {
    this.#lines = new Lines(text);
  }

  of(offset: number): Place {
    const line = this.#lines.lineAt(offset);
    return { line: line + 1, column: offset - this.#lines.start(line) + 1 };
  }
}
