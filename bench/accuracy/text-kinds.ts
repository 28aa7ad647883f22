import { align } from '../lib/align.ts';
import type { Difference } from './differences.ts';
import type { CountedKind, ErrorKind } from './error-kinds.ts';
import { lettersOnly } from './normal-text.ts';
import type { PageTexts } from './page-texts.ts';

/** What a textual difference is compared with. */
type TextDifference = Pick<Difference, 'before' | 'behind' | 'exported' | 'gold'>;

const QUOTES = '„“”‚‘’»«›‹"\'';
const LOSS: Readonly<Record<string, ErrorKind>> = { '–': 'dash lost', '€': 'euro lost', '…': 'ellipsis lost' };
const EXCESS: Readonly<Record<string, ErrorKind>> = {
  '–': 'dash too many',
  '€': 'euro too many',
  '…': 'ellipsis too many',
};
const CONFUSION: Readonly<Record<string, ErrorKind>> = {
  '–…': 'ellipsis taken for dash',
  '…–': 'dash taken for ellipsis',
  '–€': 'euro taken for dash or dash for euro',
  '€–': 'euro taken for dash or dash for euro',
};

/** What kinds become where the pages print the very words that are exported: their own defects have names of their own. */
const PRINTED: Readonly<Partial<Record<ErrorKind, ErrorKind>>> = {
  'record glues sentences': 'record glues sentences',
  'words glued': 'words glued on the pages',
  'word split': 'word split on the pages',
  'hyphen lost': 'hyphen missing on the pages',
};

/** A speaker line as the record repeats it: words up to a colon, brackets or an office in them. */
const SPEAKER_LINE = /^(?:\S+ ){1,12}\S*(?:\)|präsident(?:in)?\b.*|minister(?:in)?\b.*):$/iu;

/**
 * Tells what kinds of error a difference of the running text shows.
 * @returns each kind with the number of characters that are wrong by it
 */
export function textKinds(difference: TextDifference, pages: PageTexts): CountedKind[] {
  const exported = difference.exported.join(' ');
  const gold = difference.gold.join(' ');
  const found = new Map<ErrorKind, number>();
  const add = (kind: ErrorKind, count: number) => found.set(kind, (found.get(kind) ?? 0) + count);
  const whole = wholeKind(difference, exported, gold, pages);
  if (whole !== null) add(whole, Math.max(exported.length, gold.length, 1));
  else {
    const printed = pages.print(difference.before, exported, difference.behind);
    for (const { kind, count } of signKinds(exported, gold)) {
      add(printed ? (PRINTED[kind] ?? 'pages print what is exported') : kind, count);
    }
  }
  return [...found].map(([kind, count]) => ({ kind, count }));
}

/** The kind of a difference that is more than signs and blanks; null where letters and digits are the same. */
function wholeKind(
  { before, behind }: TextDifference,
  exported: string,
  gold: string,
  pages: PageTexts,
): ErrorKind | null {
  if (lettersOnly(exported) === lettersOnly(gold)) return null;
  if (exported === '' && SPEAKER_LINE.test(gold)) return 'record repeats the speaker line';
  if (pages.print(before, exported, behind)) return 'pages print what is exported';
  if (lettersOnly(exported) === '') return 'words lost';
  return lettersOnly(gold) === '' ? 'words too many' : 'words differ';
}

/**
 * The kinds of two wordings with the same letters and digits.
 * @returns each sign or blank that differs, as a kind of its own
 */
export function signKinds(exported: string, gold: string): CountedKind[] {
  const [a, b] = [Array.from(exported), Array.from(gold)];
  return align(a, b)
    .filter(({ equal }) => !equal)
    .flatMap(({ aStart, aEnd, bStart, bEnd }) => {
      const extra = a.slice(aStart, aEnd);
      const missing = b.slice(bStart, bEnd);
      const beforeGold = b[bStart - 1] ?? '';
      const behindGold = b[bEnd] ?? '';
      return changedSigns(extra, missing, beforeGold, behindGold);
    });
}

function changedSigns(
  extra: readonly string[],
  missing: readonly string[],
  beforeGold: string,
  behindGold: string,
): CountedKind[] {
  const [extraSigns, missingSigns] = [extra, missing].map((signs) => signs.filter((sign) => sign.trim() !== ''));
  if (extraSigns === undefined || missingSigns === undefined) return [];
  if (extraSigns.length === 0 && missingSigns.length === 0) {
    const [more, fewer] = [extra.length - missing.length, missing.length - extra.length];
    if (fewer > 0) return [{ kind: 'words glued', count: fewer }];
    const glued = /[.!?,;:)“]/u.test(beforeGold) && /[\p{Lu}„(\d]/u.test(behindGold);
    return [{ kind: glued ? 'record glues sentences' : 'word split', count: Math.max(1, more) }];
  }
  const paired = Math.min(extraSigns.length, missingSigns.length);
  return [
    ...extraSigns.slice(0, paired).map((sign, index) => confusion(sign, missingSigns[index] ?? '')),
    ...extraSigns.slice(paired).map((sign) => single(EXCESS, 'quotation mark too many', 'hyphen too many', sign)),
    ...missingSigns.slice(paired).map((sign) => single(LOSS, 'quotation mark lost', 'hyphen lost', sign)),
  ].map((kind) => ({ kind, count: 1 }));
}

function confusion(exported: string, gold: string): ErrorKind {
  const known = CONFUSION[exported + gold];
  if (known !== undefined) return known;
  if (QUOTES.includes(gold) && !(exported in EXCESS)) return 'quotation mark lost';
  return EXCESS[exported] ?? LOSS[gold] ?? 'other sign';
}

function single(
  signs: Readonly<Record<string, ErrorKind>>,
  quote: ErrorKind,
  hyphen: ErrorKind,
  sign: string,
): ErrorKind {
  if (QUOTES.includes(sign)) return quote;
  return signs[sign] ?? (sign === '-' ? hyphen : 'other sign');
}
