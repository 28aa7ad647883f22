import type { CrossCheck } from './check.ts';

interface NumberedPage {
  readonly number: number | null;
  readonly source: number;
}

/** Page numbers run on from page to page; pages without a number (covers, first pages) count as one each. */
export const pageNumbers: CrossCheck = {
  name: 'page numbers run on',
  unit: 'numbered pages',
  explanation: 'Every printed page number is as far from the one before it as there are pages between them.',
  run: ({ document: { pages, sources } }) => ({
    checked: pages.filter(({ number }) => number !== null).length,
    findings: brokenNumbers(pages).map(({ source, expected, number }) => {
      return `${sources[source]?.path ?? '?'}: page ${number} where ${expected} is due`;
    }),
  }),
};

/** The pages whose number is not the one that the numbers before them make due. */
export function brokenNumbers(
  pages: readonly NumberedPage[],
): { readonly source: number; readonly expected: number; readonly number: number }[] {
  let due: number | null = null;
  return pages.flatMap(({ number, source }) => {
    const expected = due;
    if (number === null) {
      due = due === null ? null : due + 1;
      return [];
    }
    due = number + 1;
    return expected === null || expected === number ? [] : [{ source, expected, number }];
  });
}
