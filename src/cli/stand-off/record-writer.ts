import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { message } from '../../core/model/message.js';
import type { SidecarEntry } from '../../core/model/sidecar.js';
import { serializeSidecar } from '../../core/sidecar/serialize-sidecar.js';
import type { Sidecar } from '../../core/sidecar/sidecar.js';
import type { CorrectedSource } from '../../core/sitting/correct.js';
import { placeCorrections } from '../../core/sitting/corrections.js';
import { documentRecord, outsideProvenance, type FileVersion } from '../../core/stand-off/file-records.js';
import { originalPath, sidecarPath } from '../../core/sidecar/paths.js';
import type { OriginalText, StandOffText } from '../../core/stand-off/stand-off-text.js';
import { Failure, failureOf } from '../failure.js';
import { writeAtomically } from '../files/atomic-write.js';
import { isThere } from '../files/is-there.js';
import { readStable, sha256, type ReadFile } from '../files/read-file.js';
import type { Session } from '../session.js';
import type { Home } from './home.js';
import { versionOf, type RecordReader, type StoredRecords, type StoredSidecar } from './stored-records.js';

/** Whose the corrections of a rule are. */
const CREATOR = 'plenar';

/** How often a sidecar is read again when somebody else writes it at the same time. */
const ATTEMPTS = 3;

/**
 * Writes corrected texts so that their originals, and what people said about them, are never lost, whenever the process
 * ends. First the bytes of the original are kept and the sidecar names them, then the text is written, then the sidecar
 * with the corrections and the anchors in the new text. Between the last two the sidecar still belongs to the text
 * before, which original and corrections make again: its anchors are found from there.
 */
export class RecordWriter {
  readonly #session: Session;
  readonly #reader: RecordReader;
  readonly #write: typeof writeAtomically;
  readonly #now = new Date().toISOString();
  #saidThatNothingIsKept = false;

  constructor(session: Session, reader: RecordReader) {
    this.#session = session;
    this.#reader = reader;
    this.#write = session.host.writeFile ?? writeAtomically;
  }

