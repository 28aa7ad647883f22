import { message } from '../../model/message.js';
import type { PageRule } from '../rule.js';
import { DASH, lostCharacterSites } from './lost-characters.js';

/** Blanks that a deleted ellipsis left, where nothing else can have stood. */
export const lostEllipsis: PageRule = {
  code: 'text/lost-ellipsis',
  severity: 'warning',
  cost: 'line',
  summary: 'An ellipsis was lost: two blanks follow a comma, or a blank precedes the end of a sentence.',
  docs: {
    why: 'Where the punctuation of Windows-1252 was deleted from an extract, an ellipsis leaves the same blanks as a dash. Behind a comma no dash stands, and before a full stop neither: there it was an ellipsis.',
    bad: 'Man kann das schon tun, wenn,  wie er sagt, alle es wollen. \n',
    good: 'Man kann das schon tun, wenn, … wie er sagt, alle es wollen. \n',
    limits: 'Elsewhere an ellipsis cannot be told from a dash; `text/lost-dash` offers it as the second fix.',
  },
  *check(context) {
    for (const { start, end, likely, likelyEdits, decided, wording, edit } of lostCharacterSites(context)) {
      if (likely !== 'ellipsis') continue;
      yield {
        start,
        end,
        message: message('Lost ellipsis: “{wording}”.', { wording }),
        fixes: [
          {
            title: message('Insert the lost ellipsis'),
            applicability: decided ? 'inferred' : 'suggestion',
            edits: likelyEdits,
          },
          { title: message('Insert a dash instead'), applicability: 'suggestion', edits: [edit(DASH)] },
        ],
      };
    }
  },
};
