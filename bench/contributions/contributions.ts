import { readInterjection } from '../../src/core/parse/contributions.ts';
import type { Contribution, ContributionKind } from '../../src/core/model/contribution.ts';
import { bundestag } from '../../src/core/profiles/bundestag.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { lexiconOf } from '../../src/core/profiles/lexicon.ts';
import { nationalrat } from '../../src/core/profiles/nationalrat.ts';
import { contributionLine } from '../../test/support/contribution-line.ts';
import { numberOption, parseArguments } from '../lib/arguments.ts';
import { hessianSittings } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { sideOf, SIDES, SPLIT_NOTE } from '../lib/splits.ts';
import { Confusion } from './confusion.ts';
import { countSitting, noCounts, type Counts } from './hessen.ts';
import { bundestagInventory, handLabelled, parlamintInventory } from './labelled.ts';

/** Contributions by kind in 146 sittings with 80,745 interjections (../shared/DOMAIN.md). */
const DOMAIN_INTERJECTIONS = 80_745;
const DOMAIN: readonly (readonly [kinds: readonly ContributionKind[], count: number])[] = [
  [['applause'], 54_961],
  [['shout'], 16_525 + 8_918 + 5_718 + 340],
  [['amusement'], 1_832],
  [['unrest'], 1_442],
  [['bell'], 1_289],
  [['laughter'], 786],
  [['counter-shout'], 526],
  [['objection'], 473],
  [['action', 'request'], 387],
  [['approval'], 87],
  [['rising'], 85],
  [['silence'], 34],
];

/** Measures how interjections are read: `contributions [--show N]`. */
export function contributions(args: readonly string[]): void {
  const origin = originOfRun();
  const shown = numberOption(parseArguments(args, { show: true }), 'show', 0);
  const counts = { tuned: noCounts(), untouched: noCounts() };
  for (const sitting of hessianSittings()) countSitting(sitting, counts[sideOf(sitting)]);
  const hand = readHandLabelled();
  const inventories = [
    {
      title: 'Bundestag, 19th term: the most frequent stage directions',
      ...readLabelled(bundestagInventory, bundestag),
    },
    { title: 'Austria: stage directions by their ParlaMint element', ...readLabelled(parlamintInventory, nationalrat) },
  ];
  const body = [
    `## Contributions: what interjections hold

Hessian sittings, C1 kept; the last two columns compare them with the same sittings stripped (all interjections with the
same letters in both): same kinds, actors and words. ${SPLIT_NOTE}

${hessianTable(counts)}

Contributions by kind, beside what DOMAIN.md counted in 146 sittings, scaled to the interjections here:

${kindTable(counts)}

### By hand: ${hand.interjections} interjections of tuned Hessian sittings (bench/contributions/hand-labelled.txt)

Split into the same contributions: ${hand.split}. Kinds, actors and words all the same: ${hand.same}.

${hand.confusion.table()}`,
    ...inventories.map(({ title, confusion }) => {
      const { all, right, complete } = confusion.figures;
      return `### ${title}

Read as the kind expected: ${share(right, all)}; no text left unread: ${share(complete, all)} (each text as often as it occurs).

${confusion.table()}`;
    }),
  ].join('\n\n');
  console.log(body);
  const wrong = [...hand.wrong, ...inventories.flatMap(({ confusion }) => confusion.wrong), ...counts.tuned.different];
  for (const line of wrong.slice(0, shown)) console.log(line);
  writeSection('contributions', body, origin);
}

function hessianTable(counts: Readonly<Record<(typeof SIDES)[number], Counts>>): string {
  return markdownTable(
    [
      'sittings',
      'interjections',
      'read completely',
      'actors',
      'resolved',
      'quotations cut',
      'in both variants',
      'the same',
    ],
    SIDES.map((side) => {
      const { interjections, complete, actors, resolved, cutQuotations, compared, sameSplit } = counts[side];
      return [
        side,
        String(interjections),
        share(complete, interjections),
        String(actors),
        share(resolved, actors),
        String(cutQuotations),
        String(compared),
        share(sameSplit, compared),
      ];
    }),
  );
}

function kindTable(counts: Readonly<Record<(typeof SIDES)[number], Counts>>): string {
  const total = SIDES.reduce((sum, side) => sum + counts[side].interjections, 0);
  const known = new Set(DOMAIN.flatMap(([kinds]) => kinds));
  const others = new Set(SIDES.flatMap((side) => [...counts[side].kinds.keys()].filter((kind) => !known.has(kind))));
  const rows = [...DOMAIN, ...[...others].map((kind) => [[kind], null] as const)];
  return markdownTable(
    ['kind', ...SIDES, 'both', 'DOMAIN.md, scaled'],
    rows.map(([kinds, expected]) => {
      const each = SIDES.map((side) => kinds.reduce((sum, kind) => sum + (counts[side].kinds.get(kind) ?? 0), 0));
      const scaled = expected === null ? '' : String(Math.round((expected * total) / DOMAIN_INTERJECTIONS));
      return [kinds.join(', '), ...each.map(String), String(each.reduce((a, b) => a + b, 0)), scaled];
    }),
  );
}

function readLabelled(texts: typeof bundestagInventory, profile: typeof bundestag): { confusion: Confusion } {
  const confusion = new Confusion();
  for (const labelled of texts()) confusion.read(labelled, lexiconOf(profile));
  return { confusion };
}

function readHandLabelled(): {
  readonly confusion: Confusion;
  readonly interjections: number;
  readonly split: string;
  readonly same: string;
  readonly wrong: readonly string[];
} {
  const confusion = new Confusion();
  const wrong: string[] = [];
  const sample = handLabelled();
  let split = 0;
  let same = 0;
  for (const { text, contributions: expected } of sample) {
    const read = readInterjection(text, lexiconOf(hessen)).contributions;
    const lines = read.map(contributionLine);
    if (lines.length === expected.length) split++;
    if (lines.join('\n') === expected.join('\n')) same++;
    else wrong.push(`${text}\n  expected ${expected.join(' | ')}\n  read     ${lines.join(' | ')}`);
    for (let index = 0; index < Math.max(expected.length, read.length); index++) {
      confusion.add(kindOfLine(expected[index]), read[index]?.kind ?? 'none');
    }
  }
  return {
    confusion,
    interjections: sample.length,
    split: share(split, sample.length),
    same: share(same, sample.length),
    wrong,
  };
}

function kindOfLine(line: string | undefined): ContributionKind | 'none' {
  return line === undefined ? 'none' : (/^[a-z-]+/u.exec(line)?.[0] as Contribution['kind']);
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(2)} %`;
}
