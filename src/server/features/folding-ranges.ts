import { FoldingRangeKind, type FoldingRange, type ServerCapabilities } from 'vscode-languageserver';
import type { Range } from '../../core/text/offsets.js';
import { answeringFor, documentUri } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import type { PageView } from '../documents/transcript.js';

/** Folding of pages, of turns within a page, of what stands outside the sitting, and of long interjections. */
export function provideFoldingRanges(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.languages.foldingRange.on(answeringFor(context, 'Folding', documentUri, [], foldingRanges));
  return { foldingRangeProvider: true };
}

function foldingRanges({ pages, positions }: DocumentReading): FoldingRange[] {
  return pages.flatMap(foldsOf).flatMap((fold) => {
    const { start, end } = positions.rangeOf(fold);
    return start.line < end.line ? [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }] : [];
  });
}

/** Ranges from the first to the last printed character, the outer ones first; empty lines behind stay visible. */
function foldsOf({ placed, start, turns, matter }: PageView): Range[] {
  const { text } = placed.page;
  const printed = text.trimEnd().length;
  const page = { start: start + Math.min(printed, text.search(/\S|$/u)), end: start + printed };
  const [first] = matter;
  const last = matter.at(-1);
  const interjections = turns.flatMap(({ blocks }) => blocks.filter(({ block }) => block.kind === 'interjection'));
  return [
    page,
    ...(first && last && turns.length > 0 ? [{ start: first.start, end: last.end }] : []),
    ...turns,
    ...interjections,
  ];
}
