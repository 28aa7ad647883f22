import type { PlacedPage, PlacedPiece, Sitting } from '../model/sitting.js';
import type { Range, TextEdit } from '../text/offsets.js';
import type { Finding, SittingFinding } from './rule.js';

/** Moves a finding in offsets of a page to its place in the extract. */
export function placedFinding({ start: offset, source }: PlacedPage, finding: Finding): SittingFinding {
  const move = <Moved extends Range>(range: Moved): Moved => ({
    ...range,
    start: range.start + offset,
    end: range.end + offset,
  });
  return {
    ...move(finding),
    source,
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit): TextEdit => move(edit)) })),
  };
}

/** The speaker lines of the sitting itself, in order. */
export function* speakerPieces({ turns }: Sitting): Generator<PlacedPiece> {
  for (const { speakerPiece } of turns) if (speakerPiece !== null) yield speakerPiece;
}

/** The pieces of the sitting itself, in the order of the text: speaker lines and all that stands in turns. */
export function* speechPieces({ turns }: Sitting): Generator<PlacedPiece> {
  for (const { speakerPiece, blocks } of turns) {
    if (speakerPiece !== null) yield speakerPiece;
    for (const { pieces } of blocks) for (const place of pieces) yield place;
  }
}
