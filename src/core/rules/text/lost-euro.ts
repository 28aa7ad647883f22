import { message } from '../../model/message.js';
import type { PageRule } from '../rule.js';
import { DASH, lostCharacterSites } from './lost-characters.js';

/** Blanks that a deleted euro sign left. */
export const lostEuro: PageRule = {
  code: 'text/lost-euro',
  severity: 'warning',
  cost: 'line',
  summary: 'A euro sign was lost: two blanks follow an amount.',
  docs: {
    why: 'Where the punctuation of Windows-1252 was deleted from an extract, `13 € die` is left as `13  die`, `5 Millionen €.` as `5 Millionen .`, and `9-€-Ticket` as `9--Ticket`. An amount before the blanks tells the euro sign from a dash.',
    bad: 'Wir haben zusätzliche Mittel in Höhe von 325 Millionen  eingeplant \nfür die 465 Maßnahmen. \n',
    good: 'Wir haben zusätzliche Mittel in Höhe von 325 Millionen € eingeplant \nfür die 465 Maßnahmen. \n',
    limits:
      'A dash behind a number that is no year and no item number looks the same: the second fix puts one. Tables of contents and annexes are left out.',
  },
  *check(context) {
    for (const { start, end, likely, likelyEdits, decided, wording, edit } of lostCharacterSites(context)) {
      if (likely !== 'euro') continue;
      yield {
        start,
        end,
        message: message('Lost euro sign: “{wording}”.', { wording }),
        fixes: [
          {
            title: message('Insert the lost euro sign'),
            applicability: decided ? 'inferred' : 'suggestion',
            edits: likelyEdits,
          },
          { title: message('Insert a dash instead'), applicability: 'suggestion', edits: [edit(DASH)] },
        ],
      };
    }
  },
};
