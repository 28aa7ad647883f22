/** The signs whose loss leaves blanks: what the rules about lost characters restore. */
export const SIGNS = ['–', '€', '…'] as const;
export type Sign = (typeof SIGNS)[number];

/** A place between two characters that no stripping takes away, with the signs that stand there. */
interface SignPlace {
  readonly signs: readonly Sign[];
  /** Offset of the first of them, or of what stands at the place. */
  readonly offset: number;
}

/** A place where the original or the restored text has signs. */
export interface ComparedPlace {
  readonly original: readonly Sign[];
  readonly restored: readonly Sign[];
  /** Offset in the original text of the first sign there, or of the character behind the place. */
  readonly offset: number;
  /** The same in the restored text. */
  readonly restoredOffset: number;
}

/** Everything that stripping, trimming or restoring may take away or add: white space and the signs of Windows-1252. */
const FLEETING = /[\s€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u0080-\u009f]/u;

/**
 * Compares the signs of a text with those that were restored after it had been stripped of them, place by place. A place
 * is known by the number of lasting characters before it, so that blanks do not matter.
 * @param original the text with its signs, decoded
 * @param restored the stripped text with what was restored
 * @returns the places where either has a sign, in order
 * @throws RangeError when the lasting characters differ: then the restoring changed more than signs and blanks
 */
export function compareSigns(original: string, restored: string): ComparedPlace[] {
  const [a, b] = [placesOf(original), placesOf(restored)];
  if (a.lasting !== b.lasting) throw new RangeError('the restored text has other letters than the original');
  const indices = [...new Set([...a.places.keys(), ...b.places.keys()])].sort((x, y) => x - y);
  return indices.map((index) => {
    const [originalPlace, restoredPlace] = [a.places.get(index), b.places.get(index)];
    return {
      original: originalPlace?.signs ?? [],
      restored: restoredPlace?.signs ?? [],
      offset: originalPlace?.offset ?? a.offsets[index] ?? original.length,
      restoredOffset: restoredPlace?.offset ?? b.offsets[index] ?? restored.length,
    };
  });
}

function placesOf(text: string): {
  lasting: string;
  offsets: readonly number[];
  places: ReadonlyMap<number, SignPlace>;
} {
  const offsets: number[] = [];
  const places = new Map<number, { signs: Sign[]; offset: number }>();
  let lasting = '';
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    const sign = SIGNS.find((candidate) => candidate === character);
    if (sign !== undefined) {
      const place = places.get(offsets.length) ?? { signs: [], offset };
      place.signs.push(sign);
      places.set(offsets.length, place);
    } else if (!FLEETING.test(character)) {
      lasting += character;
      offsets.push(offset);
    }
  }
  return { lasting, offsets, places };
}

/** How often a sign stands in the original, was restored, and was restored where it stood. */
export interface SignCounts {
  readonly tp: number;
  readonly cand: number;
  readonly gold: number;
}

/** Counts one sign at one place. */
export function countSign(
  { original, restored }: Pick<ComparedPlace, 'original' | 'restored'>,
  sign: Sign,
): SignCounts {
  const [gold = 0, cand = 0] = [original, restored].map((signs) => signs.filter((one) => one === sign).length);
  return { tp: Math.min(gold, cand), cand, gold };
}

/**
 * Names what is wrong at a place by its signs and by what is left of them in the stripped text.
 * @param around the stripped text before the place and behind it, blanks included
 * @returns null where the signs are right
 */
export function wrongKind(
  { original, restored }: Pick<ComparedPlace, 'original' | 'restored'>,
  around: { readonly before: string; readonly behind: string },
): string | null {
  if (original.join('') === restored.join('')) return null;
  const shown = (signs: readonly Sign[]) => (signs.length === 0 ? 'nothing' : signs.join(' '));
  const before = around.before.trimEnd();
  const behind = around.behind.trimStart();
  const left = around.before.slice(before.length) + around.behind.slice(0, around.behind.length - behind.length);
  return `${shown(original)} became ${shown(restored)}: ${shapeBefore(before)}, ${shapeOfBlanks(left)}, ${shapeBehind(behind)}`;
}

/** `left` is all white space between the characters that lasted. */
function shapeOfBlanks(left: string): string {
  const lineEnds = left.split('\n').length - 1;
  const blanks = left.replace(/[\r\n]/gu, '').length;
  const shown = blanks === 0 ? 'no blank' : blanks === 1 ? 'one blank' : blanks === 2 ? 'two blanks' : 'more blanks';
  return lineEnds === 0 ? shown : `${lineEnds === 1 ? 'line end' : 'gap'} with ${shown}`;
}

function shapeBefore(text: string): string {
  const last = text.at(-1) ?? '';
  if (last === '') return 'page start';
  if (/\d/u.test(last)) return 'number';
  if (/(?:Million|Milliarde|Mio\.$|Mrd\.$|Tausend)\p{L}*$/u.test(text)) return 'word for millions';
  return /\p{L}/u.test(last) ? 'word' : last;
}

function shapeBehind(text: string): string {
  const first = text.at(0) ?? '';
  if (first === '') return 'page end';
  if (/\d/u.test(first)) return 'number';
  if (/\p{Lu}/u.test(first)) return 'upper case';
  return /\p{L}/u.test(first) ? 'lower case' : first;
}
