import type { Difference } from './differences.ts';
import type { CountedKind, ErrorKind } from './error-kinds.ts';
import { lettersOnly, normalText } from './normal-text.ts';
import type { PageTexts, PrintedBreak } from './page-texts.ts';
import { signKinds } from './text-kinds.ts';

/** What differing blocks are compared with. */
export interface BlockContext {
  readonly pages: PageTexts;
  /** Letters of all blocks of other kinds, of export and record. */
  readonly otherBlocks: ReadonlySet<string>;
}

type BlockDifference = Pick<Difference, 'exported' | 'gold'>;

/** Tells what kind of error a difference of interjections shows; each interjection counts once. */
export function interjectionKinds({ exported, gold }: BlockDifference, context: BlockContext): CountedKind[] {
  const count = Math.max(exported.length, gold.length);
  const sameLetters = lettersOnly(exported.join('')) === lettersOnly(gold.join(''));
  if (sameLetters && exported.length !== gold.length) return [{ kind: 'interjection parted otherwise', count }];
  if (!sameLetters) return [{ kind: unlikeKind(exported, gold, context), count }];
  const [a = '', b = ''] = [exported, gold].map((texts) => normalText(texts.join(' ')));
  const [first] = signKinds(a, b);
  const printed = context.pages.print(a.split(' ')[0] ?? '', a.slice(a.indexOf(' ') + 1), '');
  return [{ kind: printed ? 'pages print what is exported' : (first?.kind ?? 'other'), count }];
}

/** Tells what kinds of error a difference of paragraphs shows: one for each break that only one side has. */
export function paragraphKinds({ exported, gold }: BlockDifference, context: BlockContext): CountedKind[] {
  const count = Math.max(exported.length, gold.length);
  if (lettersOnly(exported.join('')) !== lettersOnly(gold.join(''))) {
    return [{ kind: unlikeKind(exported, gold, context), count }];
  }
  const goldBreaks = breaksOf(gold);
  const exportedBreaks = breaksOf(exported);
  const kinds = [
    ...[...exportedBreaks]
      .filter(([at]) => !goldBreaks.has(at))
      .map(([, sides]) => SPLIT[context.pages.between(...sides)]),
    ...[...goldBreaks]
      .filter(([at]) => !exportedBreaks.has(at))
      .map(([, sides]) => MERGED[context.pages.between(...sides)]),
  ];
  return kinds.length === 0 ? [{ kind: 'other', count }] : kinds.map((kind) => ({ kind, count: 1 }));
}

const SPLIT: Readonly<Record<PrintedBreak, ErrorKind>> = {
  gap: 'paragraph split at a gap',
  'line end': 'paragraph split at a line end',
  'page end': 'paragraph split at a page end',
  nothing: 'paragraph split within a line',
  'not found': 'break not found on the pages',
};

const MERGED: Readonly<Record<PrintedBreak, ErrorKind>> = {
  gap: 'paragraphs merged over a gap',
  'line end': 'paragraphs merged at a line end',
  'page end': 'paragraphs merged over a page end',
  nothing: 'record breaks within a line',
  'not found': 'break not found on the pages',
};

/** The breaks between paragraphs: number of letters before each, and the paragraphs on both sides. */
function breaksOf(paragraphs: readonly string[]): Map<number, [string, string]> {
  const breaks = new Map<number, [string, string]>();
  let letters = 0;
  paragraphs.slice(1).forEach((next, index) => {
    const passage = paragraphs[index] ?? '';
    letters += lettersOnly(passage).length;
    breaks.set(letters, [passage, next]);
  });
  return breaks;
}

function unlikeKind(exported: readonly string[], gold: readonly string[], { otherBlocks }: BlockContext): ErrorKind {
  const only = exported.length === 0 ? gold : gold.length === 0 ? exported : [];
  if (only.length > 0 && only.every((text) => otherBlocks.has(lettersOnly(text)))) return 'block of another kind';
  if (exported.length === 0) return 'words lost';
  return gold.length === 0 ? 'words too many' : 'words differ';
}
