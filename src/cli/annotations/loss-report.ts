import { resolve } from 'node:path';
import type { ImportFault, Loss } from '../../core/interchange/model.js';
import type { Message } from '../../core/model/problem.js';
import { writeAtomically } from '../files/atomic-write.js';
import { refuseOverwriting, type OutputFile } from '../files/destination.js';
import type { SittingFiles } from '../files/find-sittings.js';
import type { Session } from '../session.js';

/** What an export or import does not carry, for one file. */
export interface Reported {
  /** The file, as the person named it; null: all of the export. */
  readonly file: string | null;
  readonly losses: readonly Loss[];
  readonly hints: readonly Message[];
  readonly faults: readonly ImportFault[];
}

/** Faults that are shown one by one; the rest is counted and stands in the file of `--losses`. */
const SHOWN_FAULTS = 20;

/** Says what was lost, and writes it where the call wants it. */
export class LossReport {
  readonly #session: Session;
  readonly #file: OutputFile | null;
  readonly #reported: Reported[] = [];

  private constructor(session: Session, file: OutputFile | null) {
    this.#session = session;
    this.#file = file;
  }

  /**
   * @param shown value of `--losses`; undefined where it is not given
   * @param texts files that are read: none of them may be written over
   * @throws UsageError
   */
  static async begin(shown: string | undefined, texts: readonly SittingFiles[], session: Session): Promise<LossReport> {
    if (shown === undefined) return new LossReport(session, null);
    const file = { shown, location: resolve(session.host.cwd, shown) };
    await refuseOverwriting(texts, [file]);
    return new LossReport(session, file);
  }

  async add(reported: Reported): Promise<void> {
    const { file, losses, hints, faults } = reported;
    this.#reported.push(reported);
    for (const { place, message } of faults.slice(0, SHOWN_FAULTS)) {
      await this.#session.say(message, [file, place].filter((part) => part !== null && part !== '').join(': ') || null);
    }
    for (const { message } of losses) await this.#session.say(message, file);
    for (const hint of hints) await this.#session.say(hint, file);
  }

  /** Whether something could not be read. */
  get hasFaults(): boolean {
    return this.#reported.some(({ faults }) => faults.length > 0);
  }

  /** @throws Failure */
  async write(): Promise<void> {
    if (this.#file === null) return;
    const { wording } = this.#session;
    const reports = this.#reported.map(({ file, losses, hints, faults }) => ({
      file,
      losses: losses.map(({ aspect, ids, message }) => ({ aspect, message: wording.text(message), ids })),
      hints: hints.map((hint) => wording.text(hint)),
      faults: faults.map(({ place, message }) => ({ place, message: wording.text(message) })),
    }));
    await writeAtomically(this.#file.location, this.#file.shown, `${JSON.stringify(reports, null, 2)}\n`);
  }
}
