import { message } from '../../model/message.js';
import type { PageRule } from '../rule.js';
import { ELLIPSIS, lostCharacterSites } from './lost-characters.js';

/** Blanks that a deleted dash left. */
export const lostDash: PageRule = {
  code: 'text/lost-dash',
  severity: 'warning',
  cost: 'line',
  summary: 'A dash was lost: two blanks stand where the record has a dash.',
  docs: {
    why: 'Where the punctuation of Windows-1252 was deleted from an extract, `x – y` is left as a double blank, a dash at the start of a line as a blank before the first word, one at its end as two blanks behind the last. The double blank is the only evidence: once an editor collapses it, the dash is gone for good.',
    bad: 'Vielen Dank, Herr Staatsminister.  Herr Kollege Kaffenberger \nhat eine Zusatzfrage. Bitte. \n',
    good: 'Vielen Dank, Herr Staatsminister. – Herr Kollege Kaffenberger \nhat eine Zusatzfrage. Bitte. \n',
    limits:
      'Behind a number or a word for millions a euro sign is more likely (`text/lost-euro`). Of the dashes that this rule proposes wrongly most were ellipses: the second fix puts one. Quotation marks leave no trace at all, and no rule can find them.',
  },
  *check(context) {
    for (const { start, end, likely, likelyEdits, decided, wording, edit } of lostCharacterSites(context)) {
      if (likely !== 'dash') continue;
      yield {
        start,
        end,
        message: message('Lost dash: “{wording}”.', { wording }),
        fixes: [
          {
            title: message('Insert the lost dash'),
            applicability: decided ? 'inferred' : 'suggestion',
            edits: likelyEdits,
          },
          { title: message('Insert an ellipsis instead'), applicability: 'suggestion', edits: [edit(ELLIPSIS)] },
        ],
      };
    }
  },
};
