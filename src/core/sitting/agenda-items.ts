import type { Block, Turn } from '../model/sitting.js';
import { announcedItems, announcesHeading } from '../parse/heading/heading-words.js';
import { blockText } from '../text/running-text.js';

/**
 * Gives the headings behind an announcement the numbers that it names: `Ich rufe die Tagesordnungspunkte 62 und 81 auf:`.
 * Only where there are as many headings as numbers, or one number: then it is that of the first heading.
 * @param blocks the blocks of one turn, in order
 */
export function numberHeadings(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ heading }) => heading !== null)) return blocks;
  const numbered = [...blocks];
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') return;
    let end = index + 1;
    while (blocks[end]?.heading) end++;
    if (end === index + 1) return;
    const items = announcedItems(blockText(block));
    if (items.length !== 1 && items.length !== end - index - 1) return;
    items.forEach((item, place) => {
      const announced = blocks[index + 1 + place];
      if (announced?.heading) numbered[index + 1 + place] = { ...announced, heading: { ...announced.heading, item } };
    });
  });
  return numbered;
}

/** Headings that are called up together, in their order; empty where an item is called up whose heading is not printed. */
export type AgendaItem = readonly Block[];

/** What a chair says between headings that are called up together: `gemeinsam mit Tagesordnungspunkt 92:`. */
const READS_ON = /^(?:\p{Ll}|(?:Dazu|Hierzu|Zudem|Außerdem|Zusammen|Gemeinsam)(?!\p{L})).{0,100}$/u;

/**
 * The agenda items that somebody calls up one after the other.
 * @param speaker who speaks the blocks; only a chair calls up items, and perhaps somebody unknown
 * @param blocks of one turn, in order
 */
export function calledUp({ speaker }: Pick<Turn, 'speaker'>, blocks: readonly Block[]): AgendaItem[] {
  if (speaker !== null && speaker.kind !== 'chair') return [];
  const items: Block[][] = [];
  let open: Block[] | null = null;
  blocks.forEach((block, index) => {
    if (block.heading) {
      if (!open) items.push((open = []));
      open.push(block);
    } else if (block.kind === 'paragraph') {
      const text = blockText(block);
      if (open && blocks[index + 1]?.heading && READS_ON.test(text)) return;
      open = null;
      if (announcesHeading(text)) items.push((open = []));
    }
  });
  return items;
}

/** What was called up last before a source of a sitting; null where nothing was. */
export function itemBefore(turns: readonly Turn[], source: number): AgendaItem | null {
  const isEarlier = ({ pieces }: Block): boolean => (pieces[0]?.placed.source ?? source) < source;
  let last: AgendaItem | null = null;
  for (const turn of turns) {
    const earlier = turn.blocks.filter(isEarlier);
    last = calledUp(turn, earlier).at(-1) ?? last;
    if (earlier.length < turn.blocks.length) break;
  }
  return last;
}
