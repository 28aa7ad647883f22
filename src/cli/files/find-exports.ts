import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { message } from '../../core/model/message.js';
import { naturalOrder } from '../../core/text/natural-order.js';
import { Failure, failureOf } from '../failure.js';
import { STANDARD_INPUT } from './find-sittings.js';

/** An export file, or standard input. */
export interface ExportFile {
  readonly shown: string;
  /** Absolute path; null for standard input. */
  readonly location: string | null;
  /** Its name without extension, with the folders below the one that was named: where its sources may lie. */
  readonly stem: string;
}

const EXTENSION = /\.jsonl?$/iu;

/**
 * Finds the exports that paths name: files, and in folders all that are called `*.json` or `*.jsonl`.
 * @param onFailure is told about each path that cannot be looked into
 */
export async function findExports(
  paths: readonly string[],
  cwd: string,
  onFailure: (failure: Failure) => Promise<void>,
): Promise<ExportFile[]> {
  const exports: ExportFile[] = [];
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      exports.push({ shown: path, location: null, stem: '' });
      continue;
    }
    const location = resolve(cwd, path);
    try {
      if (!(await stat(location)).isDirectory()) {
        exports.push({ shown: path, location, stem: basename(location).replace(EXTENSION, '') });
        continue;
      }
      const names = (await readdir(location, { recursive: true })).filter((name) => EXTENSION.test(name));
      if (names.length === 0) throw new Failure(message('holds no exports (*.json, *.jsonl)'), path);
      for (const name of names.sort(naturalOrder)) {
        exports.push({ shown: join(path, name), location: join(location, name), stem: name.replace(EXTENSION, '') });
      }
    } catch (error) {
      await onFailure(failureOf(error, path));
    }
  }
  return exports;
}
