import { message } from '../../model/message.js';
import { smallestEdit } from '../edits.js';
import type { Finding, PageContext, PageRule } from '../rule.js';
import { defectsOf } from './defects.js';

function* check({ page }: PageContext): Generator<Finding> {
  for (const { finding, printed } of defectsOf(page, 'bracket-style')) {
    const { start, end, expected } = finding;
    if (expected === null) continue;
    yield {
      start,
      end,
      ...(isMissingBlank(printed, expected) ? { severity: 'hint' } : {}),
      message: message('The record prints the affiliation as “{expected}”.', { expected: expected.trim() }),
      fixes: [
        {
          title: message('Print as “{expected}”', { expected: expected.trim() }),
          applicability: 'safe',
          edits: [smallestEdit(start, printed, expected)],
        },
      ],
    };
  }
}

/** `Höchtl(ÖVP)`: nothing but the blank before the bracket is missing. */
function isMissingBlank(printed: string, expected: string): boolean {
  return expected === ` ${printed}`;
}

/** An affiliation in other brackets than those of the parliament. */
export const bracketStyle: PageRule = {
  code: 'speaker/bracket-style',
  severity: 'warning',
  cost: 'page',
  summary: 'An affiliation in other brackets than the parliament prints, or without any.',
  docs: {
    why: `Each parliament prints the affiliation of a speaker in one way: Hesse and the Bundestag in round brackets,
Schleswig-Holstein in square ones, Saxony behind a comma. Another way in the same record is a misreading or a slip, and
programs that look for the one do not find the other.`,
    bad: `Bijan Kaffenberger [SPD]:


Vielen Dank.
`,
    good: `Bijan Kaffenberger (SPD):


Vielen Dank.
`,
  },
  check,
};
