import { decodeSidecar } from '../../core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../core/sidecar/serialize-sidecar.js';
import { EMPTY_SIDECAR, withRecords, type Sidecar, type SidecarChange } from '../../core/sidecar/sidecar.js';
import { PROJECT_RECORDS, type StandOffFiles } from './files.js';
import { ReadOnlyRecords } from './text-records.js';

/** The records of a project; empty where there is no file. @throws where it cannot be read */
export async function readProjectRecords(files: StandOffFiles): Promise<Sidecar> {
  const bytes = await files.read(PROJECT_RECORDS);
  return bytes ? decodeSidecar(bytes) : EMPTY_SIDECAR;
}

/**
 * Changes the records of a project as they are on disk now. A file that holds nothing more is removed.
 * @returns what is stored then
 * @throws where it cannot be read or written, or a newer version wrote it; nothing has changed then
 */
export async function changeProjectRecords(
  files: StandOffFiles,
  change: Pick<SidecarChange, 'put' | 'remove'>,
): Promise<Sidecar> {
  const stored = await readProjectRecords(files);
  if (stored.readOnly) throw new ReadOnlyRecords();
  const changed = withRecords(stored, change);
  const content = serializeSidecar(changed);
  if (content === '') await files.remove(PROJECT_RECORDS);
  else await files.write(PROJECT_RECORDS, new TextEncoder().encode(content));
  return changed;
}
