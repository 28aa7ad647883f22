import type { Message } from '../../core/model/problem.js';
import { SIDECAR_FORMAT, SIDECAR_VERSION, type DocumentRecord, type SidecarEntry } from '../../core/model/sidecar.js';
import { knownText as correctedOriginal } from '../../core/sidecar/known-text.js';
import { mergeSidecars } from '../../core/sidecar/merge-sidecars.js';
import { parseSidecar } from '../../core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../core/sidecar/serialize-sidecar.js';
import { EMPTY_SIDECAR, keyText, type Sidecar } from '../../core/sidecar/sidecar.js';
import type { Provenance } from '../../core/provenance/attribution.js';
import { StandOffText } from '../../core/stand-off/stand-off-text.js';
import { CodePointIndex } from '../../core/text/code-points.js';
import { decode, type ByteForm } from '../../core/text/decode.js';
import { encode } from '../../core/text/encode.js';
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

/** A file as it is on disk. */
interface FileVersion {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly text: string;
  readonly form: ByteForm;
}

/** What the keeper needs to know of the world. */
export interface RecordOrigin {
  /** A new id. */
  id(): string;
  /** Time now, ISO 8601. */
  now(): string;
}

/** Whose wording it is that nobody is known to have written: the file was changed outside Plenar. */
const OUTSIDE = 'unknown';

/**
 * Keeps what people said about one text: reads it when the text is opened, writes it so that text and records never
 * disagree, whatever happens between two writes. While the text is changed and not saved, what people do goes into a draft.
 */
