import type { ExportedMatter, ExportedSpan, TranscriptDocument } from '../model/export-schema.js';
import { message } from '../model/message.js';
import { violation, type Violation } from './violation.js';

/**
 * What a document says wrongly about the content of its matter: spans outside of all matter, blocks and annexes that are
 * not there.
 */
export function matterViolations({ matter }: TranscriptDocument): Violation[] {
  const reach = reachOfMatter(matter);
  return matter.flatMap((part, index) => {
    const owner = `matter[${index}]`;
    return [...strayParts(part, owner, reach), ...missingBlocks(part, owner)];
  });
}

interface Reach {
  start: number;
  end: number;
}

/** From the first to the last block of matter, by source. An entry of the contents may go on from the cover. */
function reachOfMatter(matter: readonly ExportedMatter[]): ReadonlyMap<number, Reach> {
  const reach = new Map<number, Reach>();
  for (const { source, start, end } of matter.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans))) {
    const known = reach.get(source);
    if (known === undefined) reach.set(source, { start, end });
    else {
      known.start = Math.min(known.start, start);
      known.end = Math.max(known.end, end);
    }
  }
  return reach;
}

function strayParts(
  { entries, presence, rollCalls }: ExportedMatter,
  owner: string,
  reach: ReadonlyMap<number, Reach>,
): Violation[] {
  const parts: { readonly part: string; readonly spans: readonly ExportedSpan[] }[] = [
    ...entries.flatMap(({ spans, outcomes, speakers }, index) =>
      [{ spans }, ...outcomes, ...speakers].map((listed) => ({ part: `entries[${index}]`, spans: listed.spans })),
    ),
    ...presence.flatMap(({ people }, index) => people.map(({ spans }) => ({ part: `presence[${index}]`, spans }))),
    ...rollCalls.flatMap(({ rows }, index) => rows.map(({ spans }) => ({ part: `rollCalls[${index}]`, spans }))),
  ];
  return parts.flatMap(({ part, spans }) => {
    const stray = spans.find(({ source, start, end }) => {
      const known = reach.get(source);
      return known === undefined || start < known.start || end > known.end || start > end;
    });
    return stray === undefined
      ? []
      : [violation(`${owner}.${part}`, message('has a span that lies outside of all matter'), stray)];
  });
}

function missingBlocks(
  { blocks, annexes, questions, statements, rollCalls }: ExportedMatter,
  owner: string,
): Violation[] {
  const named = [
    ...annexes.map(({ blocks: list }, index) => ({ part: `annexes[${index}]`, list })),
    ...questions.map(({ head, question, answerHead, answer }, index) => {
      const list = [head, ...question, ...(answerHead === null ? [] : [answerHead]), ...answer];
      return { part: `questions[${index}]`, list };
    }),
    ...statements.map(({ blocks: list }, index) => ({ part: `statements[${index}]`, list })),
  ];
  const unknownBlocks = named.filter(({ list }) =>
    list.some((block, index) => block >= blocks.length || block <= (list[index - 1] ?? -1)),
  );
  const lists = { questions, statements, rollCalls };
  const unknownAnnexes = Object.entries(lists).flatMap(([key, list]) =>
    list.flatMap(({ annex }, index) => (annex < annexes.length ? [] : [{ part: `${key}[${index}]` }])),
  );
  return [
    ...unknownBlocks.map(({ part }) =>
      violation(`${owner}.${part}`, message('names blocks that are not there or out of order')),
    ),
    ...unknownAnnexes.map(({ part }) => violation(`${owner}.${part}`, message('names an annex that is not there'))),
  ];
}
