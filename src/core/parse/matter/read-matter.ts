import type { MatterContent } from '../../model/matter.js';
import type { Sitting } from '../../model/sitting.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { Profile } from '../../profiles/profile.js';
import { readAnnexes } from './annex.js';
import { readContents, type ContentsContext } from './contents.js';
import type { PageSpan } from './contents-rows.js';
import { frontLines, type FrontLines } from './front-lines.js';
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
  const lines = linesBeforeSitting(sitting);
  const entries = readContents(lines.contents, contentsContext(sitting, profile));
  const presence = readPresence(lines.presence, lexicon);
  return matter.map((part, index) => ({
    entries: entries.filter((entry) => entry.matter === index),
    presence: presence.filter((list) => list.matter === index),
    annexes: part.kind === 'annex' ? readAnnexes(part, index, lexicon) : [],
  }));
}

/** The lines of cover, contents and presence lists. */
export function linesBeforeSitting({ matter }: Sitting): FrontLines {
  return frontLines(matter.flatMap((part, index) => (part.kind === 'annex' ? [] : matterLines(part, index))));
}

/** What the contents of a sitting are read with. */
export function contentsContext(sitting: Sitting, profile: Profile): ContentsContext {
  const speakers = new Set(sitting.turns.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])));
  return { lexicon: lexiconOf(profile), span: pageSpan(sitting), speakers };
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
