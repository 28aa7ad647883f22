import type { MatterLine, PlacedRange } from '../../model/matter.js';
import type { PlacedPage, Sitting } from '../../model/sitting.js';
import type { Speaker } from '../../model/speaker.js';
import type { Profile } from '../../profiles/profile.js';
import type { Lines } from '../../text/lines.js';
import { readContents, type ContentsContext } from './contents.js';
import { contentsContext, linesBeforeSitting } from './read-matter.js';

/** A page reference of the contents behind the name of somebody who speaks there; the range is that of the number. */
export interface ListedSpeech extends PlacedRange {
  readonly speaker: Speaker;
  readonly page: number;
}

/** What contents were read from and what they list, kept by the lines of their first page. */
interface KeptSpeeches {
  readonly lines: readonly MatterLine[];
  readonly context: ContentsContext;
  readonly speeches: readonly ListedSpeech[];
}

const kept = new WeakMap<Lines, KeptSpeeches>();

/**
 * Who speaks on which page, by the contents of a sitting, in the order of the contents. Contents that did not change since
 * the sitting was last read are not read again: a rule asks for this after every edit.
 */
export function listedSpeeches(sitting: Sitting, profile: Profile): readonly ListedSpeech[] {
  const { contents: lines } = linesBeforeSitting(sitting);
  const [first] = lines;
  if (!first) return [];
  const context = contentsContext(sitting, profile);
  const known = kept.get(first.placed.page.lines);
  if (known && sameContext(known.context, context) && sameLines(known.lines, lines))
    return moved(known.speeches, known.lines, lines);
  const speeches = readContents(lines, context).flatMap(({ speakers }) =>
    speakers.flatMap(({ speaker, pages }) =>
      pages.map(({ page, placed, start, end }) => ({ speaker, page, placed, start, end })),
    ),
  );
  kept.set(first.placed.page.lines, { lines, context, speeches });
  return speeches;
}

function sameLines(a: readonly MatterLine[], b: readonly MatterLine[]): boolean {
  return a.length === b.length && a.every((line, index) => sameLine(line, b[index]));
}

function sameLine(a: MatterLine, b: MatterLine | undefined): boolean {
  return (
    a.start === b?.start && a.end === b.end && a.gapBefore === b.gapBefore && a.matter === b.matter && a.text === b.text
  );
}

function sameContext(a: ContentsContext, b: ContentsContext): boolean {
  if (a.lexicon !== b.lexicon || a.span?.first !== b.span?.first || a.span?.last !== b.span?.last) return false;
  if (a.speakers.size !== b.speakers.size) return false;
  for (const name of a.speakers) if (!b.speakers.has(name)) return false;
  return true;
}

/** The same speeches on the pages of another reading. */
function moved(
  speeches: readonly ListedSpeech[],
  from: readonly MatterLine[],
  to: readonly MatterLine[],
): readonly ListedSpeech[] {
  const pages = new Map<PlacedPage, PlacedPage>();
  from.forEach(({ placed }, index) => {
    const now = to[index]?.placed;
    if (now) pages.set(placed, now);
  });
  return speeches.map((speech) => ({ ...speech, placed: pages.get(speech.placed) ?? speech.placed }));
}
