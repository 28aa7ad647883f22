import type { Position, Range as ProtocolRange, TextEdit as ProtocolTextEdit } from 'vscode-languageserver';
import { Lines } from '../../core/text/lines.js';
import type { Range, TextEdit } from '../../core/text/offsets.js';

/**
 * Offsets of one text as positions of the protocol and back. Both count UTF-16 code units. It keeps to its text when
 * the document goes on changing.
 */
export class TextPositions {
  readonly lines: Lines;

  constructor(text: string) {
    this.lines = new Lines(text);
  }

  /** The position of an offset; behind the last character of a line where it lies inside the line end. */
  positionAt(offset: number): Position {
    const line = this.lines.lineAt(offset);
    return { line, character: Math.min(offset, this.lines.end(line)) - this.lines.start(line) };
  }

  /** The offset of a position; a position outside the text counts as the nearest inside. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lines.count) return this.lines.text.length;
    return Math.min(this.lines.start(line) + Math.max(0, character), this.lines.end(line));
  }

  rangeOf({ start, end }: Range): ProtocolRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  offsetsOf({ start, end }: ProtocolRange): Range {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  editOf(edit: TextEdit): ProtocolTextEdit {
    return { range: this.rangeOf(edit), newText: edit.newText };
  }
}
