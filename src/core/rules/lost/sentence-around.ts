/** What a walk from a place to the beginning or the end of its sentence meets. */
export interface SentencePart {
  /** Characters to the end of the walk. */
  readonly length: number;
  readonly words: number;
  /** Dashes that are there. */
  readonly dashes: number;
  readonly hasColon: boolean;
}

const BLANK = 32;
/** How far a walk goes, in characters. */
const FARTHEST = 220;
const DASH = 0x2013;
const COLON = 58;

/**
 * Walks from an offset back to the beginning of its sentence.
 * @param stop a place before it, where words are counted no further; -1 where none is
 */
export function sentenceBefore(text: string, at: number, start: number, stop: number): SentencePart {
  const first = Math.max(start, at - FARTHEST);
  let words = 0;
  let dashes = 0;
  let hasColon = false;
  let position = at - 1;
  let isWord = false;
  for (; position >= first; position--) {
    const code = text.charCodeAt(position);
    if (code <= BLANK) {
      isWord = false;
      continue;
    }
    if (!isWord && words > 0 && endsSentence(text, position)) break;
    if (!isWord && position >= stop) words++;
    isWord = true;
    if (code === DASH) dashes++;
    else if (code === COLON) hasColon = true;
  }
  return { length: at - position - 1, words, dashes, hasColon };
}

/** Walks from an offset to the end of its sentence. */
export function sentenceBehind(text: string, at: number, end: number, stop: number): SentencePart {
  const last = Math.min(end, at + FARTHEST);
  let words = 0;
  let dashes = 0;
  let hasColon = false;
  let position = at;
  let isWord = false;
  for (; position < last; position++) {
    const code = text.charCodeAt(position);
    if (code <= BLANK) {
      isWord = false;
      continue;
    }
    if (!isWord && position < stop) words++;
    isWord = true;
    if (code === DASH) dashes++;
    else if (code === COLON) hasColon = true;
    else if (endsSentence(text, position)) break;
  }
  return { length: position - at, words, dashes, hasColon };
}

/** A sentence ends at `.`, `!`, `?` before white space and a capital, but not behind a number. */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== 46 && code !== 33 && code !== 63) || text.charCodeAt(at + 1) > BLANK) return false;
  let behind = at + 2;
  while (text.charCodeAt(behind) <= BLANK) behind++;
  const next = text.charCodeAt(behind);
  const last = text.charCodeAt(at - 1);
  return ((next >= 65 && next < 91) || (next >= 0xc0 && next < 0xdf)) && !(last >= 48 && last <= 57);
}
