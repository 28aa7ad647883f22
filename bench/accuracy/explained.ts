import { goldPath, hessianPages, type Variant } from '../lib/corpus.ts';
import { sideOf, type Side } from '../lib/splits.ts';
import { interjectionKinds, paragraphKinds, type BlockContext } from './block-kinds.ts';
import { ASPECTS, compare, type Aspect, type Difference } from './differences.ts';
import type { CountedKind } from './error-kinds.ts';
import { lettersOnly } from './normal-text.ts';
import { PageTexts } from './page-texts.ts';
import { textKinds } from './text-kinds.ts';
import { readExport, readGold, type ComparedBlock, type ComparedTurn } from './transcripts.ts';

/** A difference between an export and the record, and what kinds of error it shows. */
export interface ExplainedDifference {
  readonly sitting: string;
  readonly side: Side;
  readonly variant: Variant;
  readonly aspect: Aspect;
  readonly difference: Difference;
  readonly kinds: readonly CountedKind[];
  /** File and printed page; only for tuned sittings. */
  readonly place: string;
}

/** An export of a sitting in a variant. */
export interface ExportedSitting {
  readonly sitting: string;
  readonly variant: Variant;
  readonly exported: string;
}

/** All differences of exports from the official record, each with its kinds. */
export function explainDifferences(files: readonly ExportedSitting[]): ExplainedDifference[] {
  const pagesOf = new Map<string, PageTexts>();
  return files.flatMap((file) => {
    const pages = pagesOf.get(file.sitting) ?? new PageTexts(hessianPages(file.sitting));
    pagesOf.set(file.sitting, pages);
    return explainSitting(file, pages);
  });
}

function explainSitting({ sitting, variant, exported: path }: ExportedSitting, pages: PageTexts) {
  const gold = readGold(goldPath(sitting));
  const exported = readExport(path, gold);
  const side = sideOf(sitting);
  return ASPECTS.flatMap((aspect) => {
    const context = { pages, otherBlocks: otherBlocks(aspect, [...exported, ...gold.turns]) };
    return compare(aspect, exported, gold.turns).differences.map((difference): ExplainedDifference => {
      const kinds = kindsOf(aspect, difference, context);
      const place = side === 'tuned' ? placeOf(difference, pages) : '';
      return { sitting, side, variant, aspect, difference, kinds, place };
    });
  });
}

function kindsOf(aspect: Aspect, difference: Difference, context: BlockContext): CountedKind[] {
  switch (aspect) {
    case 'turns':
      return [{ kind: 'turn differs', count: difference.size }];
    case 'interjections':
      return interjectionKinds(difference, context);
    case 'paragraphs':
      return paragraphKinds(difference, context);
    case 'text':
      return textKinds(difference, context.pages);
  }
}

function otherBlocks(aspect: Aspect, turns: readonly ComparedTurn[]): ReadonlySet<string> {
  const own: ComparedBlock['kind'] = aspect === 'interjections' ? 'interjection' : 'speech';
  const others = turns.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== own));
  return new Set(others.map(({ text }) => lettersOnly(text)));
}

function placeOf({ exported, gold, before, behind }: Difference, pages: PageTexts): string {
  const [a, b] = [exported.join(' '), gold.join(' ')];
  return pages.placeOf(`${before} ${a} ${behind}`, `${before} ${b} ${behind}`, a, b, a.slice(0, 40), before, behind);
}
