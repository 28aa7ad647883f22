import type { Actor, Contribution, ContributionKind } from '../model/contribution.js';
import type { LineJoin, Piece } from '../model/page.js';
import type { PlacedPiece } from '../model/sitting.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { decodeC1Text } from '../text/cp1252.js';
import { readOn } from '../text/running-text.js';
import { bracketBalance } from './brackets.js';
import { eventKind, startsLikeAction, startsLikeEvent, startsLikeNote } from './interjection-words.js';
import { wordsOf } from './person-name.js';
import { readShouter, startsLikeOfficeAction, startsLikeShout, startsWithOffice } from './shouter.js';

/** What parts contributions; a double blank stands for a dash that was stripped. */
const SEPARATOR = /(?<!\s)\s+[–—]\s*|[–—]\s+/gu;

/** Kept with the piece, which an edit elsewhere does not change. */
const contributions = new WeakMap<Piece, readonly Contribution[]>();

/** The events of an interjection, in the order of the text. */
export function readContributions(
  pieces: readonly PlacedPiece[],
  joins: readonly LineJoin[],
  lexicon: Lexicon,
): readonly Contribution[] {
  const [first] = pieces;
  const known = first && pieces.length === 1 ? contributions.get(first.piece) : undefined;
  if (known) return known;
  const read = contributionsOf(decodeC1Text(readOn(pieces.map(textWithDashes), joins)), lexicon);
  if (first && pieces.length === 1) contributions.set(first.piece, read);
  return read;
}

/** The running text of a piece in which double blanks are what they are left of: dashes. */
function textWithDashes({ piece, placed: { page } }: PlacedPiece): string {
  const lines = piece.lines.map(({ start, end, line }, index) => {
    const printed = page.text.slice(start, end);
    const text = printed.includes('  ') ? printed.replace(/(?<=\S) {2}(?=\S)/gu, ' – ') : printed;
    const isLast = index === piece.lines.length - 1;
    return !isLast && page.lines.end(line) - end > 1 ? `${text} –` : text;
  });
  return readOn(lines, piece.joins);
}

/**
 * The events of an interjection's text, brackets included. A dash parts two contributions only where something that
 * begins like a contribution follows: shouts hold dashes of their own.
 */
export function contributionsOf(text: string, lexicon: Lexicon): Contribution[] {
  const printed = text.trim();
  const balance = bracketBalance(printed, 0, printed.length);
  // A bracket that is missing is not the one around a faction.
  const opened = balance < 0 ? printed : printed.replace(/^\(\s*/u, '');
  const inner = balance > 0 ? opened : opened.replace(/\)(?:\s*[.,;])?$/u, '');
  return splitContributions(inner, lexicon).flatMap((part) => readContribution(part, lexicon));
}

function splitContributions(inner: string, lexicon: Lexicon): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of inner.matchAll(SEPARATOR)) {
    const behind = inner.slice(match.index + match[0].length);
    if (!beginsContribution(behind, lexicon)) continue;
    parts.push(inner.slice(from, match.index).trim());
    from = match.index + match[0].length;
  }
  parts.push(inner.slice(from).trim());
  return parts.filter((part) => part !== '');
}

/** Whether a text begins like a contribution: an event, a note, a shout by a named person. */
export function beginsContribution(text: string, lexicon: Lexicon): boolean {
  const head = text.slice(0, 200);
  return (
    startsLikeEvent(head) ||
    startsLikeNote(head) ||
    startsLikeAction(head) ||
    startsLikeShout(head, lexicon) ||
    startsLikeOfficeAction(head, lexicon)
  );
}

function readContribution(part: string, lexicon: Lexicon): Contribution[] {
  if (startsLikeNote(part)) return [{ kind: 'procedural', actors: [], text: null }];
  if (startsLikeEvent(part)) return readEvents(part, lexicon);
  const shout = readShout(part, lexicon);
  if (shout) return [shout];
  if (/erheben sich|erhebt sich|stehen auf/u.test(part)) return [{ kind: 'rising', actors: [], text: null }];
  if (/Schweige|schweigen|stilles Gedenken/u.test(part)) return [{ kind: 'silence', actors: [], text: null }];
  const isSentence = /\p{Ll}\.$/u.test(part);
  const isAction = isSentence || startsLikeAction(part) || startsWithOffice(part, lexicon);
  return [{ kind: isAction ? 'action' : 'other', actors: actorsIn(part, lexicon), text: null }];
}

/** `Heiterkeit und Beifall SPD` is two events with the same actors; words behind a colon belong to the last. */
function readEvents(part: string, lexicon: Lexicon): Contribution[] {
  const colon = colonOutsideBrackets(part);
  const head = colon < 0 ? part : part.slice(0, colon);
  const words = colon < 0 ? null : part.slice(colon + 1).trim();
  const kinds: ContributionKind[] = [];
  let actorsFrom = 0;
  for (const { text, end } of wordsOf(head, 0, head.length)) {
    const kind = eventKind(text);
    if (kind) {
      if (kinds.length > 0 && !/(?:und|sowie|,)\s+(?:\p{L}+\s+){0,2}$/u.test(head.slice(actorsFrom, end - text.length)))
        break;
      kinds.push(kind);
      actorsFrom = end;
    }
  }
  const actors = actorsIn(head.slice(actorsFrom), lexicon);
  return kinds.map((kind, index) => ({ kind, actors, text: index === kinds.length - 1 ? words : null }));
}

/** `Name (Faction): words`, `Name (Faction) lacht`, `Minister Name: words`. */
function readShout(part: string, lexicon: Lexicon): Contribution | null {
  const shouter = readShouter(part, lexicon);
  if (!shouter) return null;
  const colon = colonOutsideBrackets(part);
  if (colon < 0) return { kind: 'action', actors: shouter.actors, text: null };
  return { kind: 'shout', actors: shouter.actors, text: part.slice(colon + 1).trim() };
}

function colonOutsideBrackets(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === ':' && depth <= 0) return at;
  }
  return -1;
}

/** The factions and persons that a text names: `CDU, SPD und Robert Lambrou (AfD)`. */
function actorsIn(text: string, lexicon: Lexicon): Actor[] {
  const actors: Actor[] = [];
  for (const printed of text.split(
    /,\s|\s(?:und|sowie|bei|der|des|von|vom|beim|auf|Abgeordneten|aus|Reihen|den|dem|Abg\.)\s|^(?:bei|von|der|des|beim|vom)\s/u,
  )) {
    const piece = printed.trim();
    if (piece === '') continue;
    const faction = lexicon.faction(piece);
    if (faction) {
      actors.push({ name: null, faction: faction.name, role: null });
      continue;
    }
    const person = /^(.{3,60}?)\s*[([]([^()[\]]{2,40})[)\]](?:\s*[([]([^()[\]]{2,40})[)\]])?/u.exec(piece);
    const affiliation = person ? lexicon.faction((person[3] ?? person[2] ?? '').trim()) : null;
    if (person?.[1] && affiliation && /\p{Lu}/u.test(person[1])) {
      actors.push({ name: person[1].trim(), faction: affiliation.name, role: null });
    }
  }
  return actors;
}
