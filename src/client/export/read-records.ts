import type { Provenance } from '../../core/provenance/attribution.js';
import { originalPath, sidecarPath } from '../../core/sidecar/paths.js';
import { parseSidecar } from '../../core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../core/sidecar/serialize-sidecar.js';
import { documentRecord } from '../../core/stand-off/file-records.js';
import type { StandOffText } from '../../core/stand-off/stand-off-text.js';
import type { SourceRecords } from '../../protocol/export.js';
import { toBase64 } from '../base64.js';
import type { StandOffFiles } from '../stand-off/files.js';
import { textSha256 } from '../stand-off/hash.js';

/**
 * What is stored about a file.
 * @param path of the file, relative to the folder that holds `.plenar`
 * @returns undefined where nothing is
 * @throws where it cannot be read
 */
export async function storedRecords(files: StandOffFiles, path: string): Promise<SourceRecords | undefined> {
  const bytes = await files.read(sidecarPath(path));
  return bytes ? withOriginal(files, new TextDecoder().decode(bytes)) : undefined;
}

/**
 * What is known of a text that is not saved, whether it is stored yet or not.
 * @param outside whom wording comes from that nobody is known to have written
 */
export async function unsavedRecords(
  files: StandOffFiles,
  standOff: StandOffText,
  outside: Provenance,
): Promise<SourceRecords> {
  const { text, original, sidecar } = standOff;
  const document = documentRecord(sidecar.document ?? {}, { sha256: await textSha256(text), text }, original);
  return withOriginal(files, serializeSidecar(standOff.stored(document, text, outside)));
}

async function withOriginal(files: StandOffFiles, sidecar: string): Promise<SourceRecords> {
  const hash = parseSidecar(sidecar).document?.original?.sha256;
  const bytes = hash === undefined ? null : await files.read(originalPath(hash));
  return { sidecar, ...(bytes && { original: toBase64(bytes) }) };
}
