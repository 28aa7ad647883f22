import { message } from '../../model/message.js';
import type { Turn } from '../../model/sitting.js';
import type { TextEdit } from '../../text/offsets.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  let before: Turn | null = null;
  for (const turn of sitting.turns) {
    if (before !== null && isSameSpeaker(before, turn) && !endsInNote(before)) yield* report(turn);
    before = turn;
  }
}

function isSameSpeaker({ speaker: one }: Turn, { speaker: other }: Turn): boolean {
  if (one === null || other === null) return false;
  return (
    one.name === other.name &&
    one.faction === other.faction &&
    one.constituency === other.constituency &&
    one.role === other.role
  );
}

/** After a break of the sitting the record prints the speaker again. */
function endsInNote({ blocks }: Turn): boolean {
  return blocks.at(-1)?.kind === 'note';
}

function* report({ speaker, speakerPiece }: Turn): Generator<SittingFinding> {
  if (!speaker || !speakerPiece) return;
  const { piece, placed } = speakerPiece;
  const { page } = placed;
  yield placedFinding(placed, {
    start: piece.start,
    end: piece.end,
    message: message('{label} speaks already.', { label: speaker.label }),
    fixes: [
      {
        title: message('Join with the turn before (removes this speaker line)'),
        applicability: 'suggestion',
        edits: [withoutLines(page.text, page.lines.start(piece.lines[0]?.line ?? 0), piece.end)],
      },
    ],
  });
}

/** Removes lines, and the empty ones behind them. */
function withoutLines(text: string, start: number, end: number): TextEdit {
  let behind = end;
  for (let at = end; at < text.length && /\s/u.test(text.charAt(at)); at++) {
    if (text.charAt(at) === '\n' || text.charAt(at) === '\r') behind = at + 1;
  }
  return { start, end: behind, newText: '' };
}

/** A speaker line that names who speaks already. */
export const repeatedSpeaker: SittingRule = {
  code: 'turn/repeated-speaker',
  severity: 'information',
  cost: 'sitting',
  summary: 'The same speaker twice in a row, without another one between them.',
  docs: {
    why: `Some records print the speaker again after applause or at a page end; then both turns are one speech. Or the turn
between them is lost: mostly that of the chair.`,
    bad: `Präsident Boris Rhein:


Vielen Dank, Herr Minister.


Präsident Boris Rhein:


Zusatzfrage, Herr Kollege Degen.
`,
    good: `Präsident Boris Rhein:


Vielen Dank, Herr Minister. Zusatzfrage, Herr Kollege Degen.
`,
    limits:
      'After a note on the course of the sitting (a break) the repetition is regular. The official record of Hesse has a few others itself: whether the turns are joined, a person decides.',
  },
  check,
};
