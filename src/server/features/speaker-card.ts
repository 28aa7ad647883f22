import { message } from '../../core/model/message.js';
import type { Speaker, SpeakerKind } from '../../core/model/speaker.js';
import { pieceText } from '../../core/text/running-text.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { factCard, type Fact } from '../documents/fact-card.js';
import type { Localize } from '../l10n.js';

const KINDS = {
  chair: 'Chair',
  member: 'Member',
  government: 'Government',
  rapporteur: 'Rapporteur',
  guest: 'Guest',
} as const satisfies Readonly<Record<SpeakerKind, string>>;

/** What is known of a speaker: the parts of the speaker line as they were read, and how much is said in the file. */
export function speakerCard(speaker: Speaker, reading: DocumentReading, markdown: boolean, localize: Localize): string {
  const { turns, words } = shareOf(speaker, reading);
  const facts: Fact[] = [
    [message('Role'), speaker.role],
    [message('Faction'), speaker.faction],
    [message('Constituency'), speaker.constituency],
    [message('Kind'), localize(message(KINDS[speaker.kind]))],
  ];
  const name = [speaker.title, speaker.name].filter((part) => part !== null).join(' ');
  const share = localize(message('Turns in this file: {turns}, words: {words}', { turns, words }));
  return factCard(name, facts, { markdown, localize }, [share]);
}

/** How often a speaker speaks in the file, and how many words; interjections are not the speaker's. */
function shareOf(speaker: Speaker, { pages }: DocumentReading): { turns: number; words: number } {
  let turns = 0;
  let words = 0;
  for (const { turns: parts, placed } of pages) {
    for (const { turn, speakerLine, blocks } of parts) {
      if (!turn.speaker || !isSame(turn.speaker, speaker)) continue;
      if (speakerLine) turns++;
      for (const { block, piece } of blocks) {
        if (block.kind === 'paragraph') words += countWords(pieceText(piece, placed.page.text));
      }
    }
  }
  return { turns, words };
}

/** Namesakes differ in faction or constituency; a role is printed now in full, now in short. */
function isSame(a: Speaker, b: Speaker): boolean {
  return a.name === b.name && a.kind === b.kind && a.faction === b.faction && a.constituency === b.constituency;
}

/** Runs of characters between blanks that hold a letter or digit. */
function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
