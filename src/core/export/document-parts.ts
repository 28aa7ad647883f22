import type { ExportedBlock, ExportedSpan, TranscriptDocument } from '../model/export-schema.js';

/** A text of a document with the spans that it stands at. */
export interface SpannedPart {
  /** Where it is in the document: `turns[3].blocks[0]`. */
  readonly owner: string;
  readonly text: string;
  readonly spans: readonly ExportedSpan[];
  /** A speaker line's label lacks the colon that stands at its span. */
  readonly isSpeakerLine: boolean;
}

/** All page headers, speaker lines and blocks of a document: together they hold every character of its sources. */
export function spannedParts({
  pages,
  turns,
  matter,
}: Pick<TranscriptDocument, 'pages' | 'turns' | 'matter'>): SpannedPart[] {
  const headers = pages.flatMap(({ header }, index) =>
    header === null ? [] : [{ ...header, owner: `pages[${index}].header`, isSpeakerLine: false }],
  );
  const spoken = turns.flatMap(({ speaker, blocks }, index) => {
    const owner = `turns[${index}]`;
    const lines =
      speaker === null
        ? []
        : [{ owner: `${owner}.speaker`, text: speaker.label, spans: speaker.spans, isSpeakerLine: true }];
    return [...lines, ...blockParts(blocks, owner)];
  });
  return [...headers, ...spoken, ...matter.flatMap(({ blocks }, index) => blockParts(blocks, `matter[${index}]`))];
}

function blockParts(blocks: readonly ExportedBlock[], owner: string): SpannedPart[] {
  return blocks.map(({ text, spans }, index) => {
    return { owner: `${owner}.blocks[${index}]`, text, spans, isSpeakerLine: false };
  });
}

/** Parts of a document by the source that they name; their order is kept. */
export function groupBySource<Item extends { readonly source: number }>(items: readonly Item[]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(item.source);
    if (group === undefined) groups.set(item.source, [item]);
    else group.push(item);
  }
  return groups;
}
