import { message } from '../../model/message.js';
import { QUOTED_TITLES, type QuotedTitle } from '../lost/quoted-titles.js';
import type { Finding, PageContext, PageRule } from '../rule.js';

const LOW_QUOTE = '„';
const HIGH_QUOTE = '“';

/** A title where it stands: its words over line ends, nothing of a longer word around it. */
const PATTERNS: readonly { readonly known: QuotedTitle; readonly first: string; readonly rest: RegExp }[] =
  QUOTED_TITLES.map((known) => {
    const words = known.title.split(' ');
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    return {
      known,
      first: words[0] ?? '',
      rest: new RegExp(String.raw`${escaped.join(String.raw`\s{1,3}`)}(?![\p{L}\d“"-])`, 'uy'),
    };
  });

function* check({ page, evidence }: PageContext): Generator<Finding> {
  if (page.kind !== 'speech' || !evidence.stripped) return;
  const { text } = page;
  for (const { known, first, rest } of PATTERNS) {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      if (/[\p{L}\d„"-]/u.test(text.charAt(at - 1))) continue;
      rest.lastIndex = at;
      const end = at + (rest.exec(text)?.[0].length ?? 0);
      if (
        end === at ||
        !page.pieces.some(({ kind, start, end: last }) => kind === 'paragraph' && start <= at && end <= last)
      )
        continue;
      yield {
        start: at,
        end,
        message: message('Quotation marks probably stood around “{title}”.', { title: known.title }),
        evidence: [
          message('In the sittings that were counted it stands in quotation marks {quoted} of {all} times.', {
            quoted: known.quoted,
            all: known.all,
          }),
        ],
        fixes: [
          {
            title: message('Insert the lost quotation marks'),
            applicability: 'suggestion',
            edits: [
              { start: at, end: at, newText: LOW_QUOTE },
              { start: end, end, newText: HIGH_QUOTE },
            ],
          },
        ],
      };
    }
  }
}

/** Quotation marks that were deleted around titles which have them nearly always. */
export const lostQuotes: PageRule = {
  code: 'text/lost-quotes',
  severity: 'hint',
  cost: 'page',
  summary: 'Quotation marks were probably lost around a title that the record sets in them nearly always.',
  docs: {
    why: 'Where the punctuation of Windows-1252 was deleted from an extract, quotation marks leave no trace. Only titles of programmes, campaigns and newspapers that the record sets in quotation marks nearly always tell where some stood.',
    bad: 'Vielen Dank, Herr Minister.  Ich darf auf das Nachrichtenmagazin Focus \nverweisen. \n',
    good: 'Vielen Dank, Herr Minister.  Ich darf auf das Nachrichtenmagazin „Focus“ \nverweisen. \n',
    limits:
      'A short list of titles, counted in sittings whose text is known: it finds one in twenty lost pairs and never changes anything by itself.',
  },
  check,
};
