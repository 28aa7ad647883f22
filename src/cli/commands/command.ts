import type { Arguments, OptionDescriptions } from '../arguments.js';
import type { ExitStatus } from '../host.js';
import type { Session } from '../session.js';

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What follows the name: `PATH… [options]`. */
  readonly synopsis: string;
  /** What it does, in one sentence; English, and an l10n key. */
  readonly summary: string;
  readonly options: OptionDescriptions;
  /**
   * @returns the exit status
   * @throws Failure for what makes the whole call pointless
   */
  run(call: Arguments, session: Session): Promise<ExitStatus>;
}
