import { message } from '../../model/message.js';
import type { PageRule } from '../rule.js';
import { lostCharacterFinding } from '../lost/finding.js';
import { lostCharacterSites } from '../lost/lost-characters.js';

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
      'A dash behind a number that is no year and no item number looks the same: the second fix puts one, and where the words around do not decide the rule only informs. Tables of contents and annexes are left out.',
  },
  *check(context) {
    for (const site of lostCharacterSites(context)) {
      if (site.likely === 'euro')
        yield lostCharacterFinding(site, message('Lost euro sign: “{wording}”.', { wording: site.wording }));
    }
  },
};