export class TextRecords {
  readonly #files: StandOffFiles;
  readonly #path: string;
  readonly #origin: RecordOrigin;
  #standOff: StandOffText;
  #original: FileVersion | null;
  /** The sidecar as it was read or written last; null: there was none. */
  #lastWritten: string | null;
  #hasDraft: boolean;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(parts: {
    files: StandOffFiles;
    path: string;
    origin: RecordOrigin;
    standOff: StandOffText;
    original: FileVersion | null;
    lastWritten: string | null;
    hasDraft: boolean;
  }) {
    this.#files = parts.files;
    this.#path = parts.path;
    this.#origin = parts.origin;
    this.#standOff = parts.standOff;
    this.#original = parts.original;
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
    const stored = (await readText(files, sidecarPath(path))) ?? (await cameBack(files, path, file));
    const sidecar = stored === null ? EMPTY_SIDECAR : parseSidecar(stored);
    const original = await originalOf(files, sidecar, file);
    const known = await knownText(sidecar, original, file);
    const standOff = new StandOffText(text, sidecar, known, original && originalText(original));
    const draft = await readText(files, draftPath(path));
    if (draft !== null) await takeDraft(standOff, parseSidecar(draft), file);
    return new TextRecords({
      files,
      path,
      origin,
      standOff,
      original,
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
    return this.#inTurn(async () => {
      if (this.#original) await this.#writeOriginal(this.#original);
    });
  }

  /**
   * Writes everything into the sidecar. The text must be saved: `bytes` are those of the file now.
   * @throws where it cannot be written; then everything is still known here and pending
   */
  async save(bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const file = await fileVersion(bytes);
      if (!file) throw new Error('The file is no text any more.');
      await this.#takeIn(file);
      const { sidecar } = this.#standOff;
      if (sidecar.readOnly) throw new ReadOnlyRecords();
      // A file that nothing is said about and that is as it was needs no records.
      this.#original ??= file;
      const stored = this.#standOff.stored(this.#documentRecord(file), file.text, this.#outside());
      const isEmpty = stored.records.length === 0 && stored.kept.length === 0;
      const content = isEmpty ? null : serializeSidecar(stored);
      if (content !== this.#lastWritten) {
        if (content === null) await this.#files.remove(sidecarPath(this.#path));
        else {
          await this.#writeOriginal(this.#original);
          await this.#files.write(sidecarPath(this.#path), new TextEncoder().encode(content));
        }
        this.#lastWritten = content;
      }
      this.#standOff.wasStored(stored);
      await this.#removeDraft();
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
      return file !== null && this.#takeIn(file);
    });
  }

  /** Waits for all writing that has begun. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => undefined);
  }

  /** @returns whether the stored records had been changed */
  async #takeIn(file: FileVersion): Promise<boolean> {
    const stored = await readText(this.#files, sidecarPath(this.#path));
    if (stored === this.#lastWritten) return false;
    const { text, original } = this.#standOff;
    const theirs = stored === null ? EMPTY_SIDECAR : parseSidecar(stored);
    const source = this.#original ?? (await originalOf(this.#files, theirs, file));
    if (theirs.readOnly || this.#standOff.pending.isEmpty) {
      this.#original = await originalOf(this.#files, theirs, file);
      const known = await knownText(theirs, this.#original, file);
      this.#standOff = new StandOffText(text, theirs, known, this.#original && originalText(this.#original));
    } else {
      // All three at the present text, so that an anchor differs only where somebody moved it.
      const at = async (sidecar: Sidecar): Promise<Sidecar> => {
        const known = await knownText(sidecar, source, file);
        const placed = new StandOffText(text, sidecar, known, source && originalText(source));
        return placed.stored(this.#documentRecord({ sha256: file.sha256, text }), text, this.#outside());
      };
      const base = this.#lastWritten === null ? null : await at(parseSidecar(this.#lastWritten));
      const ours = this.#standOff.stored(this.#documentRecord({ sha256: file.sha256, text }), text, this.#outside());
      const { merged } = mergeSidecars(base, ours, await at(theirs));
      const standOff = new StandOffText(text, merged, text, original);
      standOff.pending.takeOver(this.#standOff.pending);
      this.#standOff = standOff;
    }
    this.#lastWritten = stored;
    return true;
  }

  #documentRecord({ sha256: hash, text }: { readonly sha256: string; readonly text: string }): DocumentRecord {
    const original = this.#original && { sha256: this.#original.sha256, encoding: this.#original.form.encoding };
    const fields = Object.entries(this.#standOff.sidecar.document ?? {}).filter(([name]) => name !== 'merged');
    return {
      ...Object.fromEntries(fields),
      record: 'document',
      format: SIDECAR_FORMAT,
      version: SIDECAR_VERSION,
      text: { sha256: hash, characters: new CodePointIndex(text).length },
      original: original ?? this.#standOff.sidecar.document?.original ?? null,
    };
  }

  #outside(): Provenance {
    return { id: this.#origin.id(), rule: null, decided: true, creator: OUTSIDE, created: this.#origin.now() };
  }

  async #writeOriginal({ sha256: hash, bytes }: FileVersion): Promise<void> {
    if ((await this.#files.read(originalPath(hash))) === null) await this.#files.write(originalPath(hash), bytes);
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
  return { bytes, sha256: await sha256(bytes), text, form: { encoding, byteOrderMark } };
}

function originalText({ sha256: hash, form, text }: FileVersion): {
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
} {
  return { sha256: hash, encoding: form.encoding, text };
}

async function readText(files: StandOffFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** The records of a text that was deleted and is there again, the same as it was. */
async function cameBack(files: StandOffFiles, path: string, file: FileVersion | null): Promise<string | null> {
  const deleted = await readText(files, deletedPath(path));
  if (deleted === null || parseSidecar(deleted).document?.text.sha256 !== file?.sha256) return null;
  return (await files.move(deletedPath(path), sidecarPath(path))) ? deleted : null;
}

/** The file before its first change; where none is recorded, the file as it is now is the first. */
async function originalOf(
  files: StandOffFiles,
  { document }: Sidecar,
  file: FileVersion | null,
): Promise<FileVersion | null> {
  const recorded = document?.original;
  if (!recorded) return file;
  if (recorded.sha256 === file?.sha256) return file;
  const bytes = await files.read(originalPath(recorded.sha256));
  const original = bytes && (await fileVersion(bytes));
  return original?.sha256 === recorded.sha256 ? original : null;
}

/** The text that the positions in a sidecar belong to; null where it cannot be known. */
async function knownText(
  sidecar: Sidecar,
  original: FileVersion | null,
  file: FileVersion | null,
): Promise<string | null> {
  const hash = sidecar.document?.text.sha256;
  if (hash === undefined || sidecar.document?.merged === true) return null;
  if (hash === file?.sha256) return file.text;
  if (!original) return null;
  if (hash === original.sha256) return original.text;
  const corrected = correctedOriginal(original.text, sidecar);
  if (!corrected?.agrees) return null;
  const bytes = encode(corrected.text, original.form);
  return bytes instanceof Uint8Array && (await sha256(bytes)) === hash ? corrected.text : null;
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
