import { SIDECAR_FORMAT, SIDECAR_VERSION, type DocumentRecord } from '../model/sidecar.js';
import type { Provenance } from '../provenance/attribution.js';
import { placedInText, revertEdits } from '../provenance/placed-corrections.js';
import { knownText } from '../sidecar/known-text.js';
import { recordsOf, type Sidecar } from '../sidecar/sidecar.js';
import { CodePointIndex } from '../text/code-points.js';
import type { ByteForm, Encoding } from '../text/decode.js';
import { encode } from '../text/encode.js';
import { applyEdits } from '../text/offsets.js';
import { StandOffText, type OriginalText } from './stand-off-text.js';

/** A file as far as records are about it. */
export interface FileVersion {
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly text: string;
  readonly form: ByteForm;
}

/** SHA-256 of bytes in hexadecimal digits: every host has it, the core has not. */
export type Sha256 = (bytes: Uint8Array) => string | Promise<string>;

/** What is stored about a file, at its present text. */
export interface FileRecords {
  readonly standOff: StandOffText;
  /**
   * The bytes of the original where they are not kept and could be made of the file and its corrections; null where they
   * are kept, or are not known.
   */
  readonly restored: Uint8Array | null;
}

/** Whose wording it is that nobody is known to have written: the file was changed outside Plenar. */
export function outsideProvenance(id: string, created: string): Provenance {
  return { id, rule: null, decided: true, creator: 'unknown', created };
}

/**
 * Opens what is stored about a file as it is on disk.
 * @param kept the file that `.plenar/originals` has under the hash that the sidecar names; null where there is none
 */
export async function openFileRecords(
  sidecar: Sidecar,
  file: FileVersion,
  kept: FileVersion | null,
  sha256: Sha256,
): Promise<FileRecords> {
  const { known, original, restored } = await filedTexts(sidecar, file, kept, sha256);
  return { standOff: new StandOffText(file.text, sidecar, known, original), restored };
}

/** The texts that what is stored about a file refers to. */
export interface FiledTexts extends Pick<FileRecords, 'restored'> {
  /** The text that the positions belong to; null where it cannot be known. */
  readonly known: string | null;
  /** The text that corrections count from; null where it is not known. */
  readonly original: OriginalText | null;
}

/** Finds the texts that a sidecar refers to. Parameters as for {@link openFileRecords}. */
export async function filedTexts(
  sidecar: Sidecar,
  file: FileVersion,
  kept: FileVersion | null,
  sha256: Sha256,
): Promise<FiledTexts> {
  const { original, restored } = await originalOf(sidecar, file, kept, sha256);
  return { known: await textOfPositions(sidecar, file, kept, sha256), original, restored };
}

/** The document record that belongs to a file. @param previous its fields that this version does not know are kept */
export function documentRecord(
  { merged: _merged, ...previous }: Partial<DocumentRecord>,
  { sha256, text }: Pick<FileVersion, 'sha256' | 'text'>,
  original: Pick<OriginalText, 'sha256' | 'encoding'> | null,
): DocumentRecord {
  return {
    ...previous,
    record: 'document',
    format: SIDECAR_FORMAT,
    version: SIDECAR_VERSION,
    text: { sha256, characters: new CodePointIndex(text).length },
    original:
      original === null ? (previous.original ?? null) : { sha256: original.sha256, encoding: original.encoding },
  };
}

/** The text that the positions in a sidecar belong to; null where it cannot be known. */
async function textOfPositions(
  sidecar: Sidecar,
  file: FileVersion,
  kept: FileVersion | null,
  sha256: Sha256,
): Promise<string | null> {
  const { document } = sidecar;
  if (document === null || document.merged === true) return null;
  const hash = document.text.sha256;
  if (hash === file.sha256) return file.text;
  if (kept === null) return null;
  if (hash === kept.sha256) return kept.text;
  const known = knownText(kept.text, sidecar);
  if (known?.agrees !== true) return null;
  return (await bytesWithHash(known.text, [kept.form, file.form], hash, sha256)) === null ? null : known.text;
}

/** The text that corrections count from: the original, kept or made of the file; null where it is not known. */
async function originalOf(
  sidecar: Sidecar,
  file: FileVersion,
  kept: FileVersion | null,
  sha256: Sha256,
): Promise<{ original: OriginalText | null; restored: Uint8Array | null }> {
  const recorded = sidecar.document?.original ?? null;
  const corrections = recordsOf(sidecar, 'correction');
  const isOwn = recorded === null ? corrections.length === 0 : recorded.sha256 === file.sha256;
  const present = isOwn ? file : kept;
  if (present !== null) {
    return { original: { ...present, encoding: present.form.encoding }, restored: null };
  }
  const isCurrent = sidecar.document?.merged !== true && sidecar.document?.text.sha256 === file.sha256;
  const places = isCurrent ? placedInText(file.text, corrections) : null;
  if (places === null) return { original: null, restored: null };
  const text = applyEdits(file.text, revertEdits(places));
  if (recorded === null) {
    const bytes = encode(text, file.form);
    if (!(bytes instanceof Uint8Array)) return { original: null, restored: null };
    return { original: { text, sha256: await sha256(bytes), encoding: file.form.encoding }, restored: bytes };
  }
  const forms = ENCODINGS.filter((encoding) => encoding === recorded.encoding).map((encoding) => ({ encoding }));
  const marked = forms.flatMap((form) => [
    { ...form, byteOrderMark: false },
    { ...form, byteOrderMark: true },
  ]);
  const restored = await bytesWithHash(text, [file.form, ...marked], recorded.sha256, sha256);
  return { original: { ...recorded, text }, restored };
}

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

/** The bytes of a text in the first of the forms in which they have a hash; null where they have it in none. */
async function bytesWithHash(
  text: string,
  forms: readonly ByteForm[],
  hash: string,
  sha256: Sha256,
): Promise<Uint8Array | null> {
  for (const form of forms) {
    const bytes = encode(text, form);
    if (bytes instanceof Uint8Array && (await sha256(bytes)) === hash) return bytes;
  }
  return null;
}
