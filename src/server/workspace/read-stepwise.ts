import type { StandOff } from '../../core/analysis/stand-off.js';
import type { Settings } from '../../core/settings/settings.js';
import { SittingSession, type SittingFile, type SittingReading } from '../documents/sitting-session.js';
import type { WordListLoader } from '../word-list-loader.js';
import type { Pace } from '../event-loop.js';

/** Characters that are read at a time: some milliseconds of work. */
const STEP = 50_000;

/** Most steps of one sitting: each links what was read before again. */
const MAX_STEPS = 10;

/** Reads a sitting of at least one file and lets messages in between. The session keeps the pages from step to step. */
export async function readStepwise(
  files: readonly SittingFile[],
  settings: Settings,
  pace: Pace,
  words: Pick<WordListLoader, 'current'>,
  standOff: readonly (StandOff | null)[],
): Promise<SittingReading> {
  const session = new SittingSession(words);
  const total = files.reduce((sum, { text }) => sum + text.length, 0);
  const step = Math.max(STEP, total / MAX_STEPS);
  let unread = 0;
  for (const [index, { text }] of files.entries()) {
    unread += text.length;
    if (unread < step) continue;
    session.read(files.slice(0, index + 1), settings);
    unread = 0;
    await pace.step();
  }
  return session.read(files, settings, standOff);
}
