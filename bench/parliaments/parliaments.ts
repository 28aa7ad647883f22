import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { f1, precision, recall, type Counts } from '../accuracy/score.ts';
import { align, sharedLength, type Stretch } from '../lib/align.ts';
import { numberOption, parseArguments } from '../lib/arguments.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { buildProduct, exportSitting } from '../lib/plenar.ts';
import { inParallel } from '../lib/processes.ts';
import { CACHE } from '../lib/project.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { sideOf } from '../lib/splits.ts';
import { speakerSequence, type SpeakerField } from './speaker-sequence.ts';
import { COLLECTIONS } from './records.ts';
import type { RecordedSitting } from './recorded-speaker.ts';

interface Compared {
  readonly counts: Counts;
  readonly differences: readonly string[];
}

/** Measures who speaks in transcripts of other parliaments: `parliaments [--show N]`. */
export async function parliaments(args: readonly string[]): Promise<void> {
  const origin = originOfRun();
  const shown = numberOption(parseArguments(args, { show: true }), 'show', 0);
  await buildProduct();
  const rows: string[][] = [];
  for (const { title, read } of COLLECTIONS) {
    const compared = await inParallel(read(), async (sitting) => ({ sitting, ...(await compareSitting(sitting)) }));
    for (const { sitting, line, name } of compared) {
      rows.push([`${title}: ${sitting.name}`, ...cells(line), name === null ? '–' : percent(f1(name.counts))]);
      const printed = sideOf(sitting.name) === 'tuned' ? shown : 0;
      for (const difference of line.differences.slice(0, printed)) console.log(`${sitting.name}  ${difference}`);
    }
  }
  const body = `${INTRODUCTION}\n\n${markdownTable(HEAD, rows)}`;
  console.log(`\n${body}`);
  writeSection('parliaments', body, origin);
}

const HEAD = ['sitting', 'gold', 'exported', 'P', 'R', 'F1', 'F1 name and affiliation'];

const INTRODUCTION = `## Accuracy: other parliaments

Who speaks, as a sequence, neighbouring turns of the same speaker taken as one: letters and digits of the speaker line
(P, R, F1); name without title and faction or office as the export's fields give them (last column). \`plenar export
--format json --fix inferred\` with the profile that Plenar finds in the text. Records: TEI of PolMine (17th and 18th
term; it has lost speaker lines of its own), the Bundestag's XML (19th term), the printed table of contents (Saxony: no
chair, so turns of the chair are left out, and short questions are not always listed), ParlaMint (Austria).`;

async function compareSitting(sitting: RecordedSitting): Promise<{ line: Compared; name: Compared | null }> {
  const exported = join(CACHE, 'parliaments', `${sitting.name}.json`);
  await exportSitting(sourcePath(sitting), exported);
  const document = JSON.parse(readFileSync(exported, 'utf8')) as unknown;
  const by = (field: SpeakerField) => compareSequences(...speakerSequence(document, sitting, field));
  const named = sitting.speakers.every(({ name }) => name !== null);
  return { line: by('line'), name: named ? by('name') : null };
}

function sourcePath({ name, source }: RecordedSitting): string {
  if ('path' in source) return source.path;
  const folder = join(CACHE, 'parliaments', 'texts');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, source.text);
  return path;
}

function compareSequences(exported: readonly string[], gold: readonly string[]): Compared {
  const stretches = align(exported, gold);
  const counts = { tp: sharedLength(stretches), cand: exported.length, gold: gold.length };
  const shown = ({ aStart, aEnd, bStart, bEnd }: Stretch) =>
    `after ${exported[aStart - 1] ?? 'the beginning'}: exported [${exported.slice(aStart, aEnd).join(' | ')}], gold [${gold.slice(bStart, bEnd).join(' | ')}]`;
  return { counts, differences: stretches.filter(({ equal }) => !equal).map(shown) };
}

const cells = ({ counts }: Compared) => [
  String(counts.gold),
  String(counts.cand),
  ...[precision, recall, f1].map((of) => percent(of(counts))),
];

const percent = (share: number) => share.toFixed(3).replace(/^0/u, '');
