import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import type { Severity } from '../../src/core/model/problem.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { readGold } from '../accuracy/transcripts.ts';
import { align } from '../lib/align.ts';
import { goldPath, hessianPages, VARIANTS, type Variant } from '../lib/corpus.ts';
import { sideOf } from '../lib/splits.ts';
import { Confirmation, type Verdict } from './confirmation.ts';
import { judge } from './judge.ts';
import { goldWords, sourceWords } from './words.ts';
import { wordList } from '../lib/word-list.ts';

/** What the record says about the problems of a rule in one sitting. */
export interface JudgedRule {
  readonly code: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly count: number;
  /** Some of them, to be read by people; none of untouched sittings. */
  readonly samples: readonly string[];
}

/** The problems of one sitting in one variant, judged. */
export interface JudgedSitting {
  readonly sitting: string;
  readonly variant: Variant;
  readonly speechPages: number;
  readonly rules: readonly JudgedRule[];
}

/** Samples that are kept of a rule, a severity and a verdict. */
const SAMPLES = 200;

/** Judges the problems of a sitting by its official record, in all variants. */
export function judgeSitting(sitting: string): JudgedSitting[] {
  return VARIANTS.map((variant) => judgeVariant(sitting, variant));
}

function judgeVariant(name: string, variant: Variant): JudgedSitting {
  const sources = hessianPages(name, variant);
  const { sitting, problems: found } = new Analyzer(hessen, { wordList }).analyze(sources);
  const gold = goldWords(readGold(goldPath(name)).turns, !variant.startsWith('stripped'));
  const words = sourceWords(sources);
  const stretches = align(
    words.map(({ word }) => word),
    gold.map(({ word }) => word),
  );
  const confirmation = new Confirmation(words, gold, stretches);
  const rules = new Map<string, JudgedRule & { count: number; samples: string[] }>();
  let speechPages = 0;
  sources.forEach((file, source) => {
    const pages = sitting.extracts[source]?.pages ?? [];
    speechPages += pages.filter(({ page }) => page.kind === 'speech').length;
    for (const problem of found[source] ?? []) {
      const { code, severity, start, end } = problem;
      const placed = pages.findLast((page) => page.start <= start) ?? pages[0];
      const verdict = judge(problem, source, file, placed?.page.kind ?? 'cover', confirmation);
      const key = `${code} ${severity} ${verdict}`;
      const rule = rules.get(key) ?? { code, severity, verdict, count: 0, samples: [] };
      rules.set(key, rule);
      rule.count++;
      if (sideOf(name) === 'untouched' || rule.samples.length >= SAMPLES) continue;
      const marked = `${file.text.slice(Math.max(0, start - 40), start)}⟦${file.text.slice(start, end)}⟧${file.text.slice(end, end + 40)}`;
      rule.samples.push(
        `${name}/${file.path} ${key}\n    page  ${oneLine(marked)}\n    gold  ${confirmation.goldAround(source, start, end)}`,
      );
    }
  });
  return { sitting: name, variant, speechPages, rules: [...rules.values()] };
}

const oneLine = (text: string) => text.replaceAll(/\r?\n/gu, '¶');
