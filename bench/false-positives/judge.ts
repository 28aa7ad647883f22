import type { SourceText } from '../../src/core/analysis/analyzer.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { Page } from '../../src/core/model/page.ts';
import type { Confirmation, Verdict } from './confirmation.ts';

/** Rules about blanks, lines and paragraphs: there the words may be right and the problem true. */
const LAYOUT_RULES =
  /\/(?:not-separated|split-line|split-paragraph|text-after-colon|double-space|trailing-space-lost)$/u;

/**
 * Whether the official record confirms the text that a problem is about; the problem is false then. A problem is also
 * about the places where its fix inserts something: `Drucks. 20/1` is right, and the dashes around it are gone.
 * @param kind of the page that the problem is on
 */
export function judge(
  { code, start, end, fixes }: Problem,
  source: number,
  { text }: SourceText,
  kind: Page['kind'],
  confirmation: Confirmation,
): Verdict {
  // The record has no page headers and no page numbers.
  if (code.startsWith('page/') || kind !== 'speech') return 'silent';
  // Words are compared decoded; to these rules it matters that they are not.
  if (code.startsWith('encoding/') && /[\u0080-\u009f]/u.test(text.slice(start, end))) return 'differs';
  if (LAYOUT_RULES.test(code)) return confirmation.ofLayout(source, start, end);
  const verdict = confirmation.ofWords(source, start, end);
  const insertions = (fixes[0]?.edits ?? []).filter((edit) => edit.start === edit.end && edit.newText.trim() !== '');
  const lacksSomething = insertions.some((edit) => confirmation.ofWords(source, edit.start, edit.end) === 'differs');
  return verdict === 'confirmed' && lacksSomething ? 'differs' : verdict;
}
