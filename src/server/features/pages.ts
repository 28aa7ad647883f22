import { PAGES, type PageOfDocument, type PagesParams, type PagesResult } from '../../protocol/stand-off.js';
import { answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';

/** `plenar/pages`: the pages of a document, for review. */
export function providePages(context: ServerContext): void {
  context.connection.onRequest(
    PAGES,
    answeringFor(
      context,
      'Pages',
      ({ uri }: PagesParams) => uri,
      null,
      ({ version, pages, positions, problems }): PagesResult => {
        const counts = pages.map(() => 0);
        let index = 0;
        for (const { start } of problems) {
          while (index < pages.length - 1 && start >= (pages[index]?.end ?? 0)) index++;
          counts[index] = (counts[index] ?? 0) + 1;
        }
        return {
          version,
          pages: pages.map(({ placed: { page }, start, end }, at): PageOfDocument => ({
            index: at,
            number: page.header?.number ?? null,
            range: positions.rangeOf({ start, end }),
            kind: page.kind,
            problems: counts[at] ?? 0,
          })),
        };
      },
    ),
  );
}
