import { message } from '../../model/message.js';
import { lostCharacterFinding } from '../lost/finding.js';
import { lostSeparatorSites } from '../lost/lost-characters.js';
import type { Finding, PageContext, PageRule } from '../rule.js';

function* check(context: PageContext): Generator<Finding> {
  for (const site of lostSeparatorSites(context))
    yield lostCharacterFinding(site, message('The dash between two contributions was lost here.'));
}

/** Blanks that a deleted dash between two contributions left. */
export const lostSeparator: PageRule = {
  code: 'interjection/lost-separator',
  severity: 'warning',
  cost: 'line',
  summary: 'The dash between two contributions of an interjection was lost.',
  docs: {
    why: `Stenographers join what happens at the same time in one pair of brackets, with dashes between. Where the
punctuation of Windows-1252 was deleted, two blanks are left of each; when they are gone, too, applause and shout run
together and nobody can tell where one ends.`,
    bad: '(Beifall AfD  Zuruf SPD: Oh!) \n',
    good: '(Beifall AfD – Zuruf SPD: Oh!) \n',
    limits: `Only blanks behind which a contribution begins are taken for a separator: an event, a named person, a note on
the course of the sitting. The other lost dashes stand inside what someone shouts; text/lost-dash reports them.`,
  },
  check,
};
