import type { MatterLine, PlacedRange } from '../../model/matter.js';
import type { Matter, PlacedPage } from '../../model/sitting.js';
import { decodeC1Text } from '../../text/cp1252.js';

/**
 * The printed lines of matter, in order. Pieces that share a line give one line: contents and tables are read by lines,
 * not by what the parser of speech makes of them.
 * @param index of the matter in its sitting
 */
export function matterLines({ blocks }: Matter, index: number): MatterLine[] {
  const lines: MatterLine[] = [];
  let before: { readonly placed: PlacedPage; readonly line: number } | undefined;
  for (const { pieces } of blocks) {
    for (const { piece, placed } of pieces) {
      const { text } = placed.page;
      for (const { line, start, end } of piece.lines) {
        const samePage = before?.placed === placed;
        const last = lines[lines.length - 1];
        if (samePage && before?.line === line && last) {
          lines[lines.length - 1] = { ...last, end, text: decodeC1Text(text.slice(last.start, end)) };
          continue;
        }
        const gapBefore = !samePage || line > (before?.line ?? line) + 1;
        lines.push({ placed, start, end, text: decodeC1Text(text.slice(start, end)), gapBefore, matter: index });
        before = { placed, line };
      }
    }
  }
  return lines;
}

/** Ranges of lines, those that follow each other on a page made one. */
export function rangesOf(lines: readonly MatterLine[]): PlacedRange[] {
  const ranges: PlacedRange[] = [];
  let end = -1;
  for (const line of lines) {
    const last = ranges[ranges.length - 1];
    if (last?.placed === line.placed && line.start >= end) ranges[ranges.length - 1] = { ...last, end: line.end };
    else ranges.push({ placed: line.placed, start: line.start, end: line.end });
    end = line.end;
  }
  return ranges;
}
