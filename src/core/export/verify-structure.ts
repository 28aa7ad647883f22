import type {
  ExportedBlock,
  ExportedSpan,
  ExportedSpeaker,
  ExportedTurn,
  TranscriptDocument,
} from '../model/export-schema.js';
import { message } from '../model/message.js';
import { spannedParts, type SpannedPart } from './document-parts.js';
import { matterViolations } from './verify-matter.js';
import { pageViolations } from './verify-pages.js';
import { violation, type Violation } from './violation.js';

/**
 * What a document contradicts in itself, whatever its sources say: references to sources that it does not list, parts
 * that are out of order, pages that do not hold what they are said to hold, ids that occur twice, names and words that
 * are not in the text they are taken from.
 */
export function structureViolations(document: TranscriptDocument): Violation[] {
  return [
    ...unlistedSources(document),
    ...disorder(document),
    ...pageViolations(document),
    ...matterViolations(document),
    ...repeatedIds(document),
    ...foreignWords(document),
  ];
}

function unlistedSources(document: TranscriptDocument): Violation[] {
  const spans = spannedParts(document).flatMap(({ owner, spans: list }) =>
    list.map(({ source }) => ({ part: owner, source })),
  );
  const named = (['pages', 'corrections', 'problems'] as const).flatMap((key) =>
    document[key].map(({ source }, index) => ({ part: `${key}[${index}]`, source })),
  );
  return [...spans, ...named]
    .filter(({ source }) => source >= document.sources.length)
    .map(({ part, source }) => violation(part, message('names source {source}, which is not listed', { source })));
}

function isBefore(a: ExportedSpan, b: ExportedSpan): boolean {
  return a.source === b.source ? a.start < b.start : a.source < b.source;
}

/**
 * Turns, and the speaker line and the blocks in a turn, come in the order of the sources; so do the spans of one text.
 * Only notes and headings that open the sitting stand before the first speaker line and belong to its turn.
 */
function disorder({ turns, matter }: TranscriptDocument): Violation[] {
  const spoken = spannedParts({ pages: [], turns, matter: [] });
  const runs = [
    withOpeningFirst(spoken, turns[0]),
    ...matter.map((part) => spannedParts({ pages: [], turns: [], matter: [part] })),
  ];
  const violations: Violation[] = [];
  for (const parts of runs) {
    let last: ExportedSpan | null = null;
    for (const { owner, spans } of parts) {
      const [first] = spans;
      if (first === undefined) continue;
      if (last !== null && !isBefore(last, first)) {
        violations.push(violation(owner, message('stands before the part that it follows'), first));
      }
      last = first;
      const turned = spans.find((span, index) => index > 0 && !isBefore(spans[index - 1] ?? span, span));
      if (turned !== undefined) violations.push(violation(owner, message('its spans are out of order'), turned));
    }
  }
  return violations;
}

/** The parts of the turns with the first speaker line behind the notes and headings that open the sitting. */
function withOpeningFirst(parts: readonly SpannedPart[], first: ExportedTurn | undefined): readonly SpannedPart[] {
  const [line, ...blocks] = parts;
  const place = first?.speaker?.spans[0];
  if (line === undefined || place === undefined) return parts;
  const opening = first?.blocks.findIndex(
    ({ type, spans: [span] }) =>
      (type !== 'note' && type !== 'heading') || span === undefined || !isBefore(span, place),
  );
  const count = opening === undefined || opening < 0 ? (first?.blocks.length ?? 0) : opening;
  return [...blocks.slice(0, count), line, ...blocks.slice(count)];
}

function repeatedIds({ turns }: TranscriptDocument): Violation[] {
  const seen = new Set<string>();
  return turns.flatMap(({ id }, index) => {
    if (seen.has(id)) return [violation(`turns[${index}]`, message('has the id of another turn: {id}', { id }))];
    seen.add(id);
    return [];
  });
}

/** Parts of a speaker come from the label, and words of a contribution from the interjection. */
function foreignWords({ turns, matter }: TranscriptDocument): Violation[] {
  const blocks = [
    ...turns.map(({ blocks: list }, index) => ({ list, owner: `turns[${index}]` })),
    ...matter.map(({ blocks: list }, index) => ({ list, owner: `matter[${index}]` })),
  ];
  return [
    ...turns.flatMap(({ speaker }, index) =>
      speaker === null ? [] : foreignParts(speaker, `turns[${index}].speaker`),
    ),
    ...blocks.flatMap(({ list, owner }) =>
      list.flatMap((block, index) => foreignContributions(block, `${owner}.blocks[${index}]`)),
    ),
  ];
}

function foreignParts(speaker: ExportedSpeaker, owner: string): Violation[] {
  const { label, name, title, role, constituency } = speaker;
  return Object.entries({ name, title, role, constituency })
    .filter(([, part]) => part !== null && !letters(label).includes(letters(part)))
    .map(([key]) => violation(`${owner}.${key}`, message('is not in the label'), speaker.spans[0]));
}

function foreignContributions(block: ExportedBlock, owner: string): Violation[] {
  if (block.type !== 'interjection') return [];
  const printed = letters(block.text);
  return block.contributions.flatMap(({ text }, index) =>
    text === null || printed.includes(letters(text))
      ? []
      : [violation(`${owner}.contributions[${index}].text`, message('is not in the interjection'), block.spans[0])],
  );
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
