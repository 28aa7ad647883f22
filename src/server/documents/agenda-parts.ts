import { calledUp, type AgendaItem } from '../../core/sitting/agenda-items.js';
import type { BlockPart, PageView, TurnPart } from './transcript.js';

/** Turns of one page that stand under the same agenda item. */
export interface AgendaPart {
  /** null where none is known, and for a turn that calls up one item after the other. */
  readonly item: AgendaItem | null;
  /** The item's first heading, where it stands on this page; null where it stands on an earlier one. */
  readonly heading: BlockPart | null;
  /** In their order; at least one. */
  readonly turns: readonly TurnPart[];
}

/**
 * The turns of pages under their agenda items. The turn that calls up an item stands under it as a whole, since a turn is
 * not to be cut; from the next turn on, the item that was called up last goes on, also on the pages that follow.
 * @param before what was called up last before the first page
 * @returns for each page its parts, ascending; every turn of the page is in exactly one
 */
export function agendaOf(pages: readonly PageView[], before: AgendaItem | null): AgendaPart[][] {
  let current = before;
  return pages.map(({ turns }) => {
    const parts: (AgendaPart & { readonly turns: TurnPart[] })[] = [];
    for (const part of turns) {
      const calls = calledUp(
        part.turn,
        part.blocks.filter(beginsBlock).map(({ block }) => block),
      );
      const [first] = calls;
      const item = calls.length > 1 ? null : known(first ?? current);
      const last = parts.at(-1);
      if (!first && last?.item === item) last.turns.push(part);
      else parts.push({ item, heading: item === first ? headingIn(part, item) : null, turns: [part] });
      current = calls.at(-1) ?? current;
    }
    return parts;
  });
}

/** An item whose heading is not printed says nothing. */
function known(item: AgendaItem | null | undefined): AgendaItem | null {
  return item && item.length > 0 ? item : null;
}

function headingIn({ blocks }: TurnPart, [first]: AgendaItem): BlockPart | null {
  return blocks.find(({ block }) => block === first) ?? null;
}

/** Whether a block begins with a part: what goes on from an earlier page was called up there. */
function beginsBlock({ block, piece }: BlockPart): boolean {
  return block.pieces[0]?.piece === piece;
}