  /**
   * Writes a corrected text in place of the file that it was read from.
   * @param bytes of the corrected text
   * @throws Failure where that would lose something: the file is left as it is then
   */
  async write(
    read: ReadFile,
    location: string,
    { bytes, source, stored }: { bytes: Uint8Array; source: CorrectedSource; stored: StoredRecords | null },
  ): Promise<void> {
    const { shown } = read.file;
    const writeText = () =>
      this.#write(location, shown, bytes, async () => {
        if (sha256(await readStable(location, shown)) === read.sha256) return;
        throw new Failure(message('not written: it has changed since it was read'), shown);
      });
    if (stored === null) {
      await this.#sayThatNothingIsKept();
      await writeText();
      return;
    }
    const prepared = await this.#prepare(read, location, stored);
    await writeText();
    await this.#record(read, prepared, { sha256: sha256(bytes), text: source.corrected, form: read }, source);
  }

  /**
   * Adds or replaces records about a text that stays as it is.
   * @throws Failure where they cannot be written
   */
  async put(read: ReadFile, location: string, stored: StoredRecords, records: readonly SidecarEntry[]): Promise<void> {
    const file = versionOf(read);
    const prepared = await this.#prepare(read, location, stored);
    await this.#writeAgain(prepared, async (present) => {
      const { standOff } = await this.#reader.open(present, file);
      standOff.put(records);
      return this.#content(standOff, file, standOff.original);
    });
  }

  async #sayThatNothingIsKept(): Promise<void> {
    if (this.#saidThatNothingIsKept) return;
    this.#saidThatNothingIsKept = true;
    await this.#session.say(
      message('originals and corrections are not kept: there is no plenar.json and no .plenar above the files'),
    );
  }

  /** Keeps the original and lets the sidecar name it, before anything is changed. */
  async #prepare(read: ReadFile, location: string, stored: StoredRecords): Promise<StoredRecords> {
    const { shown } = read.file;
    const { home, sidecar } = stored;
    if (sidecar.readOnly) {
      throw new Failure(message('not written: this version of Plenar must not write its records'), shown);
    }
    const file = versionOf(read);
    const { standOff, restored } = await this.#reader.open(stored, file);
    const { original } = standOff;
    if (original === null) {
      const values = {
        path: this.#reader.shown(join(home.root, originalPath(sidecar.document?.original?.sha256 ?? ''))),
      };
      throw new Failure(
        message('not written: it was changed outside Plenar, and its original {path} is not there', values),
        shown,
      );
    }
    if (original.sha256 === read.sha256) await this.#keep(home, read.sha256, await readStable(location, shown));
    else if (restored !== null) await this.#keep(home, original.sha256, restored);
    if (sidecar.document?.original?.sha256 === original.sha256) return stored;
    const content = this.#content(standOff, file, original);
    return { home, ...(await this.#writeSidecar(home, content, stored.version)) };
  }

  /** Keeps the bytes of an original; those that are there are never written again. */
  async #keep({ root }: Home, hash: string, bytes: Uint8Array): Promise<void> {
    const location = join(root, originalPath(hash));
    const shown = this.#reader.shown(location);
    if (await isThere(location, shown)) {
      if (sha256(await readStable(location, shown)) === hash) return;
      throw new Failure(message('damaged: it is not the file that it is called after'), shown);
    }
    if (sha256(bytes) !== hash) throw new Failure(message('not written: it has changed since it was read'), shown);
    await this.#makeFolder(location, shown);
    await this.#write(location, shown, bytes);
  }

  /** Writes the sidecar for the text that has just been written. */
  async #record(read: ReadFile, prepared: StoredRecords, written: FileVersion, source: CorrectedSource): Promise<void> {
    await this.#writeAgain(prepared, (stored) => this.#recorded(read, stored, written, source));
  }

  /** Writes a sidecar; made anew where somebody else wrote it meanwhile. */
  async #writeAgain(prepared: StoredRecords, make: (stored: StoredRecords) => Promise<Sidecar>): Promise<void> {
    let stored = prepared;
    for (let attempt = 1; ; attempt++) {
      const content = await make(stored);
      try {
        await this.#writeSidecar(stored.home, content, stored.version);
        return;
      } catch (error) {
        if (!(error instanceof WrittenMeanwhile) || attempt === ATTEMPTS) throw error;
        stored = { home: stored.home, ...(await this.#reader.readSidecar(stored.home)) };
      }
    }
  }

  async #recorded(
    read: ReadFile,
    stored: StoredRecords,
    written: FileVersion,
    { corrections, corrected }: CorrectedSource,
  ): Promise<Sidecar> {
    // Somebody who wrote the sidecar at the same time may have seen the new text already.
    const isOfWritten = stored.sidecar.document?.text.sha256 === written.sha256;
    const { standOff } = await this.#reader.open(stored, isOfWritten ? written : versionOf(read));
    if (!isOfWritten) {
      const edits = corrections.map(({ start, end, corrected: newText }) => ({ start, end, newText }));
      standOff.change(edits, corrected, null);
    }
    standOff.claim(
      placeCorrections(corrections).map(({ correctedStart: start, correctedEnd: end, rule }) => {
        return { start, end, id: randomUUID(), rule, decided: false, creator: CREATOR, created: this.#now };
      }),
    );
    return this.#content(standOff, written, standOff.original);
  }

  #content(standOff: StandOffText, file: FileVersion, original: OriginalText | null): Sidecar {
    const document = documentRecord(standOff.sidecar.document ?? {}, file, original);
    return standOff.stored(document, file.text, outsideProvenance(randomUUID(), this.#now));
  }

  /** @param version of the sidecar that the records were made from; null: there was none */
  async #writeSidecar({ root, path }: Home, sidecar: Sidecar, version: string | null): Promise<StoredSidecar> {
    const location = join(root, sidecarPath(path));
    const shown = this.#reader.shown(location);
    const bytes = Buffer.from(serializeSidecar(sidecar));
    await this.#makeFolder(location, shown);
    await this.#write(location, shown, bytes, async () => {
      const present = (await isThere(location, shown)) ? sha256(await readStable(location, shown)) : null;
      if (present !== version) throw new WrittenMeanwhile(shown);
    });
    return { sidecar, version: sha256(bytes) };
  }

  async #makeFolder(location: string, shown: string): Promise<void> {
    try {
      await mkdir(dirname(location), { recursive: true });
    } catch (error) {
      throw failureOf(error, dirname(shown));
    }
  }
}

/** Somebody else wrote a sidecar after it was read. */
class WrittenMeanwhile extends Failure {
  constructor(shown: string) {
    super(message('not written: it has changed since it was read'), shown);
  }
}
