import { findPageHeader } from '../parse/page-header.js';
import { splitPages } from '../parse/split-pages.js';
import type { Profile } from '../profiles/profile.js';
import { decodeC1Text } from '../text/cp1252.js';
import { Lines } from '../text/lines.js';
import type { Range } from '../text/offsets.js';

/** A page of a file, in UTF-16 offsets of the file. */
export interface FilePage extends Range {
  /** Place in the file, from 0. */
  readonly index: number;
  /** Printed number; null where there is none. */
  readonly number: number | null;
  /** Line that the page begins with, and the one that its header stands on, from 0. */
  readonly line: number;
  readonly headerLine: number;
}

/** The pages of a file, without reading anything else of it. They cover the file without a gap. */
export function pagesOfFile(text: string, profile: Profile): FilePage[] {
  let [line, counted] = [0, 0];
  return splitPages(text, profile).map((range, index) => {
    line += new Lines(text.slice(counted, range.start)).starts.length - 1;
    counted = range.start;
    const page = decodeC1Text(text.slice(range.start, range.end));
    const lines = new Lines(page);
    const header = findPageHeader(page, lines, profile)?.header;
    const headerStart = header?.line?.start ?? 0;
    const above = lines.starts.filter((start) => start <= headerStart).length - 1;
    return { ...range, index, number: header?.number ?? null, line, headerLine: line + above };
  });
}

/** How many problems begin on each page. @param lines line of each problem, from 0 */
export function countsOnPages(pages: readonly Pick<FilePage, 'line'>[], lines: readonly number[]): number[] {
  const counts = pages.map(() => 0);
  for (const line of lines) {
    const page = Math.max(0, pages.filter((candidate) => candidate.line <= line).length - 1);
    if (page < counts.length) counts[page] = (counts[page] ?? 0) + 1;
  }
  return counts;
}
