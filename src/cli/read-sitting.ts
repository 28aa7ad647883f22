import { message } from '../core/model/message.js';
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
      files.push(await readPageFile(file, session.host));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await session.fail(error);
    }
  }
  await sayNotices(files, session);
  return { files, complete: files.length === sitting.files.length };
}

/** Says what is to be known of the files; what holds for many of them is said once. */
async function sayNotices(files: readonly ReadFile[], session: Session): Promise<void> {
  const byNotice = new Map<string, ReadFile[]>();
  for (const file of files) {
    if (file.notice === null) continue;
    const notice = session.wording.text(file.notice);
    const alike = byNotice.get(notice);
    if (alike === undefined) byNotice.set(notice, [file]);
    else alike.push(file);
  }
  for (const [notice, [first, ...others]] of byNotice) {
    if (first?.notice === undefined || first.notice === null) continue;
    const said =
      others.length === 0
        ? first.notice
        : message('{notice} (further files of this folder: {count})', { notice, count: others.length });
    await session.say(said, first.file.shown);
  }
}
