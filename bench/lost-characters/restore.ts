import { Analyzer, type SourceText } from '../../src/core/analysis/analyzer.ts';
import type { PlacedPage } from '../../src/core/model/sitting.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { correctSitting } from '../../src/core/sitting/correct.ts';
import { asVariant, hessianPages } from '../lib/corpus.ts';
import { sideOf } from '../lib/splits.ts';
import {
  compareSigns,
  countSign,
  SIGNS,
  wrongKind,
  type ComparedPlace,
  type Sign,
  type SignCounts,
} from './compare-signs.ts';
import { wordList } from '../lib/word-list.ts';

export const STRIPPED_VARIANTS = ['stripped', 'stripped-trimmed'] as const;
export type StrippedVariant = (typeof STRIPPED_VARIANTS)[number];

/** Where a sign stands: rules for speech do not apply to contents and annexes. */
export const PLACE_KINDS = ['speech', 'interjection', 'heading', 'other', 'contents and annexes'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What `plenar fix --fix inferred` does about lost characters. */
const RULES = [
  'text/lost-dash',
  'text/lost-euro',
  'text/lost-ellipsis',
  'interjection/lost-separator',
  'heading/lost-dash-paper',
];

/** Counts of one sitting in one stripped variant. */
export interface RestoredSitting {
  readonly sitting: string;
  readonly variant: StrippedVariant;
  readonly pages: number;
  readonly counts: Readonly<Record<string, SignCounts>>;
  /** Kinds of wrong places with their number. */
  readonly wrong: Readonly<Record<string, number>>;
  /** Wrong places to be read by people; none of untouched sittings. */
  readonly samples: readonly { readonly kind: string; readonly shown: string }[];
}

/** The key of `RestoredSitting.counts`. */
export const countKey = (kind: PlaceKind, sign: Sign): string => `${kind} ${sign}`;

/** Strips the pages of a sitting in both ways, repairs them, and compares them with what they were. */
export function restoreSitting(sitting: string): RestoredSitting[] {
  const kept = hessianPages(sitting);
  const originals = kept.map(({ path, text }) => ({ path, text: asVariant(text, 'decoded') }));
  const extracts = new Analyzer(hessen, { wordList }).analyze(originals).sitting.extracts;
  return STRIPPED_VARIANTS.map((variant) => {
    const stripped = kept.map(({ path, text }) => ({ path, text: asVariant(text, variant) }));
    const { sources } = correctSitting(stripped, new Analyzer(hessen, { wordList }), {
      level: 'inferred',
      rules: RULES,
    });
    const tally = new Tally(sitting, variant, kept.length);
    sources.forEach(({ corrected }, index) => {
      const original = originals[index];
      if (original !== undefined) tally.addPage(original, corrected, extracts[index]?.pages ?? []);
    });
    return tally.result;
  });
}

class Tally {
  readonly #sitting: string;
  readonly #variant: StrippedVariant;
  readonly #pages: number;
  readonly #counts: Record<string, SignCounts> = {};
  readonly #wrong: Record<string, number> = {};
  readonly #samples: { kind: string; shown: string }[] = [];

  constructor(sitting: string, variant: StrippedVariant, pages: number) {
    this.#sitting = sitting;
    this.#variant = variant;
    this.#pages = pages;
  }

  get result(): RestoredSitting {
    return {
      sitting: this.#sitting,
      variant: this.#variant,
      pages: this.#pages,
      counts: this.#counts,
      wrong: this.#wrong,
      samples: this.#samples,
    };
  }

  addPage(original: SourceText, restored: string, pages: readonly PlacedPage[]): void {
    for (const place of compareSigns(original.text, restored)) {
      const kind = placeKind(pages, place.offset);
      for (const sign of SIGNS) this.#count(countKey(kind, sign), countSign(place, sign));
      const around = strippedAround(original.text, place.offset, this.#variant);
      const wrong = kind === 'contents and annexes' && place.restored.length === 0 ? null : wrongKind(place, around);
      if (wrong !== null) this.#addWrong(`${kind}: ${wrong}`, original, restored, place);
    }
  }

  #count(key: string, { tp, cand, gold }: SignCounts): void {
    const sum = this.#counts[key] ?? { tp: 0, cand: 0, gold: 0 };
    this.#counts[key] = { tp: sum.tp + tp, cand: sum.cand + cand, gold: sum.gold + gold };
  }

  #addWrong(kind: string, { path, text }: SourceText, restored: string, place: ComparedPlace): void {
    this.#wrong[kind] = (this.#wrong[kind] ?? 0) + 1;
    if (sideOf(this.#sitting) === 'untouched') return;
    const [was, is] = [excerpt(text, place.offset), excerpt(restored, place.restoredOffset)];
    this.#samples.push({ kind, shown: `${this.#sitting}/${path}\n      was ${was}\n      is  ${is}` });
  }
}

function placeKind(pages: readonly PlacedPage[], offset: number): PlaceKind {
  const placed = pages.findLast(({ start }) => start <= offset);
  if (placed?.page.kind !== 'speech') return 'contents and annexes';
  const at = offset - placed.start;
  switch (placed.page.pieces.find(({ start, end }) => start <= at && at < end)?.kind) {
    case 'paragraph':
      return 'speech';
    case 'interjection':
    case 'note':
      return 'interjection';
    case 'heading':
      return 'heading';
    default:
      return 'other';
  }
}

/** What is left around a place when the text is stripped. */
function strippedAround(text: string, offset: number, variant: StrippedVariant) {
  // The signs are decoded here: they go, as do the quotation marks beside them.
  const strip = (part: string) => asVariant(part.replace(/[€‚„…‘’“”–]/gu, ''), variant);
  const before = strip(`${text.slice(Math.max(0, offset - CONTEXT), offset)}|`).slice(0, -1);
  const behind = strip(text.slice(offset, offset + CONTEXT));
  const endsLine = variant === 'stripped-trimmed' && /^\r?\n/u.test(behind);
  return { before: endsLine ? before.trimEnd() : before, behind };
}

const CONTEXT = 60;

function excerpt(text: string, offset: number): string {
  const around = `${text.slice(Math.max(0, offset - CONTEXT), offset)}⟦⟧${text.slice(offset, offset + CONTEXT)}`;
  return around.replaceAll(/\r?\n/gu, '¶');
}
