import type { Problem } from '../../core/model/problem.js';
import { correctSitting } from '../../core/sitting/correct.js';
import type { Correction } from '../../core/sitting/corrections.js';
import type { DocumentReading } from './document-reading.js';

/** How sure a repair must be to be made without a person. */
export type FixAllLevel = 'safe' | 'inferred';

/**
 * Repairs everything in a document that can be repaired without a person, until nothing is left to repair.
 * @param code only what this rule finds
 * @returns corrections of the document's text, ascending, not overlapping
 */
export function fixAll({ sitting, source }: DocumentReading, level: FixAllLevel, code?: string): readonly Correction[] {
  const { files, analyzer, options, standOff } = sitting;
  const corrected = correctSitting(files, analyzer, {
    level,
    only: [source],
    ...(code === undefined ? {} : { rules: [code] }),
    analysis: options,
    standOff,
  });
  return corrected.sources[source]?.corrections ?? [];
}

/** Whether a bulk repair of this level would begin with a problem. */
export function isFixedBy({ fixes }: Problem, level: FixAllLevel): boolean {
  const applicability = fixes[0]?.applicability;
  return applicability === 'safe' || (level === 'inferred' && applicability === 'inferred');
}

/** Corrections as edits of the text that they were made for. */
export function editsOf(corrections: readonly Correction[]) {
  return corrections.map(({ start, end, corrected }) => ({ start, end, newText: corrected }));
}
