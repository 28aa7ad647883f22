import { actorOf, contributionOf, type Contribution } from '../model/contribution.js';
import type { LineJoin, Piece } from '../model/page.js';
import type { PlacedPiece } from '../model/sitting.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { decodeC1Text } from '../text/cp1252.js';
import { readOn } from '../text/running-text.js';
import { readActions } from './action-reading.js';
import { readActors } from './actors.js';
import { cutAddressees, cutAddresseesOfWords } from './addressees.js';
import { bracketBalance, colonOutsideBrackets } from './brackets.js';
import { LOST_DASH, splitContributions } from './contribution-split.js';
import { readEvents, type ContributionReading } from './event-reading.js';
import { startsLikeEvent, startsLikeNote } from './interjection-words.js';
import { readShouter, type Shouter } from './shouter.js';

export { beginsContribution } from './contribution-split.js';

/** Kept with the piece, which an edit elsewhere does not change. */
const kept = new WeakMap<Piece, readonly Contribution[]>();

/** The events of an interjection, in the order of the text. */
export function readContributions(
  pieces: readonly PlacedPiece[],
  joins: readonly LineJoin[],
  lexicon: Lexicon,
): readonly Contribution[] {
  const [first] = pieces;
  const known = first && pieces.length === 1 ? kept.get(first.piece) : undefined;
  if (known) return known;
  const read = readInterjection(decodeC1Text(readOn(pieces.map(textWithGaps), joins)), lexicon).contributions;
  if (first && pieces.length === 1) kept.set(first.piece, read);
  return read;
}

/** The running text of a piece in which double blanks are marked: they may be left of deleted dashes. */
function textWithGaps({ piece, placed: { page } }: PlacedPiece): string {
  const lines = piece.lines.map(({ start, end, line }, index) => {
    const printed = page.text.slice(start, end);
    const text = printed.includes('  ') ? printed.replace(/(?<=\S) {2}(?=\S)/gu, ` ${LOST_DASH} `) : printed;
    const isLast = index === piece.lines.length - 1;
    // Where a line ends in two blanks or begins with one, a dash may have stood at the line end.
    const dashBefore = index > 0 && page.text.charCodeAt(start - 1) === 32;
    const dashBehind = !isLast && page.lines.end(line) - end > 1;
    return `${dashBefore ? `${LOST_DASH} ` : ''}${text}${dashBehind ? ` ${LOST_DASH}` : ''}`;
  });
  return readOn(lines, piece.joins);
}

/**
 * The events of an interjection's text, and what of it is not understood.
 * @param text with its brackets, decoded; LOST_DASH stands where a dash may have been deleted
 */
export function readInterjection(text: string, lexicon: Lexicon): ContributionReading {
  const readings = interjectionParts(text, lexicon).map((part) => readContribution(part, lexicon));
  return {
    contributions: readings.flatMap((reading) => reading.contributions),
    unread: readings.flatMap(({ unread }) => unread),
  };
}

/** The texts of the contributions of an interjection's text, brackets taken off. */
export function interjectionParts(text: string, lexicon: Lexicon): string[] {
  const printed = text.trim();
  const balance = bracketBalance(printed, 0, printed.length);
  // A bracket that is missing is not the one around a faction.
  const opened = balance < 0 ? printed : printed.replace(/^\(\s*/u, '');
  const inner = balance > 0 ? opened : opened.replace(/\)(?:\s*[.,;])?$/u, '');
  return splitContributions(inner, lexicon);
}

function readContribution(part: string, lexicon: Lexicon): ContributionReading {
  if (startsLikeNote(part)) return understood(contributionOf('procedural'));
  if (startsLikeEvent(part)) return readEvents(part, lexicon);
  const said = readShout(part, lexicon) ?? readExclamation(part, lexicon);
  if (said) return understood(said);
  const done = readActions(part, lexicon);
  if (done.length > 0) return understood(...done);
  return { contributions: [contributionOf('other', { actors: actorsBefore(part, lexicon) })], unread: [part] };
}

function understood(...contributions: Contribution[]): ContributionReading {
  return { contributions, unread: [] };
}

/** `Name (Faction): words`, `Name (Faction), zur AfD gewandt: words`, `Abg. Name: words`, `Minister Name: words`. */
function readShout(part: string, lexicon: Lexicon): Contribution | null {
  const shouter = readShouter(part, lexicon);
  const colon = wordsAt(part, shouter);
  if (colon < 0) return null;
  const { rest, addressees } = cutAddressees(part.slice(0, colon), lexicon);
  const reading = readActors(rest, lexicon);
  // `Leroff, CDU: …` is one person, whatever the parliament's form.
  const isRead = reading.unread.length === 0 && reading.actors.length > 0 && shouter?.form !== 'comma';
  if (!isRead && !shouter) return null;
  const words = cutAddresseesOfWords(part.slice(colon + 1).trim(), lexicon);
  return contributionOf('shout', {
    actors: isRead ? reading.actors : (shouter?.actors ?? []),
    addressees: [...addressees, ...words.addressees],
    text: words.rest,
  });
}

/** Where the colon before the words stands; the bracket behind a faction may be lost. */
function wordsAt(part: string, shouter: Shouter | null): number {
  const colon = colonOutsideBrackets(part);
  return colon < 0 && shouter?.affiliation ? part.indexOf(':', shouter.affiliation.end) : colon;
}

/** `Sehr richtig! bei der SPD`, `Hört, hört! und Zurufe von der CDU`: the words come first, or are all there is. */
const EXCLAMATION =
  /^[„"]?(\p{L}[^!?()[\]:]{1,60}[!?](?:\s*\p{L}[^!?()[\]:]{0,60}[!?])*)[“"]?(?:\s+((?:bei|beim|von|vom|und|auf)\s[^!?:]{2,120}))?$/u;
const APPROVING = /^(?:Bravo|Sehr (?:richtig|wahr|gut)|Richtig|Jawohl|So ist es|Sehr schön|Genau)/u;

function readExclamation(part: string, lexicon: Lexicon): Contribution | null {
  const [, words, who] = EXCLAMATION.exec(part) ?? [];
  if (words === undefined) return null;
  const reading = readActors((who ?? '').replace(/^und\s+(?:\p{L}*[Rr]ufe?\s+)?/u, ''), lexicon);
  return contributionOf(APPROVING.test(words) ? 'approval' : 'shout', { actors: reading.actors, text: words });
}

/** Who is named at the beginning of a text that is not understood: `Name (Faction)`. */
function actorsBefore(part: string, lexicon: Lexicon): Contribution['actors'] {
  return readShouter(part, lexicon)?.actors.map((actor) => actorOf(actor)) ?? [];
}
