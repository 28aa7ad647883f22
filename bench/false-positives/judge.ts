import type { SourceText } from '../../src/core/analysis/analyzer.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { Page } from '../../src/core/model/page.ts';
import type { Confirmation, Verdict } from './confirmation.ts';

/** Rules about blanks, lines and paragraphs: there the words may be right and the problem true. */
const LAYOUT_RULES =
  /\/(?:not-separated|split-line|split-paragraph|text-after-colon|double-space|trailing-space-lost)$/u;

/**
 * Whether the official record confirms the text that a problem is about; the problem is false then.
 * @param kind of the page that the problem is on
 */
export function judge(
  { code, start, end }: Problem,
  source: number,
  { text }: SourceText,
  kind: Page['kind'],
  confirmation: Confirmation,
): Verdict {
  // The record has no page headers and no page numbers.
  if (code.startsWith('page/') || kind !== 'speech') return 'silent';
  // Words are compared decoded; to these rules it matters that they are not.
  if (code.startsWith('encoding/') && /[\u0080-\u009f]/u.test(text.slice(start, end))) return 'differs';
  return LAYOUT_RULES.test(code) ? confirmation.ofLayout(source, start, end) : confirmation.ofWords(source, start, end);
}
