import { readFileSync } from 'node:fs';
import { Analyzer, type SourceText } from '../../src/core/analysis/analyzer.ts';
import { detectProfile } from '../../src/core/profiles/profiles.ts';
import { RULES } from '../../src/core/rules/registry.ts';
import { decode } from '../../src/core/text/decode.ts';
import { hessianPages, hessianSittings, VARIANT_NAMES, VARIANTS, type Variant } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { inOwnProcesses } from '../tasks.ts';
import { COLLECTIONS } from '../parliaments/records.ts';
import type { RecordedSitting } from '../parliaments/recorded-speaker.ts';
import { wordList } from '../lib/word-list.ts';

/** Characters of a mean Hessian page: what a page is taken to be where files hold whole sittings. */
const PAGE_LENGTH = 5700;

interface Counted {
  readonly head: string;
  readonly pages: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Problems by rule for 1,000 pages of all texts, as a Markdown section. */
export async function ruleCounts(): Promise<string> {
  const counted = await inOwnProcesses('rule-counts', hessianSittings());
  const hessian = VARIANTS.map((variant) => {
    return summed(
      `Hesse, ${VARIANT_NAMES[variant]}`,
      counted.filter((one) => one.variant === variant),
    );
  });
  const others = COLLECTIONS.map(({ title, read }) => {
    const sittings = read().map((sitting): SittingCounts => {
      const text = textOf(sitting);
      return { pages: text.length / PAGE_LENGTH, counts: countRules([{ path: sitting.name, text }]) };
    });
    return summed(title, sittings);
  });
  const columns = [...hessian, ...others];
  const rows = RULES.map(({ code, severity }) => [
    code,
    severity,
    ...columns.map(({ counts, pages }) => perThousand(counts.get(code) ?? 0, pages)),
  ]);
  return `### Problems per 1,000 pages, by rule

All ${Math.round(hessian[0]?.pages ?? 0)} Hessian pages here, and the other parliaments (a page: ${PAGE_LENGTH} characters). Severity is the rule's default.

${markdownTable(['rule', 'severity', ...columns.map(({ head }) => head)], rows)}`;
}

/** The problems of one Hessian sitting by rule, in all variants. */
export function ruleCountsOf(sitting: string): (SittingCounts & { readonly variant: Variant })[] {
  return VARIANTS.map((variant) => {
    const sources = hessianPages(sitting, variant);
    return { variant, pages: sources.length, counts: countRules(sources) };
  });
}

interface SittingCounts {
  readonly pages: number;
  readonly counts: Readonly<Record<string, number>>;
}

function countRules(sources: readonly SourceText[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const profile = detectProfile(sources.map(({ text }) => text).join('\n'));
  for (const { code } of new Analyzer(profile, { wordList }).analyze(sources).problems.flat())
    counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function summed(head: string, sittings: readonly SittingCounts[]): Counted {
  const counts = new Map<string, number>();
  for (const sitting of sittings)
    for (const [code, count] of Object.entries(sitting.counts)) counts.set(code, (counts.get(code) ?? 0) + count);
  return { head, pages: sittings.reduce((sum, { pages }) => sum + pages, 0), counts };
}

function textOf({ source }: RecordedSitting): string {
  if ('text' in source) return source.text;
  const decoded = decode(readFileSync(source.path));
  return 'text' in decoded ? decoded.text : '';
}

function perThousand(problems: number, pages: number): string {
  const rate = (1000 * problems) / Math.max(1, pages);
  if (problems === 0) return '';
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}
