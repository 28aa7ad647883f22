import type { BusinessKind, Heading, Paper } from '../../core/model/heading.js';
import { message } from '../../core/model/message.js';
import type { Note, NoteKind } from '../../core/model/note.js';
import { factCard, type CardStyle } from '../documents/fact-card.js';
import { moversText } from '../documents/heading-text.js';
import type { Localize } from '../l10n.js';

const BUSINESS = {
  motion: 'Motion',
  resolution: 'Motion for a resolution',
  amendment: 'Amendment',
  bill: 'Bill',
  treaty: 'Treaty',
  inquiry: 'Inquiry',
  'question-time': 'Question time',
  'topical-debate': 'Topical debate',
  'government-statement': 'Government statement',
  recommendation: 'Recommendation of a committee',
  report: 'Report',
  election: 'Election',
  'swearing-in': 'Swearing-in',
  petition: 'Petitions',
  budget: 'Budget',
  decision: 'Decision of the parliament about itself',
} as const satisfies Readonly<Record<BusinessKind, string>>;

const NOTES = {
  begin: 'Beginning of the sitting',
  end: 'End of the sitting',
  break: 'Break',
  'roll-call': 'Roll call',
  vote: 'Vote',
  'chair-change': 'Change of the chair',
  reference: 'Reference',
  other: 'Procedural note',
} as const satisfies Readonly<Record<NoteKind, string>>;

/** What the heading of an agenda item says, part by part. */
export function headingCard(heading: Heading, style: CardStyle): string {
  const { localize } = style;
  const { kind, label, item, reading, subject, title, papers } = heading;
  const about = subject && [subject.label, moversText(subject)].filter(Boolean).join(', ');
  return factCard(
    label ?? title ?? localize(message('Heading')),
    [
      [message('Agenda item'), item],
      [message('Kind'), kind && localize(message(BUSINESS[kind]))],
      [message('Reading'), reading === null ? null : String(reading)],
      [message('Moved by'), moversText(heading)],
      [message('About'), about],
      [message('Title'), label === null ? null : title],
      [message('Papers'), papers.map((paper) => paperText(paper, localize)).join(', ')],
    ],
    style,
  );
}

/** What a procedural note tells, with its times. */
export function noteCard({ kind, at, from, to }: Note, style: CardStyle): string {
  return factCard(
    style.localize(message(NOTES[kind])),
    [
      [message('At'), at],
      [message('From'), from],
      [message('To'), to],
    ],
    style,
  );
}

function paperText({ number, addition, to }: Paper, localize: Localize): string {
  const printed = addition === null ? number : `${number} (${addition})`;
  return to === null ? printed : localize(message('{paper} on {other}', { paper: printed, other: to }));
}
