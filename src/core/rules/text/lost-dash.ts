import { message } from '../../model/message.js';
import type { PageRule } from '../rule.js';
import { lostCharacterFinding } from '../lost/finding.js';
import { lostCharacterSites } from '../lost/lost-characters.js';

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
      'Of the dashes that this rule proposes wrongly most were ellipses inside quotations: the second fix puts one. Where the words around do not decide, the rule only informs and nothing is changed in bulk. Quotation marks leave no trace at all (`text/lost-quotes`).',
  },
  *check(context) {
    for (const site of lostCharacterSites(context)) {
      if (site.likely === 'dash')
        yield lostCharacterFinding(site, message('Lost dash: “{wording}”.', { wording: site.wording }));
    }
  },
};
