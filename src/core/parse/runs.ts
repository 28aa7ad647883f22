import { printWidth } from '../text/print-width.js';
import { columnWidth } from './paragraph-breaks.js';
import { isHeaderLine, type PieceContext } from './piece-context.js';

/** A run of lines without an empty line between them. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Empty lines before the run; at least 1 at the page's start. */
  readonly gapBefore: number;
  readonly gapBehind: boolean;
}

/** The runs of a page, in their order. */
export function findRuns(context: PieceContext): Run[] {
  const { page } = context;
  const runs: Run[] = [];
  let gap = 1;
  let line = 0;
  while (line < page.count) {
    if (page.isEmpty(line) || isHeaderLine(context, line)) {
      gap += page.isEmpty(line) ? 1 : 0;
      line++;
      continue;
    }
    const first = line;
    while (
      line + 1 < page.count &&
      !page.isEmpty(line + 1) &&
      !isHeaderLine(context, line + 1) &&
      page.evidence.layout !== 'lines'
    )
      line++;
    const last = line;
    line++;
    runs.push({
      first,
      last,
      gapBefore: gap,
      gapBehind: line >= page.count || page.isEmpty(line) || page.evidence.layout === 'lines',
    });
    gap = page.evidence.layout === 'lines' ? 1 : 0;
  }
  return runs;
}

/** Width of the page's text column, measured on the lines that others follow; null where too few lines show it. */
export function measureColumn(context: Pick<PieceContext, 'page' | 'headerLines'>): number | null {
  const widths: number[] = [];
  const { page } = context;
  for (let line = 0; line + 1 < page.count; line++) {
    if (!page.isEmpty(line) && !page.isEmpty(line + 1) && !isHeaderLine(context, line)) {
      if (page.end(line) - page.start(line) <= 120)
        widths.push(printWidth(page.text, page.start(line), page.end(line)));
    }
  }
  return columnWidth(widths);
}
