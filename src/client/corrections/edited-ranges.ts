import type { ProtocolPosition, ProtocolRange } from '../../protocol/positions.js';

const LINE_END = /\r\n?|\n/u;

/**
 * Where the new text of edits stands once they are made. Counts in lines, so that it does not matter which line ends an
 * editor gives to what is inserted.
 * @param edits ascending, not overlapping; their ranges belong to the text before
 */
export function editedRanges(
  edits: readonly { readonly range: ProtocolRange; readonly newText: string }[],
): ProtocolRange[] {
  /** Behind the last edit: its end in the text before and in the text after. */
  let before: ProtocolPosition = { line: 0, character: 0 };
  let after: ProtocolPosition = { line: 0, character: 0 };
  return edits.map(({ range, newText }) => {
    const start = {
      line: range.start.line + after.line - before.line,
      character: range.start.character + (range.start.line === before.line ? after.character - before.character : 0),
    };
    const lines = newText.split(LINE_END);
    const last = lines.at(-1)?.length ?? 0;
    const end = {
      line: start.line + lines.length - 1,
      character: lines.length === 1 ? start.character + last : last,
    };
    before = range.end;
    after = end;
    return { start, end };
  });
}
