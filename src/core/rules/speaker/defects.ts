import type { Page, Piece } from '../../model/page.js';
import type { SpeakerLine, SpeakerLineDefect, SpeakerLineFinding } from '../../model/speaker-line.js';

/** A defect of a speaker line where it stands. */
export interface PlacedDefect {
  readonly piece: Piece;
  readonly speakerLine: SpeakerLine;
  readonly finding: SpeakerLineFinding;
  /** The characters that the finding is about. */
  readonly printed: string;
}

/** What the parser found wrong, of one kind, with the speaker lines of a page. */
export function* defectsOf(page: Page, defect: SpeakerLineDefect): Generator<PlacedDefect> {
  for (const piece of page.pieces) {
    const { speakerLine } = piece;
    if (speakerLine === null || speakerLine.findings.length === 0) continue;
    for (const finding of speakerLine.findings) {
      if (finding.defect !== defect) continue;
      yield { piece, speakerLine, finding, printed: page.text.slice(finding.start, finding.end) };
    }
  }
}
