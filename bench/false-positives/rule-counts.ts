import { readFileSync } from 'node:fs';
import { Analyzer, type SourceText } from '../../src/core/analysis/analyzer.ts';
import { detectProfile } from '../../src/core/profiles/profiles.ts';
import { RULES } from '../../src/core/rules/registry.ts';
import { decode } from '../../src/core/text/decode.ts';
import { hessianPages, hessianSittings, VARIANT_NAMES, VARIANTS } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { COLLECTIONS } from '../parliaments/records.ts';
import type { RecordedSitting } from '../parliaments/recorded-speaker.ts';

/** Characters of a mean Hessian page: what a page is taken to be where files hold whole sittings. */
const PAGE_LENGTH = 5700;

interface Counted {
  readonly head: string;
  readonly pages: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Problems by rule for 1,000 pages of all texts, as a Markdown section. */
export function ruleCounts(): string {
  const hessian = VARIANTS.map((variant) => {
    const sittings = hessianSittings().map((name) => hessianPages(name, variant));
    const pages = sittings.reduce((sum, sitting) => sum + sitting.length, 0);
    return count(`Hesse, ${VARIANT_NAMES[variant]}`, sittings, pages);
  });
  const others = COLLECTIONS.map(({ title, read }) => {
    const sittings = read().map((sitting) => [{ path: sitting.name, text: textOf(sitting) }]);
    const characters = sittings.flat().reduce((sum, { text }) => sum + text.length, 0);
    return count(title, sittings, characters / PAGE_LENGTH);
  });
  const counted = [...hessian, ...others];
  const rows = RULES.map(({ code, severity }) => [
    code,
    severity,
    ...counted.map(({ counts, pages }) => perThousand(counts.get(code) ?? 0, pages)),
  ]);
  return `### Problems per 1,000 pages, by rule

All ${Math.round(hessian[0]?.pages ?? 0)} Hessian pages here, and the other parliaments (a page: ${PAGE_LENGTH} characters). Severity is the rule's default.

${markdownTable(['rule', 'severity', ...counted.map(({ head }) => head)], rows)}`;
}

function count(head: string, sittings: readonly (readonly SourceText[])[], pages: number): Counted {
  const counts = new Map<string, number>();
  for (const sources of sittings) {
    const profile = detectProfile(sources.map(({ text }) => text).join('\n'));
    for (const { code } of new Analyzer(profile).analyze(sources).problems.flat()) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return { head, pages, counts };
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
