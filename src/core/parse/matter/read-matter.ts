import type { MatterContent } from '../../model/matter.js';
import type { Sitting } from '../../model/sitting.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { Profile } from '../../profiles/profile.js';
import { readAnnexes } from './annex.js';
import { readContents } from './contents.js';
import type { PageSpan } from './contents-rows.js';
import { frontLines } from './front-lines.js';
import { matterLines } from './matter-lines.js';
import { readPresence } from './presence.js';

const read = new WeakMap<Sitting, readonly MatterContent[]>();

/**
 * What the matter of a sitting holds: contents as entries, lists of those present, annexes as questions, statements and
 * roll calls. Read when it is asked for, once for a sitting.
 * @returns one for each of `sitting.matter`, in its order; never throws
 */
export function readMatter(sitting: Sitting, profile: Profile): readonly MatterContent[] {
  const known = read.get(sitting);
  if (known) return known;
  const contents = readAll(sitting, profile);
  read.set(sitting, contents);
  return contents;
}

function readAll(sitting: Sitting, profile: Profile): MatterContent[] {
  const { matter } = sitting;
  const lexicon = lexiconOf(profile);
  const lines = frontLines(matter.flatMap((part, index) => (part.kind === 'annex' ? [] : matterLines(part, index))));
  const speakers = new Set(sitting.turns.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])));
  const entries = readContents(lines.contents, { lexicon, span: pageSpan(sitting), speakers });
  const presence = readPresence(lines.presence, lexicon);
  return matter.map((part, index) => ({
    entries: entries.filter((entry) => entry.matter === index),
    presence: presence.filter((list) => list.matter === index),
    annexes: part.kind === 'annex' ? readAnnexes(part, index, lexicon) : [],
  }));
}

/** Page numbers from the first to the last of a sitting that print one. */
function pageSpan({ extracts }: Sitting): PageSpan | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { pages } of extracts) {
    for (const { page } of pages) {
      const number = page.header?.number ?? null;
      if (number === null) continue;
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
  }
  return first <= last ? { first, last } : null;
}
