import { message } from '../../model/message.js';
import type { Finding, PageContext, PageRule } from '../rule.js';
import { defectsOf } from './defects.js';

function* check({ page }: PageContext): Generator<Finding> {
  for (const { piece, finding } of defectsOf(page, 'split-line')) {
    const { start, end, expected } = finding;
    yield {
      start: piece.start,
      end: piece.end,
      message: message('Empty lines tear this speaker line apart.'),
      fixes: [
        {
          title: message('Join the parts of the speaker line'),
          applicability: 'safe',
          edits: [{ start, end, newText: expected ?? ' ' }],
        },
      ],
    };
  }
}

/** A speaker line that a gap tears apart. */
export const splitLine: PageRule = {
  code: 'speaker/split-line',
  severity: 'warning',
  cost: 'page',
  summary: 'A speaker line that empty lines tear apart.',
  docs: {
    why: `Long speaker lines wrap: that is how the record prints them. But an empty line inside one is a column or page break
of the extraction, and cuts the speaker in two.`,
    bad: `Tarek Al-Wazir, Minister für Wirtschaft, Energie,


Verkehr und Wohnen:


Herr Präsident, meine Damen und Herren!
`,
    good: `Tarek Al-Wazir, Minister für Wirtschaft, Energie,
Verkehr und Wohnen:


Herr Präsident, meine Damen und Herren!
`,
  },
  check,
};
