/**
 * Groups of letters that scans take for each other, as they look in print, with what taking one for the other costs; any
 * other letter costs 1. The rarer a confusion makes another name that people bear, the cheaper it is.
 */
const CONFUSIONS: readonly (readonly [readonly string[], number])[] = [
  // strokes
  [['l', 'i', 'I', '1', '|', '!', 'j', 't', 'f'], 0.35],
  [['rn', 'm', 'in', 'ni', 'nn'], 0.35],
  [['n', 'ri'], 0.35],
  [['u', 'ii', 'n', 'll', 'li', 'il', 'ü'], 0.4],
  [['tt', 'ti', 'it', 'll', 'lt', 'H'], 0.5],
  [['ß', 'B', 'ss', '8', 'fi'], 0.3],
  [['d', 'cl', 'ol'], 0.4],
  [['k', 'lc', 'h', 'b'], 0.5],
  [['w', 'vv', 'v'], 0.4],
  [['K', 'lK', 'R', 'E'], 0.5],
  [['Kl', 'M', 'Ri'], 0.5],
  // rounds
  [['c', 'e', 'o', 's', 'é'], 0.5],
  [['a', 'ä', 'e'], 0.6],
  [['o', 'ö', '0', 'ó'], 0.5],
  [['u', 'ü', 'i'], 0.5],
  [['g', 'q', 'y'], 0.5],
  [['ch', 'dh', 'ck', 'sh'], 0.5],
  [['r', 'z', 'v'], 0.6],
  // capitals
  [['B', 'P', 'R', 'D', 'E'], 0.5],
  [['F', 'E', 'P'], 0.5],
  [['C', 'G', 'O', 'Q', '0'], 0.5],
  [['M', 'N', 'W', 'H'], 0.6],
  [['Ü', 'U', 'ii'], 0.4],
  [['Ö', 'O'], 0.4],
  [['Ä', 'A'], 0.4],
];

/** What a swap of neighbours, a doubled letter and a letter too many or too few cost. */
const SWAP = 0.6;
const DOUBLED = 0.6;
const GAP = 1;
const OTHER_LETTER = 1;
/** A letter in the wrong case: capitals inside a name are small letters of the same shape. */
const OTHER_CASE = 0.2;

/** Cost by the letters on both sides: `rn\nm`. */
const COSTS: ReadonlyMap<string, number> = costs();
const LONGEST = 2;

function costs(): Map<string, number> {
  const known = new Map<string, number>();
  for (const [letters, cost] of CONFUSIONS) {
    for (const one of letters) {
      for (const other of letters) {
        const key = `${one}\n${other}`;
        if (one !== other && cost < (known.get(key) ?? OTHER_LETTER)) known.set(key, cost);
      }
    }
  }
  return known;
}

/**
 * How unlikely it is that a scan or a typist makes `printed` of `meant`: a weighted edit distance, in which letters that
 * look alike (l and i, rn and m, c and e, u and n, ü and ii, ß and B), letters in another order and doubled letters cost
 * less than 1.
 * @returns the distance, or Infinity as soon as it is known to be larger than `limit`
 */
export function scanDistance(printed: string, meant: string, limit: number): number {
  if (printed === meant) return 0;
  // The cheapest way to another length turns one letter into two.
  if (Math.abs(printed.length - meant.length) * 0.3 > limit) return Infinity;
  const rows: number[][] = [];
  for (let row = 0; row <= printed.length; row++) {
    const current: number[] = [];
    let smallest = Infinity;
    for (let column = 0; column <= meant.length; column++) {
      const cost = row === 0 && column === 0 ? 0 : cheapest(printed, meant, row, column, rows, current);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    // A row may be stepped over by letters that stand for two.
    const before = Math.min(...(rows[row - 1] ?? [Infinity]));
    if (row > 0 && Math.min(smallest, before) > limit) return Infinity;
    rows.push(current);
  }
  const distance = rows[printed.length]?.[meant.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}

function cheapest(
  printed: string,
  meant: string,
  row: number,
  column: number,
  rows: readonly (readonly number[])[],
  current: readonly number[],
): number {
  const at = (up: number, left: number): number =>
    (up === 0 ? current[column - left] : rows[row - up]?.[column - left]) ?? Infinity;
  let best = Infinity;
  if (row > 0) best = Math.min(best, at(1, 0) + gapCost(printed, row));
  if (column > 0) best = Math.min(best, at(0, 1) + gapCost(meant, column));
  for (let up = 1; up <= Math.min(LONGEST, row); up++) {
    for (let left = 1; left <= Math.min(LONGEST, column); left++) {
      const cost = replaceCost(printed.slice(row - up, row), meant.slice(column - left, column));
      if (cost < Infinity) best = Math.min(best, at(up, left) + cost);
    }
  }
  return best;
}

function gapCost(word: string, end: number): number {
  return word.charAt(end - 1) === word.charAt(end - 2) ? DOUBLED : GAP;
}

function replaceCost(one: string, other: string): number {
  if (one === other) return 0;
  const known = COSTS.get(`${one}\n${other}`);
  if (one.length === 1 && other.length === 1) {
    const cost = one.toLowerCase() === other.toLowerCase() ? OTHER_CASE : OTHER_LETTER;
    return Math.min(cost, known ?? OTHER_LETTER);
  }
  if (known !== undefined) return known;
  return one.length === 2 && one === other.charAt(1) + other.charAt(0) ? SWAP : Infinity;
}
