import { join, relative } from 'node:path';
import type { StandOff } from '../../core/analysis/stand-off.js';
import { IgnoredFindings } from '../../core/ignore/ignored-findings.js';
import { message } from '../../core/model/message.js';
import type { IgnoreRecord } from '../../core/model/sidecar.js';
import { decodeSidecar } from '../../core/sidecar/parse-sidecar.js';
import { EMPTY_SIDECAR, recordsOf, type Sidecar } from '../../core/sidecar/sidecar.js';
import { openFileRecords, type FileRecords, type FileVersion } from '../../core/stand-off/file-records.js';
import { originalPath, PROJECT_RECORDS, sidecarPath } from '../../core/sidecar/paths.js';
import { decode, type DecodedFile } from '../../core/text/decode.js';
import { Failure } from '../failure.js';
import { isThere } from '../files/is-there.js';
import { readStable, sha256, type ReadFile } from '../files/read-file.js';
import type { Session } from '../session.js';
import { Homes, type Home } from './home.js';

/** A file of records, as it was read. */
export interface StoredSidecar {
  readonly sidecar: Sidecar;
  /** SHA-256 of its bytes; null where there is none. */
  readonly version: string | null;
}

/** What is stored about a text. */
export interface StoredRecords extends StoredSidecar {
  readonly home: Home;
}

/** What is stored about the files of a sitting, by index. */
export interface SittingRecords {
  /** Null where a text has no place for stand-off data, or it cannot be read. */
  readonly stored: readonly (StoredRecords | null)[];
  readonly standOff: readonly (StandOff | null)[];
  /** Indices of the files whose records cannot be read. */
  readonly unreadable: ReadonlySet<number>;
}

/** Faults of one file that are said one by one. */
const SAID_FAULTS = 5;

/** Reads what is stored about texts under `.plenar`, and says what cannot be read of it. */
export class RecordReader {
  readonly #session: Session;
  readonly #homes = new Homes();
  readonly #projects = new Map<string, Promise<readonly IgnoreRecord[]>>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** A path as messages show it. */
  shown(location: string): string {
    return relative(this.#session.host.cwd, location) || location;
  }

  /** Reads what is stored about the files of a sitting, and says of each whose records cannot be read why. */
  async readAll(files: readonly ReadFile[]): Promise<SittingRecords> {
    const stored: (StoredRecords | null)[] = [];
    const standOff: (StandOff | null)[] = [];
    const unreadable = new Set<number>();
    for (const [index, file] of files.entries()) {
      try {
        const records = await this.read(file);
        const said = records && (await this.#standOffOf(records, file));
        stored.push(records);
        standOff.push(said);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        await this.#session.fail(error);
        unreadable.add(index);
        stored.push(null);
        standOff.push(null);
      }
    }
    return { stored, standOff, unreadable };
  }

  /** Null for a text without a place for stand-off data: standard input, or no `plenar.json` or `.plenar` above it. */
  async read({ file }: ReadFile): Promise<StoredRecords | null> {
    const home = file.location === null ? null : await this.#homes.of(file.location);
    return home === null ? null : { home, ...(await this.readSidecar(home)) };
  }

  /** @throws Failure where it cannot be read */
  async readSidecar({ root, path }: Home): Promise<StoredSidecar> {
    return this.#readRecords(join(root, sidecarPath(path)));
  }

  /** What is stored about a text, at its present text. @throws Failure where the original cannot be read */
  async open({ home, sidecar }: StoredRecords, file: FileVersion): Promise<FileRecords> {
    return openFileRecords(sidecar, file, await this.#readOriginal(home, sidecar, file), sha256);
  }

  /** What decides about what is reported and repaired; null where nobody said anything. */
  async #standOffOf(stored: StoredRecords, read: ReadFile): Promise<StandOff | null> {
    const { sidecar, home } = stored;
    const ignores = [...recordsOf(sidecar, 'ignore'), ...(await this.#projectIgnores(home.root))];
    const hasDecisions = recordsOf(sidecar, 'correction').some(({ decided }) => decided);
    if (ignores.length === 0 && !hasDecisions) return null;
    const decided = hasDecisions ? (await this.open(stored, versionOf(read))).standOff.decided() : [];
    return { ignored: new IgnoredFindings(ignores), decided };
  }

  #projectIgnores(root: string): Promise<readonly IgnoreRecord[]> {
    let ignores = this.#projects.get(root);
    if (ignores === undefined) {
      ignores = this.#readRecords(join(root, PROJECT_RECORDS)).then(({ sidecar }) => recordsOf(sidecar, 'ignore'));
      this.#projects.set(root, ignores);
    }
    return ignores;
  }

  async #readRecords(location: string): Promise<StoredSidecar> {
    const shown = this.shown(location);
    if (!(await isThere(location, shown))) return { sidecar: EMPTY_SIDECAR, version: null };
    const bytes = await readStable(location, shown);
    const sidecar = decodeSidecar(bytes);
    for (const { line, message: said } of sidecar.faults.slice(0, SAID_FAULTS)) {
      await this.#session.say(said, `${shown}:${line}`);
    }
    const others = sidecar.faults.length - SAID_FAULTS;
    if (others > 0) await this.#session.say(message('lines with other faults: {count}', { count: others }), shown);
    return { sidecar, version: sha256(bytes) };
  }

  /** The original that a sidecar names; null where it is the file itself, or is not kept. */
  async #readOriginal({ root }: Home, { document }: Sidecar, file: FileVersion): Promise<FileVersion | null> {
    const original = document?.original;
    if (!original || original.sha256 === file.sha256) return null;
    const location = join(root, originalPath(original.sha256));
    const shown = this.shown(location);
    if (!(await isThere(location, shown))) return null;
    const bytes = await readStable(location, shown);
    const decoded = decode(bytes);
    if (sha256(bytes) === original.sha256 && 'text' in decoded) return fileVersion(decoded, original.sha256);
    await this.#session.say(message('damaged: it is not the file that it is called after'), shown);
    return null;
  }
}

/** A page file as records know it. */
export function versionOf(read: ReadFile): FileVersion {
  return fileVersion(read, read.sha256);
}

function fileVersion({ text, encoding, byteOrderMark }: DecodedFile, hash: string): FileVersion {
  return { text, sha256: hash, form: { encoding, byteOrderMark } };
}
