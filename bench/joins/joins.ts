import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { correctSitting } from '../../src/core/sitting/correct.ts';
import { readGold } from '../accuracy/transcripts.ts';
import { numberOption, parseArguments } from '../lib/arguments.ts';
import { goldPath, goldSittings, hessianPages } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { onSide, SIDES, type Side } from '../lib/splits.ts';
import { wordList } from '../lib/word-list.ts';
import { fixDecisions, lineDecisions, type JoinDecision } from './decisions.ts';
import { GoldSeams } from './gold-seams.ts';

interface Judged extends JoinDecision {
  readonly sitting: string;
  /** What the record has there; null where it has no such place. */
  readonly gold: string | null;
}

/**
 * `npm run bench -- joins`: how often words are joined and parted as the official record has them, for each kind of
 * place, tuned and untouched sittings apart.
 */
export function joins(args: readonly string[]): void {
  const parsed = parseArguments(args, { sittings: true, show: true });
  const show = numberOption(parsed, 'show', 0);
  const wanted = parsed.options.get('sittings')?.split(',') ?? goldSittings();
  for (const side of SIDES) {
    const judged = onSide(side, wanted, (sitting) => sitting).flatMap(judgedDecisions);
    if (judged.length > 0) printSide(side, judged, show);
  }
}

function judgedDecisions(sitting: string): Judged[] {
  const gold = readGold(goldPath(sitting));
  const seams = new GoldSeams(gold.turns.flatMap(({ blocks }) => blocks.map(({ text }) => text)));
  const corrected = correctSitting(hessianPages(sitting, 'decoded'), new Analyzer(hessen, { wordList }), {
    level: 'inferred',
  });
  return [...lineDecisions(corrected), ...fixDecisions(corrected)].map((decision) => ({
    ...decision,
    sitting,
    gold: seams.between(decision.before, decision.after),
  }));
}

function printSide(side: Side, judged: readonly Judged[], show: number): void {
  console.log(`\n${side}\n`);
  const kinds = [...new Set(judged.map(({ kind }) => kind))].sort();
  const rows = kinds.map((kind) => {
    const ofKind = judged.filter((decision) => decision.kind === kind);
    const known = ofKind.filter(({ gold }) => gold !== null);
    const decided = known.filter(({ abstained }) => !abstained);
    const right = decided.filter(({ gold, seam }) => gold === seam).length;
    const wrong = decided.length - right;
    const share = decided.length === 0 ? '' : (right / decided.length).toFixed(4);
    return [kind, right, wrong, known.length - decided.length, ofKind.length - known.length, share].map(String);
  });
  console.log(markdownTable(['place', 'right', 'wrong', 'abstained', 'not in record', 'share right'], rows));
  if (side !== 'tuned') return;
  for (const kind of kinds) {
    const wrong = judged.filter(
      (decision) => decision.kind === kind && decision.gold !== null && decision.gold !== decision.seam,
    );
    for (const { sitting, before, seam, after, gold } of wrong.slice(0, show)) {
      console.log(
        `  ${sitting} ${kind}: …${before.slice(-30)}[${seam}]${after.slice(0, 30)}…  record: [${gold ?? ''}]`,
      );
    }
  }
}
