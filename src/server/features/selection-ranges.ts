import type { SelectionRange, SelectionRangeParams, ServerCapabilities } from 'vscode-languageserver';
import { sentencesOf } from '../../core/text/sentences.js';
import type { Range } from '../../core/text/offsets.js';
import { answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { partAt, type PageView } from '../documents/transcript.js';

/** Growing the selection: word, sentence, block, turn, page, file. */
export function provideSelectionRanges(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onSelectionRanges(
    answeringFor(
      context,
      'Selection ranges',
      ({ textDocument }: SelectionRangeParams) => textDocument.uri,
      null,
      (reading, { positions }) =>
        positions.map((position) => selectionRange(reading, reading.positions.offsetAt(position))),
    ),
  );
  return { selectionRangeProvider: true };
}

function selectionRange({ text, pages, positions }: DocumentReading, offset: number): SelectionRange {
  const page = partAt(pages, offset);
  const ranges: Range[] = [
    { start: 0, end: text.length },
    ...(page ? rangesOnPage(page, text, offset) : []),
    wordAt(text, offset),
  ];
  let selection: SelectionRange | undefined;
  let outer: Range = { start: 0, end: text.length };
  for (const range of ranges) {
    if (selection && (range.start < outer.start || range.end > outer.end || sameRange(range, outer))) continue;
    selection = { range: positions.rangeOf(range), ...(selection ? { parent: selection } : {}) };
    outer = range;
  }
  return selection ?? { range: positions.rangeOf({ start: offset, end: offset }) };
}

/** From the page inwards to the sentence. */
function rangesOnPage(page: PageView, text: string, offset: number): Range[] {
  const turn = partAt(page.turns, offset);
  const speakerLine = turn?.speakerLine;
  const onSpeakerLine = speakerLine !== undefined && speakerLine !== null && offset <= speakerLine.end;
  const block = onSpeakerLine ? speakerLine : partAt(turn?.blocks ?? page.matter, offset);
  return [page, ...(turn ? [turn] : []), ...(block ? [block, sentenceAt(text, block, offset)] : [])];
}

/** The sentence of a block around an offset, without the blanks behind it. */
function sentenceAt(text: string, block: Range, offset: number): Range {
  const content = text.slice(block.start, block.end);
  const sentence = partAt(sentencesOf(content), offset - block.start) ?? { start: 0, end: content.length };
  const { length } = content.slice(sentence.start, sentence.end).trimEnd();
  return { start: block.start + sentence.start, end: block.start + sentence.start + length };
}

/** The word around an offset: letters, digits, and hyphens and apostrophes between them. Empty between words. */
function wordAt(text: string, offset: number): Range {
  const before = /[\p{L}\p{M}\p{N}'’\u2010\u2011-]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
  const behind = /^[\p{L}\p{M}\p{N}'’\u2010\u2011-]*/u.exec(text.slice(offset, offset + 100))?.[0] ?? '';
  return { start: offset - before.length, end: offset + behind.length };
}

function sameRange(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}
