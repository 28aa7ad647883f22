import { PAGES, type PagesResult } from '../../protocol/stand-off.js';
import { ask } from '../server/ask.js';
import type { TranscriptServer } from '../server/server.js';
import type { PagesOf } from './annotations-view.js';

/** Asks the server where pages begin. Null while it does not know the text as it is: the view does without pages then. */
export function pagesFrom(server: TranscriptServer): PagesOf {
  return async (document) => {
    try {
      const answer = await ask<PagesResult>(server, { method: PAGES }, document);
      if (answer?.result.version !== document.version) return null;
      const { result, client } = answer;
      return result.pages.map(({ range, index, number }) => ({
        start: document.offsetAt(client.protocol2CodeConverter.asPosition(range.start)),
        index,
        number,
      }));
    } catch {
      return null;
    }
  };
}
