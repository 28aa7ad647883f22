import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { OriginalFile } from '../../core/export/verify.js';
import { message } from '../../core/model/message.js';
import type { ExportedSource } from '../../core/model/export-schema.js';
import { Failure, failureOf } from '../failure.js';
import type { Host } from '../host.js';
import { readPageFile } from './read-file.js';

/** An original that was found, and where. */
export interface FoundOriginal extends OriginalFile {
  readonly shown: string;
}

/**
 * Reads the file that a source of an export names. It is looked for in the folder of the sources and in the folder below
 * it that is called like the export; where both have one, the file with the right SHA-256 is taken.
 * @param folder the folder as the person named it
 * @param stem name of the export without its extension
 * @throws Failure where there is none, or it cannot be read
 */
export async function readOriginal(
  source: ExportedSource,
  folder: string,
  stem: string,
  host: Host,
): Promise<FoundOriginal> {
  const root = resolve(host.cwd, folder);
  const candidates = [source.path, join(stem, source.path)].filter((path) => isInside(root, resolve(root, path)));
  let found: FoundOriginal | null = null;
  for (const path of candidates) {
    const location = resolve(root, path);
    if (!(await exists(location))) continue;
    const shown = join(folder, path);
    const { text, sha256 } = await readPageFile({ shown, name: path, location }, host);
    if (sha256 === source.sha256) return { text, sha256, shown };
    found ??= { text, sha256, shown };
  }
  if (found === null) throw new Failure(message('not found; looked for in {folder}', { folder }), source.path);
  return found;
}

/** An export may come from anywhere: a path in it must not lead out of the folder. */
function isInside(root: string, location: string): boolean {
  const way = relative(root, location);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === location;
}

async function exists(location: string): Promise<boolean> {
  try {
    await stat(location);
    return true;
  } catch (error) {
    const failure = failureOf(error, location);
    if (failure.cause instanceof Error && 'code' in failure.cause && failure.cause.code === 'ENOENT') return false;
    return true;
  }
}
