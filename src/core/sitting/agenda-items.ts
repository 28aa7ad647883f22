import type { Block } from '../model/sitting.js';
import { announcedItems } from '../parse/heading/heading-words.js';
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
