import { message } from '../../model/message.js';
import type { PageRule } from '../rule.js';
import { lostCharacterFinding } from '../lost/finding.js';
import { lostCharacterSites } from '../lost/lost-characters.js';

/** Blanks that a deleted ellipsis left, where nothing else can have stood. */
export const lostEllipsis: PageRule = {
  code: 'text/lost-ellipsis',
  severity: 'warning',
  cost: 'line',
  summary: 'An ellipsis was lost: blanks stand where the record leaves something out.',
  docs: {
    why: 'Where the punctuation of Windows-1252 was deleted from an extract, an ellipsis leaves the same blanks as a dash. It stands where a quotation leaves something out, and where someone breaks off. Words before and behind, signs of a quotation and other blanks of the sentence tell which it was.',
    bad: 'Das Gericht schreibt: \n\n\nDer Bürger hat  [ein Recht] auf Auskunft. \n',
    good: 'Das Gericht schreibt: \n\n\nDer Bürger hat … [ein Recht] auf Auskunft. \n',
    limits:
      'Ellipses are rare, one in ninety lost characters, and half of them look like dashes: there `text/lost-dash` offers the ellipsis as another fix. Where this rule is not sure it only informs, and a person chooses.',
  },
  *check(context) {
    for (const site of lostCharacterSites(context)) {
      if (site.likely === 'ellipsis')
        yield lostCharacterFinding(site, message('Lost ellipsis: “{wording}”.', { wording: site.wording }));
    }
  },
};
