import type { TextEdit } from '../text/offsets.js';

/**
 * The edit that makes `wanted` of `printed` and leaves what both have in common at their ends.
 * @param start where `printed` stands, in the offsets that the edit is to have
 */
export function smallestEdit(start: number, printed: string, wanted: string): TextEdit {
  const shortest = Math.min(printed.length, wanted.length);
  let prefix = 0;
  while (prefix < shortest && printed.charAt(prefix) === wanted.charAt(prefix)) prefix++;
  let suffix = 0;
  while (suffix < shortest - prefix && printed.at(-1 - suffix) === wanted.at(-1 - suffix)) suffix++;
  return {
    start: start + prefix,
    end: start + printed.length - suffix,
    newText: wanted.slice(prefix, wanted.length - suffix),
  };
}

/** Whether two texts have the same letters and digits in the same order. */
export function sameLetters(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
