import type { Extract, SittingFacts } from '../model/sitting.js';
import type { Profile } from '../profiles/profile.js';
import { decodeC1Text } from '../text/cp1252.js';
import { readGermanDate } from '../text/german-date.js';

const COVER_NUMBER = /Plenarprotokoll\s+(\d{1,2})\s*\/\s*(\d{1,3})/u;
const COVER_DATE = /den\s+(\d{1,2}\.\s*\p{L}+\s+\d{4})/u;

/** The value that most headers agree on; the first of equals. */
function majority<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) {
      most = count;
      best = value;
    }
  }
  return best;
}

/** What page headers, and where there are none the cover, say about the sitting. */
export function sittingFacts(extracts: readonly Extract[], profile: Profile): SittingFacts {
  const headers = extracts.flatMap(({ pages }) => pages.flatMap(({ page }) => (page.header ? [page.header] : [])));
  const fromHeaders: SittingFacts = {
    parliament: majority(headers.map(({ parliament }) => parliament)),
    term: majority(headers.map(({ term }) => term)),
    sitting: majority(headers.map(({ sitting }) => sitting)),
    date: majority(headers.map(({ date }) => date)),
  };
  if (fromHeaders.sitting !== null && fromHeaders.date !== null) return fromHeaders;
  const cover = decodeC1Text(
    extracts.map(({ pages }) => pages[0]?.page).find((page) => page?.kind === 'cover')?.text ?? '',
  );
  const number = COVER_NUMBER.exec(cover);
  const date = COVER_DATE.exec(cover);
  return {
    parliament: fromHeaders.parliament ?? (number ? profile.parliament : null),
    term: fromHeaders.term ?? (number ? Number(number[1]) : null),
    sitting: fromHeaders.sitting ?? (number ? Number(number[2]) : null),
    date: fromHeaders.date ?? readGermanDate(date?.[1] ?? ''),
  };
}
