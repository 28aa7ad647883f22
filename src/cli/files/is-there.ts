import { stat } from 'node:fs/promises';
import { failureOf } from '../failure.js';

/** Whether there is a file or a folder. @throws Failure where that cannot be told */
export async function isThere(location: string, shown: string): Promise<boolean> {
  try {
    await stat(location);
    return true;
  } catch (error) {
    if (isNotThere(error)) return false;
    throw failureOf(error, shown);
  }
}

/** Whether an error of the file system says that there is no such file. */
export function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
