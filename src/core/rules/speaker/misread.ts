import { message } from '../../model/message.js';
import { sameLetters, smallestEdit } from '../edits.js';
import type { Finding, PageContext, PageRule } from '../rule.js';
import { defectsOf } from './defects.js';

function* check({ page }: PageContext): Generator<Finding> {
  for (const { finding, printed } of defectsOf(page, 'misread')) {
    const { start, end, expected } = finding;
    if (expected === null) continue;
    yield {
      start,
      end,
      message: message('“{printed}” is probably a misreading of “{expected}”.', { printed, expected }),
      fixes: [
        {
          title: message('Replace with “{expected}”', { expected }),
          applicability: sameLetters(printed, expected) ? 'inferred' : 'suggestion',
          edits: [smallestEdit(start, printed, expected)],
        },
      ],
    };
  }
}

/** An office or a faction that the scan misread. */
export const misread: PageRule = {
  code: 'speaker/misread',
  severity: 'warning',
  cost: 'page',
  summary: 'An office or a faction that was misread (Präsldent, Vizepräsidcnt, FPD).',
  docs: {
    why: `Scans confuse letters of the same shape, and typists turn them round: in the record of the Bundestag FDP became
FPD 80 times and SPD became SDP 46 times. Who counts by faction then counts wrong. One form of the profile is so near that
nothing else is meant.`,
    bad: `Vizepräsidcntin Heike Hofmann:


Vielen Dank.
`,
    good: `Vizepräsidentin Heike Hofmann:


Vielen Dank.
`,
    limits: `A misreading that is as near to two factions, and the name of a faction that another parliament has, are what
speaker/unknown-faction reports. Letters are replaced only when a person says so; a missing blank is inferred.`,
  },
  check,
};
