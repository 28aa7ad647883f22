import { message } from '../../model/message.js';
import type { Fix } from '../../model/problem.js';
import type { Block, PlacedPiece } from '../../model/sitting.js';
import { EVENT_WORDS } from '../../parse/interjection-words.js';
import { decodeC1Text } from '../../text/cp1252.js';
import { nearest } from '../../text/edit-distance.js';
import { blockText } from '../../text/running-text.js';
import { smallestEdit } from '../edits.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** Characters of the interjection that the message shows. */
const SHOWN = 40;

function* check({ sitting }: SittingContext): Generator<SittingFinding> {
  for (const { blocks } of sitting.turns) {
    for (const block of blocks) {
      if (block.kind === 'interjection' && block.contributions.some(({ kind }) => kind === 'other'))
        yield* report(block);
    }
  }
}

function* report(block: Block): Generator<SittingFinding> {
  const [first] = block.pieces;
  if (!first) return;
  const text = decodeC1Text(blockText(block));
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  yield placedFinding(first.placed, {
    start: first.piece.start,
    end: first.piece.end,
    message: message('No event is known that is written like “{text}”.', { text: shown }),
    fixes: eventFixes(first, text),
  });
}

/** `Befall`: the first word is an event but for a letter. */
function eventFixes({ piece, placed }: PlacedPiece, text: string): Fix[] {
  const word = /^\(?([\p{L}-]{4,})/u.exec(text)?.[1] ?? '';
  const start = placed.page.text.indexOf(word, piece.start);
  if (word === '' || start < 0 || start + word.length > piece.end) return [];
  return nearest(word, EVENT_WORDS.keys(), 1).map(({ candidate }) => ({
    title: message('Replace with “{expected}”', { expected: candidate }),
    applicability: 'suggestion',
    edits: [smallestEdit(start, word, candidate)],
  }));
}

/** Brackets that stand alone and begin like no event. */
export const unknownKind: SittingRule = {
  code: 'interjection/unknown-kind',
  severity: 'information',
  cost: 'sitting',
  summary: 'What stands alone in brackets begins like no known event.',
  docs: {
    why: `The export states for each interjection what happened: applause, laughter, a shout and by whom. What is not
understood is exported as “other”. It may be rare (a bunch of flowers is handed over), misread, or no interjection at all.`,
    bad: `Das ist die Wahrheit.


(Nanu, die Kamera)


Das kann ich belegen.
`,
    good: `Das ist die Wahrheit.


(Heiterkeit und Beifall DIE LINKE)


Das kann ich belegen.
`,
  },
  check,
};
