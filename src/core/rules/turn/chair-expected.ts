import { message } from '../../model/message.js';
import type { Turn } from '../../model/sitting.js';
import type { Speaker } from '../../model/speaker.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** Characters of a turn up to which it is an oath, a vote, a short answer: those are not called one by one. */
const SHORT_TURN = 80;

function* check({ sitting: { turns } }: SittingContext): Generator<SittingFinding> {
  for (const [index, turn] of turns.entries()) {
    const before = turns[index - 1];
    const first = before?.speaker;
    const second = turn.speaker;
    if (!first || !second || needsNoCall(first) || needsNoCall(second) || first.name === second.name) continue;
    if (isAnswer(turns, index) || isShort(before) || isShort(turn)) continue;
    yield* report(turn, first, second);
  }
}

/** The chair, guests (an oldest member who leads the sitting for once), and the government, which answers questions. */
function needsNoCall({ kind }: Speaker): boolean {
  return kind === 'chair' || kind === 'guest' || kind === 'government';
}

/** Whether a turn goes on after a question: who spoke before has the floor still. */
function isAnswer(turns: readonly Turn[], index: number): boolean {
  const name = turns[index]?.speaker?.name;
  return turns.slice(Math.max(0, index - 4), index - 1).some(({ speaker }) => speaker?.name === name);
}

function isShort({ blocks }: Turn): boolean {
  let length = 0;
  for (const { kind, pieces } of blocks) {
    if (kind === 'paragraph') for (const { piece } of pieces) length += piece.end - piece.start;
  }
  return length <= SHORT_TURN;
}

function* report({ speakerPiece }: Turn, first: Speaker, second: Speaker): Generator<SittingFinding> {
  if (!speakerPiece) return;
  const { piece, placed } = speakerPiece;
  yield placedFinding(placed, {
    start: piece.start,
    end: piece.end,
    message: message('Nobody gives {second} the floor after {first}: the chair is missing between them.', {
      first: first.label,
      second: second.label,
    }),
    fixes: [],
  });
}

/** Two speakers in a row whom nobody calls. */
export const chairExpected: SittingRule = {
  code: 'turn/chair-expected',
  severity: 'hint',
  cost: 'sitting',
  summary: 'Two members in a row without the chair between them.',
  docs: {
    why: `In a plenary sitting the chair gives the floor. Where one member follows another, a speaker line of the chair is
probably lost, with its words counted to the member before.`,
    bad: `Christoph Degen (SPD):


Kann ich davon ausgehen, dass zu Beginn des neuen Schuljahres alle das Videokonferenztool werden nutzen können? Frau Kula.


Elisabeth Kula (DIE LINKE):


Herr Präsident, meine Damen und Herren! Ich habe eine Frage, die daran anschließt, und bitte um Antwort.
`,
    good: `Christoph Degen (SPD):


Kann ich davon ausgehen, dass zu Beginn des neuen Schuljahres alle das Videokonferenztool werden nutzen können?


Präsident Boris Rhein:


Frau Kula.


Elisabeth Kula (DIE LINKE):


Herr Präsident, meine Damen und Herren! Ich habe eine Frage, die daran anschließt, und bitte um Antwort.
`,
    limits:
      'Ministers, who answer questions, whoever goes on after a question, and short turns such as oaths need no call.',
  },
  check,
};
