import { message } from '../core/model/message.js';
import type { Message } from '../core/model/problem.js';

/** Something that a person has to know in one line: a file that cannot be read, an output that cannot be written. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  readonly said: Message;
  /** The file it is about, as the person named it; null where it is about none. */
  readonly path: string | null;

  constructor(said: Message, path: string | null = null, options?: ErrorOptions) {
    super(said.template, options);
    this.said = said;
    this.path = path;
  }
}

/** A mistake in the call; the message is followed by a pointer to the help. */
export class UsageError extends Failure {
  override readonly name = 'UsageError';
}

const SYSTEM_ERRORS = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'exists already',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  EBUSY: 'the file is in use',
  EIO: 'the device reports an input or output error',
} as const;

/** The failure that an error of the file system means for a path; a failure that names its path stays what it is. */
export function failureOf(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error.path === null ? new Failure(error.said, path, { cause: error }) : error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (isSystemError(code)) return new Failure(message(SYSTEM_ERRORS[code]), path, { cause: error });
  const reason = error instanceof Error ? firstLine(error.message) : String(error);
  return new Failure(message('{reason}', { reason }), path, { cause: error });
}

function isSystemError(code: string): code is keyof typeof SYSTEM_ERRORS {
  return Object.hasOwn(SYSTEM_ERRORS, code);
}

/** The first line of a message of somebody else's, so that a failure stays one line. */
export function firstLine(text: string): string {
  return text.split(/[\r\n]/u, 1)[0] ?? '';
}
