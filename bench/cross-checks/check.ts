import type { TranscriptDocument } from '../../src/core/model/export-schema.ts';
import type { SourceText } from '../../src/core/analysis/analyzer.ts';

/** A sitting as it is exported, with the files it was exported from. */
export interface ExportedTranscript {
  readonly sitting: string;
  readonly document: TranscriptDocument;
  readonly sources: readonly SourceText[];
}

/** What a check of one sitting found. */
export interface CheckResult {
  /** How many things were checked (pages, entries, characters). */
  readonly checked: number;
  /** What does not hold, one line each, with its place. */
  readonly findings: readonly string[];
}

/** A check of exports that needs no record: the sitting itself says what has to hold. One file each. */
export interface CrossCheck {
  readonly name: string;
  /** What is counted as checked. */
  readonly unit: string;
  /** One sentence for the results. */
  readonly explanation: string;
  readonly run: (transcript: ExportedTranscript) => CheckResult;
}
