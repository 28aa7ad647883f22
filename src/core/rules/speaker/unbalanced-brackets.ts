import { message } from '../../model/message.js';
import { smallestEdit } from '../edits.js';
import type { Finding, PageContext, PageRule } from '../rule.js';
import { defectsOf } from './defects.js';

function* check({ page }: PageContext): Generator<Finding> {
  for (const { finding, printed } of defectsOf(page, 'unbalanced-brackets')) {
    const { start, end, expected } = finding;
    yield {
      start,
      end,
      message: message('The brackets around “{printed}” do not match.', {
        printed: printed.replace(/[()[\]{}]/gu, ''),
      }),
      fixes:
        expected === null
          ? []
          : [
              {
                title: message('Print as “{expected}”', { expected }),
                applicability: 'inferred',
                edits: [smallestEdit(start, printed, expected)],
              },
            ],
    };
  }
}

/** A speaker line in which a bracket is missing. */
export const unbalancedBrackets: PageRule = {
  code: 'speaker/unbalanced-brackets',
  severity: 'error',
  cost: 'page',
  summary: 'A bracket around the affiliation or the constituency of a speaker is missing or of another kind.',
  docs: {
    why: `The brackets part the name from the constituency and the faction. Where one is missing, programs take the faction
for a part of the name, or do not see the speaker at all.`,
    bad: `Stefan Müller (Heidenrod (Freie Demokraten):


Vielen Dank.
`,
    good: `Stefan Müller (Heidenrod) (Freie Demokraten):


Vielen Dank.
`,
    limits: 'Where the opening bracket of a constituency is missing, its last word is taken for the whole of it.',
  },
  check,
};
