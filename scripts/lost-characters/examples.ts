import { hessianPages } from '../../bench/lib/corpus.ts';
import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { featuresOf } from '../../src/core/rules/lost/features.ts';
import { placesOf } from '../../src/core/rules/lost/places.ts';
import { surroundingsOf } from '../../src/core/rules/lost/surroundings.ts';

/** One slot of a place of a stripped page, and what the page has there before it is stripped. */
export interface Example {
  readonly features: Int32Array;
  /** Index in `MODEL_CHARACTERS`. */
  readonly character: number;
  /** Number of the page in its sitting, and the slot's offset in it: slots near each other pull each other. */
  readonly page: number;
  readonly at: number;
}

/** Dash, euro sign and ellipsis as C1 characters, in the order of `MODEL_CHARACTERS`. */
const KEPT = ['\u0096', '\u0080', '\u0085'];

/**
 * The examples of a Hessian sitting: its pages with C1 characters are the truth for the same pages without.
 * Slots at which nothing stood are left out: six in 34,000, too few to learn from.
 */
export function examplesOf(sitting: string): Example[] {
  const read = hessianPages(sitting).map(({ path, text }) => ({ path, ...strip(text) }));
  const { extracts } = new Analyzer(hessen, { rules: [] }).analyze(
    read.map(({ path, text }) => ({ path, text })),
  ).sitting;
  const examples: Example[] = [];
  let number = 0;
  extracts.forEach(({ pages }, source) => {
    const kept = read[source]?.kept;
    for (const { page, start } of pages) {
      if (page.kind !== 'speech') continue;
      number++;
      for (const around of surroundingsOf(page, placesOf(page, true, true), true)) {
        around.place.slots.forEach((at, slot) => {
          const character = KEPT.indexOf(kept?.get(start + at) ?? '');
          if (character >= 0) examples.push({ features: featuresOf(around, slot), character, page: number, at });
        });
      }
    }
  });
  return examples;
}

/** A text without its C1 characters, and the first that stood at each offset. Quotation marks leave no trace. */
function strip(text: string): { text: string; kept: ReadonlyMap<number, string> } {
  const kept = new Map<number, string>();
  let stripped = '';
  for (const character of text) {
    if (character < '\u0080' || character > '\u009f') stripped += character;
    else if (KEPT.includes(character) && !kept.has(stripped.length)) kept.set(stripped.length, character);
  }
  return { text: stripped, kept };
}
