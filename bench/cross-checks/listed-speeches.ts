import type { TranscriptDocument } from '../../src/core/model/export-schema.ts';
import { countedNumbers } from '../../src/core/sitting/page-numbers.ts';
import { shiftOf } from '../../src/core/sitting/speakers-on-pages.ts';

/** A turn or an entry of the contents, by who speaks and on which page. */
export interface Speech {
  readonly name: string;
  readonly page: number;
}

/** Who speaks on which page, by the contents and by the turns. Chairs are left out: contents do not list them. */
export interface Speeches {
  readonly listed: readonly Speech[];
  /** All turns. */
  readonly turns: readonly Speech[];
  /** Turns that begin a speech: contents do not list again who goes on behind a question or a word of the chair. */
  readonly begun: readonly Speech[];
}

export function speechesOf(document: TranscriptDocument): Speeches {
  const chairs = new Set(document.turns.flatMap(({ speaker }) => (speaker?.kind === 'chair' ? [speaker.name] : [])));
  const listed = document.matter.flatMap(({ entries }) =>
    entries.flatMap(({ speakers }) =>
      speakers
        .filter(({ kind, name }) => kind !== 'chair' || !chairs.has(name))
        .flatMap(({ name, pages }) => pages.map((page) => ({ name, page }))),
    ),
  );
  const turns = spoken(document);
  const begun = turns.filter(({ name }, index) => turns[index - 1]?.name !== name && turns[index - 2]?.name !== name);
  const shift = document.pages.some(({ number }) => number !== null) ? 0 : shiftOf(listed, begun);
  const moved = ({ name, page }: Speech) => ({ name, page: page + shift });
  const given = document.matter.flatMap(({ pages, statements }) =>
    statements.flatMap(({ speakers }) =>
      speakers.flatMap(({ name }) => pages.map((page) => ({ name, page: page ?? -1 }))),
    ),
  );
  return { listed, turns: [...turns.map(moved), ...given], begun: begun.map(moved) };
}

/** Turns with the number of the page that they begin on. */
function spoken({ pages, turns }: TranscriptDocument): Speech[] {
  const numbers = countedNumbers(pages.map(({ number }) => number));
  const starts = pages.map(({ source, start }, index) => ({ source, start, page: numbers[index] ?? -1 }));
  return turns.flatMap(({ speaker }) => {
    const span = speaker?.spans[0];
    if (!speaker || !span || speaker.kind === 'chair') return [];
    const page = starts.findLast(
      ({ source, start }) => source < span.source || (source === span.source && start <= span.start),
    );
    return page ? [{ name: speaker.name, page: page.page }] : [];
  });
}

/** Those of the speeches that have no counterpart of their own among the others. */
export function withoutCounterpart(speeches: readonly Speech[], others: readonly Speech[]): Speech[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return speeches.filter((speech) => {
    const count = left.get(keyOf(speech)) ?? 0;
    left.set(keyOf(speech), count - 1);
    return count <= 0;
  });
}

const keyOf = ({ name, page }: Speech) => `${page} ${name.normalize('NFC')}`;
