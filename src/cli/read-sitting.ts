import { Failure } from './failure.js';
import type { SittingFiles } from './files/find-sittings.js';
import { readPageFile, type ReadFile } from './files/read-file.js';
import type { Session } from './session.js';

/** The files of a sitting that could be read, and whether all of them could. */
export interface ReadSitting {
  readonly files: readonly ReadFile[];
  readonly complete: boolean;
}

/** Reads the files of a sitting; says of each that cannot be read why, and what a person should know of the others. */
export async function readSitting(sitting: SittingFiles, session: Session): Promise<ReadSitting> {
  const files: ReadFile[] = [];
  for (const file of sitting.files) {
    session.host.signal.throwIfAborted();
    try {
      const read = await readPageFile(file, session.host);
      if (read.notice !== null) await session.say(read.notice, file.shown);
      files.push(read);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await session.fail(error);
    }
  }
  return { files, complete: files.length === sitting.files.length };
}
