import { message } from '../../model/message.js';
import type { Finding, PageContext, PageRule } from '../rule.js';
import { defectsOf } from './defects.js';

function* check({ page }: PageContext): Generator<Finding> {
  for (const { finding, printed } of defectsOf(page, 'role-unknown')) {
    const { start, end } = finding;
    const role = printed.replace(/\s+/gu, ' ');
    yield {
      start,
      end,
      message: message('“{role}” is no office that the profile knows: the speaker is taken for a guest.', { role }),
      fixes: [],
    };
  }
}

/** A speaker with an office that nobody knows. */
export const roleUnknown: PageRule = {
  code: 'speaker/role-unknown',
  severity: 'information',
  cost: 'page',
  summary: 'A speaker line with an office that the profile does not know.',
  docs: {
    why: `The office decides which kind of speaker the export states: chair, government, rapporteur or guest. An unknown one
may be a rare guest of the house, or a misreading.`,
    bad: `Jan Tombinski, Gesandter der Republik Polen:


Herr Präsident, meine Damen und Herren!
`,
    good: `Stefan Schneider, Generalkonsul der Republik Polen:


Herr Präsident, meine Damen und Herren!
`,
  },
  check,
};
