import { resolve } from 'node:path';
import { message } from '../../core/model/message.js';
import type { Message } from '../../core/model/problem.js';
import { mergeSidecars, type MergeConflict } from '../../core/sidecar/merge-sidecars.js';
import { decodeSidecar } from '../../core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../core/sidecar/serialize-sidecar.js';
import type { Sidecar } from '../../core/sidecar/sidecar.js';
import { Failure, UsageError } from '../failure.js';
import { writeAtomically } from '../files/atomic-write.js';
import { readStable } from '../files/read-file.js';
import type { Session } from '../session.js';
import type { Command } from './command.js';

export const mergeSidecarCommand: Command = {
  name: 'merge-sidecar',
  synopsis: 'BASE OURS THEIRS [NAME]',
  summary: 'Merges two versions of a sidecar into OURS, record by record: a merge driver for git.',
  options: {},
  async run(call, session) {
    const [base, ours, theirs, name = ours, ...others] = call.paths;
    if (base === undefined || ours === undefined || theirs === undefined || name === undefined || others.length > 0) {
      throw new UsageError(
        message('name the versions BASE, OURS and THEIRS of a sidecar, and perhaps what it is called'),
      );
    }
    const [before, own, other] = await Promise.all([base, ours, theirs].map((path) => read(path, name, session)));
    if (!before || !own || !other) return 2;
    const { merged, conflicts } = mergeSidecars(before, own, other);
    await writeAtomically(resolve(session.host.cwd, ours), name, serializeSidecar(merged));
    for (const conflict of conflicts) await session.say(saidOf(conflict), name);
    return conflicts.length > 0 ? 1 : 0;
  },
};

/** @param name what the file is called in the project: git hands over versions under names of its own */
async function read(path: string, name: string, session: Session): Promise<Sidecar> {
  const sidecar = decodeSidecar(await readStable(resolve(session.host.cwd, path), path));
  const why = sidecar.faults.find(({ severity }) => severity === 'error')?.message;
  if (why === undefined) return sidecar;
  throw new Failure(message('not merged: {reason}', { reason: session.wording.text(why) }), name);
}

function saidOf({ record, id, kind, keptAs }: MergeConflict): Message {
  if (record === 'document') {
    return message('both sides corrected the text from different originals; the one of ours is named');
  }
  if (kind === 'deleted')
    return message('{record} {id}: one side deleted what the other changed; it stays', { record, id });
  return message('{record} {id}: both sides changed it; the earlier version is kept as {keptAs}', {
    record,
    id,
    keptAs: keptAs ?? '',
  });
}
