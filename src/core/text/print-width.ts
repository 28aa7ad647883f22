/**
 * How wide a text prints in a common book face, in thousandths of an em (advance widths as Times has them, from its
 * Adobe font metrics). It tells whether the next word would still have fitted on a line, so only ratios matter.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ' ': 250,
  '!': 333,
  '"': 408,
  '%': 833,
  '&': 778,
  "'": 180,
  '(': 333,
  ')': 333,
  '*': 500,
  '+': 564,
  ',': 250,
  '-': 333,
  '.': 250,
  '/': 278,
  ':': 278,
  ';': 278,
  '?': 444,
  '[': 333,
  ']': 333,
  '§': 500,
  '€': 500,
  '–': 500,
  '„': 444,
  '“': 444,
  '”': 444,
  '‚': 333,
  '‘': 333,
  '’': 333,
  '…': 1000,
  A: 722,
  B: 667,
  C: 667,
  D: 722,
  E: 611,
  F: 556,
  G: 722,
  H: 722,
  I: 333,
  J: 389,
  K: 722,
  L: 611,
  M: 889,
  N: 722,
  O: 722,
  P: 556,
  Q: 722,
  R: 667,
  S: 556,
  T: 611,
  U: 722,
  V: 722,
  W: 944,
  X: 722,
  Y: 722,
  Z: 611,
  Ä: 722,
  Ö: 722,
  Ü: 722,
  a: 444,
  b: 500,
  c: 444,
  d: 500,
  e: 444,
  f: 333,
  g: 500,
  h: 500,
  i: 278,
  j: 278,
  k: 500,
  l: 278,
  m: 778,
  n: 500,
  o: 500,
  p: 500,
  q: 500,
  r: 333,
  s: 389,
  t: 278,
  u: 500,
  v: 500,
  w: 722,
  x: 500,
  y: 500,
  z: 444,
  ä: 444,
  ö: 500,
  ü: 500,
  ß: 500,
};

/** Width of characters that the table lacks; digits are this wide as well. */
const DEFAULT_WIDTH = 500;

const TABLE = new Uint16Array(256).fill(DEFAULT_WIDTH);
for (const [character, width] of Object.entries(WIDTHS)) {
  const code = character.charCodeAt(0);
  if (code < 256) TABLE[code] = width;
}

/** Width of `text` from `start` to `end` (UTF-16 offsets), in thousandths of an em. */
export function printWidth(text: string, start = 0, end = text.length): number {
  let width = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    width += code < 256 ? (TABLE[code] ?? DEFAULT_WIDTH) : (WIDTHS[text.charAt(at)] ?? DEFAULT_WIDTH);
  }
  return width;
}
