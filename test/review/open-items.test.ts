import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOpenItem, type OpenItem } from '../../src/core/review/open-items.ts';

interface Item extends OpenItem {
  readonly name: string;
}

function item(name: string, kind: Item['kind'], start: number, end = start + 1): Item {
  return { name, kind, start, end };
}

const FILES: readonly (readonly Item[])[] = [
  [item('first page', 'page', 0, 100), item('problem', 'problem', 40), item('fix', 'suggestion', 40)],
  [],
  [item('anchor', 'anchor', 5), item('last page', 'page', 0, 50)],
];

describe('what is open', () => {
  it('comes in the order of the text, a page behind what stands on it, then in the next file', () => {
    const order: string[] = [];
    let at: { file: number; offset: number; item?: Item } = { file: 0, offset: -1 };
    for (let count = 0; count < 6; count++) {
      const next = nextOpenItem(FILES, at);
      order.push(next?.item.name ?? '');
      at = { file: next!.file, offset: next!.item.start, item: next!.item };
    }
    expect(order).toEqual(['fix', 'problem', 'first page', 'anchor', 'last page', 'fix']);
  });

  it('is behind the cursor where no item is looked at', () => {
    expect(nextOpenItem(FILES, { file: 0, offset: 40 })).toMatchObject({ file: 0, item: { name: 'first page' } });
    expect(nextOpenItem(FILES, { file: 0, offset: 99 })).toMatchObject({ file: 2, item: { name: 'anchor' } });
    expect(nextOpenItem(FILES, { file: 1, offset: 0 })).toMatchObject({ file: 2, item: { name: 'anchor' } });
    expect(nextOpenItem(FILES, { file: 2, offset: 49 })).toMatchObject({ file: 0, item: { name: 'fix' } });
    expect(nextOpenItem([[], []], { file: 0, offset: 0 })).toBeNull();
    expect(nextOpenItem([], { file: 0, offset: 0 })).toBeNull();
  });

  it('is met once each', () => {
    const kind = fc.constantFrom<Item['kind']>('anchor', 'suggestion', 'problem', 'page');
    const drawn = fc.array(fc.array(fc.tuple(kind, fc.nat(9), fc.nat(9)), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(drawn, (files) => {
        const seen = new Set<string>();
        // Items of one kind at one place differ in nothing that a person could tell.
        const items = files.map((file, index) =>
          file
            .map(([which, start, length]) =>
              item(`${String(index)} ${which} ${String(start)} ${String(length)}`, which, start, start + length),
            )
            .filter(({ name }) => !seen.has(name) && seen.add(name)),
        );
        const count = items.flat().length;
        const met: string[] = [];
        let at: { file: number; offset: number; item?: Item } = { file: 0, offset: -1 };
        for (let step = 0; step < count; step++) {
          const next = nextOpenItem(items, at)!;
          met.push(next.item.name);
          at = { file: next.file, offset: next.item.start, item: next.item };
        }
        expect(new Set(met).size).toBe(count);
      }),
    );
  });
});
