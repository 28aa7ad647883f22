import { message } from '../../model/message.js';
import { smallestEdit } from '../edits.js';
import { factionNames } from '../../profiles/profile.js';
import type { Finding, PageContext, PageRule } from '../rule.js';
import { defectsOf } from './defects.js';

/** Most factions that are offered. */
const MAX_OFFERS = 6;

function* check({ page, profile }: PageContext): Generator<Finding> {
  for (const { finding, printed } of defectsOf(page, 'unknown-faction')) {
    const { start, end, candidates } = finding;
    const faction = printed.trim();
    const [best] = candidates;
    const offers = new Set([...candidates, ...factionNames(profile, page.header?.date ?? null)]);
    yield {
      start,
      end,
      message:
        best === undefined
          ? message('“{faction}” is no faction of this parliament.', { faction })
          : message('“{faction}” is no faction of this parliament. Did you mean “{best}”?', { faction, best }),
      fixes: [...offers].slice(0, MAX_OFFERS).map((candidate) => ({
        title: message('Replace with “{expected}”', { expected: candidate }),
        applicability: 'suggestion',
        edits: [smallestEdit(start, printed, candidate)],
      })),
    };
  }
}

/** A faction that the profile does not have. */
export const unknownFaction: PageRule = {
  code: 'speaker/unknown-faction',
  severity: 'warning',
  cost: 'page',
  summary: 'An affiliation that is no faction of the parliament.',
  docs: {
    why: `The export states factions in one form each. One that the profile does not know is left as it is printed and falls
out of every count.`,
    bad: `Bijan Kaffenberger (CDU/CSU):


Vielen Dank.
`,
    good: `Bijan Kaffenberger (SPD):


Vielen Dank.
`,
    limits: `A profile lists the factions of the terms that it covers. A file of another parliament shows here, too: change
the profile then.`,
  },
  check,
};
