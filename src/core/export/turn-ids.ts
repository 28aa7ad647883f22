import type { Turn } from '../model/sitting.js';
import { blockText } from '../text/running-text.js';

/** Letters and digits of a turn's beginning that its id is made from. */
const BEGINNING = 60;

const FNV_OFFSET_BASIS = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * Ids of turns, unique among them. An id depends on the letters and digits of the speaker's name and of the turn's first
 * words only: layout, punctuation, page numbers, and fixes in other turns do not change it. Turns that begin alike are
 * numbered.
 */
export function turnIds(turns: readonly Turn[]): string[] {
  const used = new Map<string, number>();
  return turns.map((turn) => {
    const id = `t${fnv1a64(turnKey(turn)).toString(16).padStart(16, '0')}`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}

function turnKey({ speaker, blocks }: Turn): string {
  let beginning = '';
  for (const block of blocks) {
    if (beginning.length >= BEGINNING) break;
    beginning += lettersAndDigits(blockText(block));
  }
  return `${lettersAndDigits(speaker?.name ?? '')}:${beginning.slice(0, BEGINNING)}`;
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The 64-bit FNV-1a hash of a text's UTF-16 code units. */
function fnv1a64(text: string): bigint {
  let hash = FNV_OFFSET_BASIS;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * FNV_PRIME);
  }
  return hash;
}
