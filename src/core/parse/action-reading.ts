import { contributionOf, type Contribution, type ContributionKind } from '../model/contribution.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { readActors } from './actors.js';
import { cutAddressees } from './addressees.js';
import { startsLikeAction } from './interjection-words.js';
import { wordsOf } from './person-name.js';
import { startsWithOffice } from './shouter.js';

/** What sentences about events in the chamber tell, the first that fits. */
const TOLD: readonly (readonly [RegExp, ContributionKind])[] = [
  [/Glocke|(?<!\p{L})läute[tn]/u, 'bell'],
  [
    /übernimmt (?:wieder )?den Vorsitz|Vorsitz übernehmend|Sitzung wird|Stimm(?:zettel|en|abgabe)|Namensaufruf/u,
    'procedural',
  ],
  [
    /melde[tn]? sich|Wortmeldung|Zwischenfrage|Nachfrage|Kurzintervention|(?:am|vom) (?:Saal)?[Mm]ikro(?:f|ph)on|zum (?:Saal)?[Mm]ikro(?:f|ph)on/u,
    'request',
  ],
  [
    /[Mm]ikro(?:f|ph)on(?:anlage)? (?:wird|wurde|ist|fällt|funktioniert)|ohne [Mm]ikro(?:f|ph)on|Tonanlage/u,
    'microphone',
  ],
  [/Schweige|schweigen|stilles Gedenken/u, 'silence'],
  [/erheb(?:en|t) sich|steh(?:en|t) auf|von den (?:Plätzen|Sitzen)/u, 'rising'],
  [/betr(?:itt|eten)|komm(?:t|en) (?:in den Saal|herein)|ziehen? in den|(?:kehr|komm)(?:t|en) zurück/u, 'entering'],
  [/verl(?:ä|a)ss(?:t|en) .*(?:[Ss]aal|Sitzung|Plenum)|zieh(?:t|en) aus|geh(?:t|en) hinaus/u, 'leaving'],
  [/(?:spende|klatsch|applaudier).*(?:Beifall|Applaus)|applaudier|klatsch(?:t|en)(?!\p{L})/u, 'applause'],
  [/(?<!\p{L})lach(?:t|en)(?!\p{L})/u, 'laughter'],
];

/** What stands at the end of a verb that tells what somebody does at this moment. */
const VERB = /^\p{Ll}{2,}(?:t|en|eln|ern)$/u;
/** Between two sentences; abbreviations are shorter. */
const SENTENCE_END = /(?<=\p{Ll}{4}\.) (?=\p{Lu})/u;
/** Words in small letters that are no verbs. */
const NO_VERB =
  /^(?:bei|der|des|den|dem|die|das|und|sowie|von|vom|im|in|auf|mit|aus|an|zu|genannt|gewandt|neben|seit|ganzen?|meisten|anderen|einigen|beiden|leeren?|genannten|zuständigen)$/u;

/**
 * Reads what somebody does, or what happens: `Die Anwesenden erheben sich.`, `Name (Faction) nickt.`, `Das Mikrofon wird
 * abgeschaltet`.
 * @returns one for each sentence; none where the text tells nothing that is done
 */
export function readActions(part: string, lexicon: Lexicon): Contribution[] {
  const read = part.split(SENTENCE_END).map((sentence) => readAction(sentence, lexicon));
  return read.every((action) => action !== null) ? read : [];
}

/** Reads one sentence about what is done; null where it tells nothing. */
export function readAction(part: string, lexicon: Lexicon): Contribution | null {
  const kind = TOLD.find(([pattern]) => pattern.test(part))?.[1] ?? null;
  const capital = part.charAt(0).toUpperCase() + part.slice(1);
  const isSentence = /\p{Ll}\.$/u.test(part) || startsLikeAction(capital) || startsWithOffice(part, lexicon);
  const subject = subjectOf(part);
  const reading = subject === null ? null : readActors(subject, lexicon);
  const isDone = reading !== null && reading.actors.length > 0 && reading.unread.length === 0;
  if (kind === null && !isSentence && !isDone) return null;
  const { addressees } = cutAddressees(part.replace(/\.$/u, ''), lexicon);
  return contributionOf(kind ?? 'action', { actors: reading?.actors ?? [], addressees });
}

/** What stands before the verb; null where no verb is found. */
function subjectOf(part: string): string | null {
  const words = wordsOf(part.replace(/[.,]$/u, ''), 0, Math.min(part.length, 200));
  const verb = words.find(({ text }, index) => index > 0 && VERB.test(text) && !NO_VERB.test(text));
  return verb ? part.slice(0, verb.start).replace(/,\s*$/u, '').trim() : null;
}
