import type { ExportedBlock, ExportedPage, ExportedSpan, TranscriptDocument } from '../model/export-schema.js';
import { message } from '../model/message.js';
import { groupBySource } from './document-parts.js';
import { violation, type Violation } from './violation.js';

/** What a document says wrongly about its pages: pages that overlap, and parts that do not stand where they say. */
export function pageViolations(document: TranscriptDocument): Violation[] {
  return [...overlappingPages(document.pages), ...wrongPageNumbers(document)];
}

function overlappingPages(pages: readonly ExportedPage[]): Violation[] {
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    const { source, start, end } = page;
    const follows = before === undefined || before.source < source || (before.source === source && before.end <= start);
    return start <= end && follows
      ? []
      : [violation(`pages[${index}]`, message('overlaps the page before it or is out of order'), page)];
  });
}

/** Each turn and each matter lists the numbers of the pages that its spans lie on. */
function wrongPageNumbers({ pages, turns, matter }: TranscriptDocument): Violation[] {
  const pageOf = pageFinder(pages);
  const check = (owner: string, stated: readonly (number | null)[], spans: readonly ExportedSpan[]): Violation[] => {
    const homeless = spans.find((span) => pageOf(span) === undefined);
    if (homeless !== undefined) return [violation(owner, message('has a span that lies on no page'), homeless)];
    const numbers = [...new Set(spans.map(pageOf))].map((page) => page?.number ?? null);
    if (numbers.length === stated.length && numbers.every((number, index) => number === stated[index])) return [];
    const values = { stated: stated.join(', '), found: numbers.join(', ') };
    return [violation(owner, message('names the pages {stated}, but stands on {found}', values), spans[0])];
  };
  const spansOf = (blocks: readonly ExportedBlock[]) => blocks.flatMap(({ spans }) => spans);
  return [
    ...turns.flatMap(({ pages: stated, speaker, blocks }, index) =>
      check(`turns[${index}]`, stated, [...(speaker?.spans ?? []), ...spansOf(blocks)]),
    ),
    ...matter.flatMap(({ pages: stated, blocks }, index) => check(`matter[${index}]`, stated, spansOf(blocks))),
  ];
}

/** Finds the page that holds a span; pages of one source do not overlap. */
function pageFinder(pages: readonly ExportedPage[]): (span: ExportedSpan) => ExportedPage | undefined {
  const bySource = groupBySource(pages);
  return ({ source, start, end }) => {
    const candidates = bySource.get(source) ?? [];
    let low = 0;
    let high = candidates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((candidates[middle]?.start ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    const page = candidates[low - 1];
    return page !== undefined && end <= page.end ? page : undefined;
  };
}
