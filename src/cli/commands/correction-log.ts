import type { Correction } from '../../core/sitting/corrections.js';
import { writeAtomically } from '../files/atomic-write.js';
import type { OutputFile } from '../files/destination.js';
import { Places } from '../report/places.js';
import type { Wording } from '../language.js';

/**
 * What `plenar fix` did and why, for a person to go through: JSON Lines, one correction each, with its place in the
 * file as it was read (lines and columns from 1, columns in UTF-16 code units).
 */
export class CorrectionLog {
  readonly #wording: Wording;
  #lines = '';

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  /** Notes the corrections of one file. */
  add(path: string, original: string, corrections: readonly Correction[]): void {
    const places = new Places(original);
    for (const correction of corrections) {
      const { rule, applicability, evidence } = correction;
      const line = {
        path,
        ...places.of(correction.start),
        rule,
        applicability,
        original: correction.original,
        corrected: correction.corrected,
        ...(evidence && { evidence: evidence.map((sentence) => this.#wording.text(sentence)) }),
      };
      this.#lines += `${JSON.stringify(line)}\n`;
    }
  }

  /**
   * Writes the log, whole or not at all.
   * @throws Failure
   */
  async write({ location, shown }: OutputFile): Promise<void> {
    await writeAtomically(location, shown, Buffer.from(this.#lines));
  }
}
