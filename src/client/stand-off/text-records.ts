import type { Message } from '../../core/model/problem.js';
import type { DocumentRecord, SidecarEntry } from '../../core/model/sidecar.js';
import { mergeSidecars } from '../../core/sidecar/merge-sidecars.js';
import { decodeSidecar } from '../../core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../core/sidecar/serialize-sidecar.js';
import { EMPTY_SIDECAR, keyText, type Sidecar } from '../../core/sidecar/sidecar.js';
import type { Provenance } from '../../core/provenance/attribution.js';
import {
  documentRecord,
  filedTexts,
  outsideProvenance,
  type FiledTexts,
  type FileVersion,
} from '../../core/stand-off/file-records.js';
import { StandOffText } from '../../core/stand-off/stand-off-text.js';
import { decode } from '../../core/text/decode.js';
import {
  draftPath,
  deletedPath,
  GITIGNORE,
  GITIGNORE_TEXT,
  originalPath,
  sidecarPath,
  type StandOffFiles,
} from './files.js';
import { sha256, textSha256 } from './hash.js';

/** The bytes of an original that are not known to be kept yet. */
interface UnkeptOriginal {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What the keeper needs to know of the world. */
export interface RecordOrigin {
  /** A new id. */
  id(): string;
  /** Time now, ISO 8601. */
  now(): string;
}

/**
 * Keeps what people said about one text: reads it when the text is opened, writes it so that text and records never
 * disagree, whatever happens between two writes. While the text is changed and not saved, what people do goes into a draft.
 */
export class TextRecords {
  readonly #files: StandOffFiles;
  readonly #path: string;
  readonly #origin: RecordOrigin;
  #standOff: StandOffText;
  #unkept: UnkeptOriginal | null;
  /** The sidecar as it was read or written last; null: there was none. */
  #lastWritten: Uint8Array | null;
  #hasDraft: boolean;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(parts: {
    files: StandOffFiles;
    path: string;
    origin: RecordOrigin;
    standOff: StandOffText;
    unkept: UnkeptOriginal | null;
    lastWritten: Uint8Array | null;
    hasDraft: boolean;
  }) {
    this.#files = parts.files;
    this.#path = parts.path;
    this.#origin = parts.origin;
    this.#standOff = parts.standOff;
    this.#unkept = parts.unkept;
    this.#lastWritten = parts.lastWritten;
    this.#hasDraft = parts.hasDraft;
  }

  /**
   * Reads what is stored about a text.
   * @param path of the text, relative to the folder that holds `.plenar`
   * @param text as it stands in the editor, perhaps not saved
   * @param bytes of the file on disk
   * @throws where the stored records cannot be read
   */
  static async open(
    files: StandOffFiles,
    path: string,
    text: string,
    bytes: Uint8Array,
    origin: RecordOrigin,
  ): Promise<TextRecords> {
    const file = await fileVersion(bytes);
    const stored = (await files.read(sidecarPath(path))) ?? (await cameBack(files, path, file));
    const sidecar = sidecarOf(stored);
    const texts = await textsOf(files, sidecar, file);
    const standOff = new StandOffText(text, sidecar, texts.known, texts.original);
    const draft = await files.read(draftPath(path));
    if (draft !== null) await takeDraft(standOff, decodeSidecar(draft), file);
    return new TextRecords({
      files,
      path,
      origin,
      standOff,
      unkept: unkeptOf(texts, file, bytes),
      lastWritten: stored,
      hasDraft: draft !== null,
    });
  }

  /** What is known now. Replaced as a whole when the stored records were changed by somebody else. */
  get standOff(): StandOffText {
    return this.#standOff;
  }

  /** Whether a draft holds what people did to the unsaved text. */
  get hasDraft(): boolean {
    return this.#hasDraft;
  }

  /** What could not be read of the stored records, as sentences with their line. */
  faults(localize: (message: Message) => string): string[] {
    return this.#standOff.sidecar.faults.map(({ line, message }) => `${line}: ${localize(message)}`);
  }

  /**
   * Keeps the bytes of the file as it is on disk before the first change to it.
   * @throws where they cannot be written
   */
  async keepOriginal(): Promise<void> {
    return this.#inTurn(() => this.#keepOriginal());
  }

  /**
   * Writes everything into the sidecar. The text must be saved: `bytes` are those of the file now.
   * @throws where it cannot be written; then everything is still known here and pending
   */
  async save(bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const file = await fileVersion(bytes);
      if (!file) throw new Error('The file is no text any more.');
      await this.#takeIn(file, bytes);
      const standOff = this.#standOff;
      if (standOff.sidecar.readOnly) throw new ReadOnlyRecords();
      const { text } = standOff;
      const stored = standOff.stored(this.#documentRecord(file), file.text, this.#outside());
      const handed = standOff.pending.handOver();
      try {
        await this.#write(stored);
      } catch (error) {
        standOff.pending.giveBack(handed);
        throw error;
      }
      standOff.wasStored(stored, text);
      if (standOff.pending.isEmpty) await this.#removeDraft();
    });
  }

  /** The changed text was let go: finds everything in the file as it is, and writes it there. @throws like `save` */
  async saveForFile(bytes: Uint8Array): Promise<void> {
    const file = await fileVersion(bytes);
    if (file) this.#standOff.change([], file.text, null);
    return this.save(bytes);
  }

  /** Writes what is pending into the draft, which belongs to the unsaved text. @throws where it cannot be written */
  async saveDraft(): Promise<void> {
    return this.#inTurn(async () => {
      const { pending, text, sidecar, hasNewCorrections } = this.#standOff;
      if (sidecar.readOnly) throw new ReadOnlyRecords();
      if (pending.isEmpty && !hasNewCorrections) return this.#removeDraft();
      const hash = await textSha256(text);
      const all = this.#standOff.stored(
        {
          ...this.#documentRecord({ sha256: hash, text }),
          removed: pending.removed,
        },
        text,
        this.#outside(),
      );
      const draft: Sidecar = {
        ...all,
        records: all.records.filter((record) => record.record === 'correction' || pending.changed.has(record.id)),
        kept: [],
      };
      await this.#ignoreDrafts();
      await this.#files.write(draftPath(this.#path), new TextEncoder().encode(serializeSidecar(draft)));
      this.#hasDraft = true;
    });
  }

  /**
   * Takes in what somebody else wrote into the sidecar (git, another window).
   * @param bytes of the text's file now
   * @returns whether anything was taken in
   */
  async reload(bytes: Uint8Array): Promise<boolean> {
    return this.#inTurn(async () => {
      const file = await fileVersion(bytes);
      return file !== null && this.#takeIn(file, bytes);
    });
  }

  /** Waits for all writing that has begun. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  /** @returns whether the stored records had been changed */
  async #takeIn(file: FileVersion, bytes: Uint8Array): Promise<boolean> {
    const stored = await this.#files.read(sidecarPath(this.#path));
    if (sameBytes(stored, this.#lastWritten)) return false;
    const theirs = sidecarOf(stored);
    const base = this.#lastWritten && sidecarOf(this.#lastWritten);
    const texts = await textsOf(this.#files, theirs, file);
    const baseTexts = base && (await textsOf(this.#files, base, file));
    // Nothing is waited for from here on: people go on meanwhile, and what they do must not be lost.
    const { text, pending, original } = this.#standOff;
    if (theirs.readOnly || pending.isEmpty) {
      this.#standOff = new StandOffText(text, theirs, texts.known, texts.original);
      this.#unkept = unkeptOf(texts, file, bytes);
    } else {
      // All three at the present text, so that an anchor differs only where somebody moved it.
      const document = this.#documentRecord({ sha256: file.sha256, text });
      const at = (sidecar: Sidecar, { known, original: source }: FiledTexts): Sidecar =>
        new StandOffText(text, sidecar, known, source).stored(document, text, this.#outside());
      const ours = this.#standOff.stored(document, text, this.#outside());
      const { merged } = mergeSidecars(base && baseTexts && at(base, baseTexts), ours, at(theirs, texts));
      const standOff = new StandOffText(text, merged, text, original ?? texts.original);
      standOff.pending.takeOver(pending);
      this.#standOff = standOff;
    }
    this.#lastWritten = stored;
    return true;
  }

  /** A file that nothing is said about and that is as it was needs no records. */
  async #write(stored: Sidecar): Promise<void> {
    const isEmpty = stored.records.length === 0 && stored.kept.length === 0;
    const content = isEmpty ? null : new TextEncoder().encode(serializeSidecar(stored));
    if (sameBytes(content, this.#lastWritten)) return;
    if (content === null) await this.#files.remove(sidecarPath(this.#path));
    else {
      await this.#keepOriginal();
      await this.#files.write(sidecarPath(this.#path), content);
    }
    this.#lastWritten = content;
  }

  #documentRecord(file: Pick<FileVersion, 'sha256' | 'text'>): DocumentRecord {
    const { sidecar, original } = this.#standOff;
    return documentRecord(sidecar.document ?? {}, file, original);
  }

  #outside(): Provenance {
    return outsideProvenance(this.#origin.id(), this.#origin.now());
  }

  async #keepOriginal(): Promise<void> {
    if (!this.#unkept) return;
    const path = originalPath(this.#unkept.sha256);
    if ((await this.#files.read(path)) === null) await this.#files.write(path, this.#unkept.bytes);
    this.#unkept = null;
  }

  async #ignoreDrafts(): Promise<void> {
    if ((await this.#files.read(GITIGNORE)) !== null) return;
    await this.#files.write(GITIGNORE, new TextEncoder().encode(GITIGNORE_TEXT));
  }

  async #removeDraft(): Promise<void> {
    if (!this.#hasDraft) return;
    await this.#files.remove(draftPath(this.#path));
    this.#hasDraft = false;
  }

  /** One write after the other. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#writing.then(work, work);
    this.#writing = result;
    return result;
  }
}

/** The records were written by a newer version of Plenar: they are shown and not changed. */
export class ReadOnlyRecords extends Error {
  constructor() {
    super('written by a newer version of Plenar');
  }
}

async function fileVersion(bytes: Uint8Array): Promise<FileVersion | null> {
  const decoded = decode(bytes);
  if ('refusal' in decoded) return null;
  const { text, encoding, byteOrderMark } = decoded;
  return { sha256: await sha256(bytes), text, form: { encoding, byteOrderMark } };
}

function sidecarOf(bytes: Uint8Array | null): Sidecar {
  return bytes === null ? EMPTY_SIDECAR : decodeSidecar(bytes);
}

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The records of a text that was deleted and is there again, the same as it was. */
async function cameBack(files: StandOffFiles, path: string, file: FileVersion | null): Promise<Uint8Array | null> {
  const deleted = await files.read(deletedPath(path));
  if (deleted === null || decodeSidecar(deleted).document?.text.sha256 !== file?.sha256) return null;
  return (await files.move(deletedPath(path), sidecarPath(path))) ? deleted : null;
}

/** The texts that records refer to; none are known of a file that is no text. */
async function textsOf(files: StandOffFiles, sidecar: Sidecar, file: FileVersion | null): Promise<FiledTexts> {
  if (file === null) return { known: null, original: null, restored: null };
  const hash = sidecar.document?.original?.sha256;
  const bytes = hash === undefined || hash === file.sha256 ? null : await files.read(originalPath(hash));
  const kept = bytes && (await fileVersion(bytes));
  return filedTexts(sidecar, file, kept?.sha256 === hash ? kept : null, sha256);
}

function unkeptOf(
  { original, restored }: FiledTexts,
  file: FileVersion | null,
  bytes: Uint8Array,
): UnkeptOriginal | null {
  if (original === null) return null;
  const own = original.sha256 === file?.sha256 ? bytes : restored;
  return own && { sha256: original.sha256, bytes: own };
}

/** Takes over what a draft holds, but nothing that was changed later elsewhere. */
async function takeDraft(standOff: StandOffText, draft: Sidecar, file: FileVersion | null): Promise<void> {
  const known = draft.document?.text.sha256;
  const base =
    known === (await textSha256(standOff.text)) ? standOff.text : known === file?.sha256 ? (file?.text ?? null) : null;
  const stored = new Map(standOff.sidecar.records.map((record) => [keyText(record), record]));
  const isNewer = (record: SidecarEntry): boolean => {
    const other = stored.get(keyText(record));
    return other === undefined || timeOf(other) <= timeOf(record);
  };
  const corrections = draft.records.filter(({ record }) => record === 'correction');
  if (corrections.length > 0) standOff.takeCorrections(corrections);
  standOff.put(
    draft.records.filter((record) => record.record !== 'correction' && isNewer(record)),
    base,
  );
  const removed: unknown = draft.document?.['removed'];
  if (Array.isArray(removed)) standOff.remove(removed.filter((id) => typeof id === 'string'));
}

function timeOf(record: SidecarEntry): number {
  const modified = 'modified' in record ? record.modified : null;
  return Date.parse(typeof modified === 'string' ? modified : record.created);
}
