import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { unlinkSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failureOf } from '../failure.js';

/** Files begun and not yet in their place; they are removed when the process has to end at once. */
const begun = new Set<string>();

/** Removes what was begun; for the moment when a process is told twice to end. */
export function removeBegunFiles(): void {
  for (const path of begun) {
    try {
      unlinkSync(path);
    } catch {
      // Nothing more can be done for it on the way out.
    }
  }
  begun.clear();
}

/**
 * A file that appears whole or not at all: it is written under another name in the same folder, brought to the disk, and
 * takes its place in one step. A file that it replaces keeps its mode and, where allowed, its owner; a symbolic link
 * stays one.
 */
export class AtomicFile {
  readonly #shown: string;
  readonly #target: string;
  readonly #temporary: string;
  readonly #replaced: Stats | null;
  readonly #handle: FileHandle;

  private constructor(shown: string, target: string, temporary: string, replaced: Stats | null, handle: FileHandle) {
    this.#shown = shown;
    this.#target = target;
    this.#temporary = temporary;
    this.#replaced = replaced;
    this.#handle = handle;
  }

  /**
   * Begins a file.
   * @param location absolute path
   * @param shown the path as messages show it
   * @throws Failure
   */
  static async begin(location: string, shown: string): Promise<AtomicFile> {
    try {
      const target = await followLink(location);
      const replaced = await statOrNull(target);
      const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
      const handle = await open(temporary, 'wx', replaced === null ? 0o666 : replaced.mode & 0o777);
      begun.add(temporary);
      return new AtomicFile(shown, target, temporary, replaced, handle);
    } catch (error) {
      throw failureOf(error, shown);
    }
  }

  /** @throws Failure */
  async write(content: string | Uint8Array): Promise<void> {
    try {
      await this.#handle.writeFile(content);
    } catch (error) {
      throw failureOf(error, this.#shown);
    }
  }

  /**
   * Puts the file in its place.
   * @param check is called right before; when it throws, nothing is replaced
   * @throws Failure
   */
  async commit(check: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    try {
      await this.#keepModeAndOwner();
      await this.#handle.sync();
      await this.#handle.close();
      await check();
      await rename(this.#temporary, this.#target);
      begun.delete(this.#temporary);
      await syncFolder(dirname(this.#target));
    } catch (error) {
      throw failureOf(error, this.#shown);
    }
  }

  /** Gives the file up; after `commit` nothing happens. */
  async discard(): Promise<void> {
    if (!begun.delete(this.#temporary)) return;
    await this.#handle.close().catch(() => undefined);
    await unlink(this.#temporary).catch(() => undefined);
  }

  async #keepModeAndOwner(): Promise<void> {
    if (this.#replaced === null) return;
    const { mode, uid, gid } = this.#replaced;
    const own = await this.#handle.stat();
    // Only root may give files away: for others the file becomes theirs, as with every editor that replaces files.
    if (own.uid !== uid || own.gid !== gid) await this.#handle.chown(uid, gid).catch(() => undefined);
    // The mode at creation was cut by the umask, and chown may clear bits of it.
    await this.#handle.chmod(mode & 0o7777);
  }
}

/**
 * Writes a file whole or not at all.
 * @throws Failure
 */
export async function writeAtomically(
  location: string,
  shown: string,
  content: string | Uint8Array,
  check?: () => Promise<void>,
): Promise<void> {
  const file = await AtomicFile.begin(location, shown);
  try {
    await file.write(content);
    await file.commit(check);
  } finally {
    await file.discard();
  }
}

async function followLink(location: string): Promise<string> {
  try {
    return await realpath(location);
  } catch (error) {
    if (isMissing(error)) return location;
    throw error;
  }
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Makes the new name last over a loss of power, where the platform can do it. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder);
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows cannot open folders, some network file systems cannot sync them: the file itself is safe.
  }
}
