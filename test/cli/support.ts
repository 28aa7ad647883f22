import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host, Output } from '../../src/cli/host.js';
import { WORD_LIST } from '../support/word-list.js';
import { main } from '../../src/cli/main.js';

export const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');
export const EXTRACT = readFileSync(join(SAMPLES, 'reference-extract.txt'), 'utf8');
export const SITTING = join(SAMPLES, 'hessen-20-064');

/** What a call gave back. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  /** Bytes on standard output. */
  readonly bytes: Buffer;
  /** Lines on standard error. */
  readonly said: readonly string[];
}

export interface CallOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether standard error is a terminal. */
  readonly terminal?: boolean;
  /** Is called with everything that is said, before the call goes on. */
  readonly onSaid?: (text: string) => void;
  readonly signal?: AbortSignal;
  /** How files are written, where not as usual. */
  readonly writeFile?: Host['writeFile'];
}

/** A folder of its own to call the command line in. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'plenar-cli-'));

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  json(name: string): unknown {
    return JSON.parse(this.read(name));
  }

  /** All files in the folder, hidden ones as well. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.folder.length + 1))
      .sort();
  }

  /** Calls the command line in this folder, in this process. */
  async call(words: readonly string[], options: CallOptions = {}): Promise<Outcome> {
    const out: Buffer[] = [];
    let said = '';
    const stdout: Output = {
      isTerminal: false,
      write: (content) => {
        out.push(Buffer.from(content));
        return Promise.resolve();
      },
    };
    const stderr: Output = {
      isTerminal: options.terminal === true,
      write: (content) => {
        said += String(content);
        options.onSaid?.(String(content));
        return Promise.resolve();
      },
    };
    const status = await main(words, {
      cwd: this.folder,
      env: options.env ?? {},
      stdin: chunks(options.stdin ?? ''),
      stdout,
      stderr,
      signal: options.signal ?? new AbortController().signal,
      wordList: () => Promise.resolve(WORD_LIST),
      ...(options.writeFile && { writeFile: options.writeFile }),
    });
    const bytes = Buffer.concat(out);
    return { status, stdout: bytes.toString(), bytes, said: said.split('\n').filter((line) => line !== '') };
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream, as standard input is one
async function* chunks(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
