import { parseArguments } from '../lib/arguments.ts';
import { hessianSittings } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { onSide } from '../lib/splits.ts';
import { shownSample } from '../speed/sample.ts';
import { taskResult } from '../tasks.ts';
import { FINDER_NAMES, type Fate } from './drift-task.ts';
import { REWRITINGS } from './rewriting.ts';

const COUNTS = ['0', '1000', '10000'];
/** Annotations of each sitting whose fate is followed. */
const FOLLOWED = 300;
const MOST_SITTINGS = 6;

/** `npm run bench -- annotations`: what annotations cost, and what becomes of them in texts that are changed elsewhere. */
export async function annotations(args: readonly string[]): Promise<void> {
  parseArguments(args, {});
  const origin = originOfRun();
  const body = ['## Annotations', await latencyTable(), await driftTables()].join('\n\n');
  console.log(body);
  writeSection('annotations', body, origin);
}

async function latencyTable(): Promise<string> {
  const rows: string[][] = [];
  for (const count of COUNTS) {
    const { annotations: made, characters, ...times } = await taskResult('annotation-latency', count);
    const { typing, opening, openingChanged, openingUnknown, saving } = times;
    const samples = [typing, opening, openingChanged, openingUnknown, saving].map(shownSample);
    rows.push([`${made.toLocaleString('en')} in ${characters.toLocaleString('en')} characters`, ...samples]);
  }
  const head = ['annotations', 'a key typed', 'opening', 'after changes elsewhere', 'without a known text', 'saving'];
  return `Median (10th to 90th percentile) of computing in the extension host. Opening and saving without disk.\n\n${markdownTable(head, rows)}`;
}

async function driftTables(): Promise<string> {
  const sittings = onSide('untouched', hessianSittings(), (sitting) => sitting).slice(0, MOST_SITTINGS);
  const parts: string[] = [];
  for (const [rewriting, description] of Object.entries(REWRITINGS)) {
    const sums = new Map<string, Record<keyof Fate, number>>();
    for (const sitting of sittings) {
      const fates = await taskResult('annotation-drift', `${sitting}/${rewriting}/${FOLLOWED}`);
      for (const [name, fate] of Object.entries(fates)) {
        const sum = sums.get(name) ?? { right: 0, moved: 0, unsure: 0, gone: 0 };
        sums.set(name, sum);
        for (const kind of KINDS) sum[kind] += fate[kind];
      }
    }
    const rows = FINDER_NAMES.map((name) => [name, ...KINDS.map((kind) => String(sums.get(name)?.[kind] ?? 0))]);
    const head = ['', 'on their words', 'silently on others', 'a person is asked', 'words gone, orphan'];
    parts.push(`### ${description}\n\n${markdownTable(head, rows)}`);
  }
  return `What became of up to ${FOLLOWED.toLocaleString('en')} annotations of each of ${sittings.length} untouched sittings (every interjection, then words) when the file was changed outside of the editor.\n\n${parts.join('\n\n')}`;
}

const KINDS = ['right', 'moved', 'unsure', 'gone'] as const satisfies readonly (keyof Fate)[];
