import { message } from '../../model/message.js';
import type { PlacedPiece } from '../../model/sitting.js';
import type { SpeakerLineFinding } from '../../model/speaker-line.js';
import { blankAtEnd, lineEndOf, usualGap } from '../layout.js';
import { placedFinding, speakerPieces } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** Speaker lines from which on a sitting shows by itself how it prints them. */
const ENOUGH_LINES = 4;
/** Largest share of speaker lines with speech behind the colon that is still taken for a fault. */
const SHARE_KNOWN_PARLIAMENT = 0.5;
const SHARE_ANY_PARLIAMENT = 0.2;

function* check({ sitting, profile }: SittingContext): Generator<SittingFinding> {
  if (profile.speechAfterColon) return;
  const found: { readonly place: PlacedPiece; readonly finding: SpeakerLineFinding }[] = [];
  let lines = 0;
  for (const place of speakerPieces(sitting)) {
    lines++;
    const finding = place.piece.speakerLine?.findings.find(({ defect }) => defect === 'text-after-colon');
    if (finding) found.push({ place, finding });
  }
  const isKnown = profile.parliament !== null;
  const share = isKnown ? SHARE_KNOWN_PARLIAMENT : SHARE_ANY_PARLIAMENT;
  if (found.length > lines * share && (!isKnown || lines >= ENOUGH_LINES)) return;
  for (const { place, finding } of found) yield report(place, finding);
}

function report({ piece, placed }: PlacedPiece, finding: SpeakerLineFinding): SittingFinding {
  const { page } = placed;
  let speech = finding.start;
  while (page.text.charAt(speech) === ' ') speech++;
  const blank = blankAtEnd(page, page.lines.lineAt(finding.start));
  const newText = blank + lineEndOf(page).repeat(usualGap(page) + 1);
  return placedFinding(placed, {
    start: piece.start,
    end: piece.end,
    message: message('Speech follows on the line of the speaker.'),
    fixes: [
      {
        title: message('Set the speech on lines of its own'),
        applicability: 'inferred',
        edits: [{ start: finding.start, end: speech, newText }],
      },
    ],
  });
}

/** Speech that runs on behind the colon of a speaker line. */
export const textAfterColon: SittingRule = {
  code: 'speaker/text-after-colon',
  severity: 'warning',
  cost: 'sitting',
  summary: 'Speech on the same line as the speaker, where the parliament sets speaker lines off.',
  docs: {
    why: `Hesse and the Bundestag print a speaker on a line of its own. Speech behind the colon was joined to it by the
extraction or by an editor, and programs that look for whole lines do not see the speaker.`,
    bad: `Präsident Boris Rhein:


Herr Kollege Kaffenberger.


Bijan Kaffenberger (SPD): Vielen Dank, Herr Präsident.
`,
    good: `Präsident Boris Rhein:


Herr Kollege Kaffenberger.


Bijan Kaffenberger (SPD):


Vielen Dank, Herr Präsident.
`,
    limits: `Saxony and Austria print speech behind the colon: their profiles say so. Without a profile the other speaker
lines of the sitting decide.`,
  },
  check,
};
