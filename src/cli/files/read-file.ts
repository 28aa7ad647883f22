import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { message } from '../../core/model/message.js';
import { decode, type DecodedFile } from '../../core/text/decode.js';
import { Failure, failureOf } from '../failure.js';
import type { Host } from '../host.js';
import type { InputFile } from './find-sittings.js';

/** A file that was read: its text, and what identifies its bytes. */
export interface ReadFile extends DecodedFile {
  readonly file: InputFile;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** A longer text would not fit a string together with its corrections. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a page file.
 * @throws Failure where it cannot be read, is no text, or changes while it is read
 */
export async function readPageFile(file: InputFile, host: Host): Promise<ReadFile> {
  const bytes = file.location === null ? await readAll(host.stdin) : await readStable(file.location, file.shown);
  const decoded = decode(bytes);
  if ('refusal' in decoded) throw new Failure(decoded.refusal, file.shown);
  return { ...decoded, file, sha256: sha256(bytes) };
}

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The bytes of a file, read at one time: a file that changes meanwhile is read again, and given up when it changes
 * again.
 */
export async function readStable(location: string, shown: string): Promise<Uint8Array> {
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      const bytes = await readUnchanged(location);
      if (bytes !== null) return bytes;
    }
  } catch (error) {
    throw failureOf(error, shown);
  }
  throw new Failure(message('changes while it is read'), shown);
}

/** The bytes of a file, or null where it changed between the first and the last of them. */
async function readUnchanged(location: string): Promise<Uint8Array | null> {
  const handle = await open(location);
  try {
    const before = await handle.stat({ bigint: true });
    if (before.size > MAX_BYTES) throw tooLarge();
    const bytes = await handle.readFile();
    const after = await handle.stat({ bigint: true });
    const changed = before.size !== after.size || before.mtimeNs !== after.mtimeNs;
    return changed || (before.isFile() && BigInt(bytes.length) !== after.size) ? null : bytes;
  } finally {
    await handle.close();
  }
}

/** The bytes of a stream. @throws Failure where there are too many */
export async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) throw tooLarge();
  }
  return Buffer.concat(chunks);
}

function tooLarge(): Failure {
  return new Failure(message('too large: more than {megabytes} MB', { megabytes: MAX_BYTES / 1024 / 1024 }));
}
