import type { SpeakerLineFinding } from '../model/speaker-line.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { lexiconOf } from '../profiles/lexicon.js';
import { PROFILES } from '../profiles/profiles.js';
import { editDistance } from '../text/edit-distance.js';

/** A printed affiliation as the profile understands it. */
export interface FactionReading {
  /** Normal form; as printed where nothing says what it is. */
  readonly name: string;
  /** What is wrong with the printed form; null where nothing is. */
  readonly defect:
    | (Pick<SpeakerLineFinding, 'expected' | 'candidates'> & {
        readonly kind: 'faction-variant' | 'misread' | 'unknown-faction';
      })
    | null;
}

/** What is added to the rank of a candidate whose letters are lookalikes, or unlike. */
const LOOKALIKE = 0.25;
const UNLIKE = 0.5;

/** Characters that scans confuse, in capitals. */
const LOOKALIKES = ['O0DQÖ', '5SŞ$', '1IL|!', '8B', 'UÜV', 'OÖ', 'AÄ', 'CG6', 'EFP', 'PR', 'NM', 'VY'];

interface Candidate {
  readonly form: string;
  readonly name: string;
  readonly rank: number;
}

/** Reads a printed affiliation that is a form of a faction; null where it is none. */
export function readKnownFaction(printed: string, lexicon: Lexicon): FactionReading | null {
  const known = lexicon.faction(printed);
  if (known === null) return null;
  const { name, match } = known;
  return { name, defect: match === 'variant' ? { kind: 'faction-variant', expected: name, candidates: [] } : null };
}

/**
 * Reads a printed affiliation that is no form of a faction of the profile.
 * @returns a misreading, where one faction is clearly meant; else an unknown faction with those that may be meant
 */
export function readUnknownFaction(printed: string, lexicon: Lexicon): FactionReading {
  const candidates = isFactionElsewhere(printed) ? [] : factionCandidates(printed, lexicon);
  const [best] = candidates;
  const isMeant = best !== undefined && candidates.every(({ name, rank }) => name === best.name || rank > best.rank);
  if (isMeant && isClear(printed, best)) {
    return { name: best.name, defect: { kind: 'misread', expected: best.form, candidates: [] } };
  }
  const likely = [...new Set(candidates.map(({ form }) => form))];
  return { name: printed, defect: { kind: 'unknown-faction', expected: null, candidates: likely } };
}

/** In three letters any other letter makes another faction; only lookalikes and letters in another order do not. */
function isClear(printed: string, { rank }: Candidate): boolean {
  return lettersOf(printed).length > 4 || rank % 1 < UNLIKE;
}

/** Whether another parliament has a faction of this name: then it is not misread. */
export function isFactionElsewhere(printed: string): boolean {
  return PROFILES.some((profile) => lexiconOf(profile).faction(printed)?.match === 'exact');
}

/** Forms that a misread one may stand for, the likeliest first. */
function factionCandidates(printed: string, lexicon: Lexicon): Candidate[] {
  const key = lettersOf(printed);
  const limit = key.length <= 2 ? 0 : key.length <= 4 ? 1 : 2;
  const candidates: Candidate[] = [];
  for (const { form, name } of lexicon.factionForms) {
    const other = lettersOf(form);
    const distance = editDistance(key, other, limit);
    if (distance <= limit) candidates.push({ form, name, rank: rankOf(key, other, distance) });
  }
  return candidates.sort((a, b) => a.rank - b.rank);
}

/** Letters in another order are likelier than lookalikes, and these than any other letters. */
function rankOf(key: string, form: string, distance: number): number {
  if (distance === 0) return 0;
  if (Array.from(key).sort().join('') === Array.from(form).sort().join('')) return distance;
  return distance + (areLookalikes(key, form) ? LOOKALIKE : UNLIKE);
}

function areLookalikes(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a.charAt(at), b.charAt(at)];
    if (one !== other && !LOOKALIKES.some((group) => group.includes(one) && group.includes(other))) return false;
  }
  return true;
}

function lettersOf(form: string): string {
  return form.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
