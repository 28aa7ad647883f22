import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { message } from '../../core/model/message.js';
import { UsageError } from '../failure.js';
import { STANDARD_INPUT, type SittingFiles } from './find-sittings.js';

/** A file that is to be written. */
export interface OutputFile {
  readonly shown: string;
  /** Absolute path. */
  readonly location: string;
}

/** Where the sittings of a call go: standard output, one file for all, or a file each in a folder. */
export type Destination =
  | { readonly kind: 'standard-output' }
  | { readonly kind: 'one-file'; readonly file: OutputFile }
  | { readonly kind: 'folder'; readonly fileOf: (sitting: SittingFiles) => OutputFile };

export interface DestinationRequest {
  /** Value of `--out`; undefined where it is not given. */
  readonly out: string | undefined;
  readonly sittings: readonly SittingFiles[];
  readonly extension: string;
  /** Whether one file may hold several sittings. */
  readonly holdsSeveral: boolean;
  readonly cwd: string;
}

/**
 * Decides where a call writes to.
 * @throws UsageError where the call does not say where several sittings go, where two of them would become one file, or
 * where a file that is read would be overwritten
 */
export async function destinationOf(request: DestinationRequest): Promise<Destination> {
  const { out, sittings, extension, holdsSeveral, cwd } = request;
  const fitsOneFile = sittings.length < 2 || holdsSeveral;
  if (out === undefined || out === STANDARD_INPUT) {
    if (fitsOneFile) return { kind: 'standard-output' };
    throw new UsageError(
      message('{count} sittings make {count} documents: name a folder for them with --out, or choose --format jsonl', {
        count: sittings.length,
      }),
    );
  }
  const location = resolve(cwd, out);
  const found = await kindOfPath(location);
  if (found === 'folder' || (found === 'nothing' && (!fitsOneFile || out.endsWith('/') || out.endsWith(sep)))) {
    const fileOf = ({ outputName }: SittingFiles) => {
      const name = `${outputName}${extension}`;
      return { shown: join(out, name), location: join(location, name) };
    };
    await refuseClashes(sittings, fileOf);
    return { kind: 'folder', fileOf };
  }
  if (!fitsOneFile) {
    throw new UsageError(
      message('--out {out} is a file; {count} sittings need a folder', { out, count: sittings.length }),
    );
  }
  const file = { shown: out, location };
  await refuseOverwriting(sittings, [file]);
  return { kind: 'one-file', file };
}

async function kindOfPath(location: string): Promise<'nothing' | 'folder' | 'file'> {
  try {
    return (await stat(location)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

async function refuseClashes(
  sittings: readonly SittingFiles[],
  fileOf: (sitting: SittingFiles) => OutputFile,
): Promise<void> {
  const taken = new Map<string, SittingFiles>();
  for (const sitting of sittings) {
    const { shown, location } = fileOf(sitting);
    // Names that differ in case only are one file on many systems.
    const key = location.toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) {
      const values = { first: other.shown, second: sitting.shown, file: shown };
      throw new UsageError(message('{first} and {second} would both be written to {file}', values));
    }
    taken.set(key, sitting);
  }
  await refuseOverwriting(sittings, sittings.map(fileOf));
}

/** @throws UsageError where an output would replace a file that is read */
export async function refuseOverwriting(
  sittings: readonly SittingFiles[],
  outputs: readonly OutputFile[],
): Promise<void> {
  const inputs = new Set<string>();
  for (const { files } of sittings) {
    for (const { location } of files) if (location !== null) inputs.add(await realPathOr(location));
  }
  for (const { shown, location } of outputs) {
    if (inputs.has(await realPathOr(location))) {
      throw new UsageError(message('{file} is read; it cannot be the output as well', { file: shown }));
    }
  }
}

async function realPathOr(location: string): Promise<string> {
  try {
    return await realpath(location);
  } catch {
    return location;
  }
}
