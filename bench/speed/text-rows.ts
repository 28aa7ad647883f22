import { LANGUAGE_SERVICE, MARKDOWNLINT } from './peers.ts';
import { PLENAR } from './plenar-contender.ts';
import { sampleOf, shownSample } from './sample.ts';
import type { RowGroups } from './speed.ts';
import { taskResult } from '../tasks.ts';
import type { RaceResult } from './text-tasks.ts';

/** What plenar and its peers do on the same text. */
export const TEXT_GROUPS: RowGroups = {
  page: async () => [
    raceRow('page of 6 KB, C1 kept', '0.5 ms', await taskResult('page', 'kept')),
    raceRow('page of 6 KB, C1 stripped', '0.5 ms', await taskResult('page', 'stripped')),
  ],
  'cold-page': async () => [raceRow('first page of a process', '', await coldPages())],
  sitting: async () => [
    raceRow('sitting of 360,000 characters, C1 kept', '20 ms', await taskResult('sitting', 'kept')),
    raceRow('sitting of 360,000 characters, C1 stripped', '20 ms', await taskResult('sitting', 'stripped')),
  ],
  'ten-sittings': async () => [raceRow('ten times that, C1 kept', '250 ms', await taskResult('ten-sittings'))],
  edit: async () => [raceRow('after a one-line edit in the sitting', '3 ms', await taskResult('edit'))],
};

const COLD_STARTS = 5;

async function coldPages(): Promise<RaceResult> {
  const contenders = [PLENAR, MARKDOWNLINT, LANGUAGE_SERVICE];
  const times = new Map<string, number[]>(contenders.map((name) => [name, []]));
  for (let start = 0; start < COLD_STARTS; start++) {
    for (const name of contenders) times.get(name)?.push(await taskResult('cold-page', name));
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, sampleOf(list)]));
}

function raceRow(what: string, goal: string, result: RaceResult): string[] {
  const own = result[PLENAR];
  if (own === undefined) throw new Error(`${what}: nothing was measured`);
  const peers = [MARKDOWNLINT, LANGUAGE_SERVICE].flatMap((name) => {
    const peer = result[name];
    return peer === undefined ? ['', ''] : [shownSample(peer), `${(peer.median / own.median).toFixed(1)}×`];
  });
  return [what, goal, shownSample(own), ...peers];
}
