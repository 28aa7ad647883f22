import type { Ignore } from '../../core/ignore/ignored-findings.js';
import { decidedRanges, placedInText } from '../../core/provenance/placed-corrections.js';
import { decodeSidecar } from '../../core/sidecar/parse-sidecar.js';
import { openFileRecords } from '../../core/stand-off/file-records.js';
import { originalPath, sidecarPath } from '../../core/sidecar/paths.js';
import { recordsOf, type Sidecar } from '../../core/sidecar/sidecar.js';
import { decode } from '../../core/text/decode.js';
import { sha256Of } from '../sha256.js';
import type { FileSources } from '../workspace/file-sources.js';
import type { DecidedIn } from './filed-stand-off.js';

/** What people said about a text, as far as the server needs it. */
export interface StoredStandOff {
  /** The records of the text's own sidecar. */
  readonly ignores: readonly Ignore[];
  readonly decided: DecidedIn | null;
}

/** Reads what is stored about one text. @returns null where nothing is */
export async function readStandOff(
  root: string,
  path: string,
  uri: string,
  sources: FileSources,
): Promise<StoredStandOff | null> {
  const bytes = await sources.readBytes(addressIn(root, sidecarPath(path)));
  if (!bytes) return null;
  const sidecar = decodeSidecar(bytes);
  return { ignores: recordsOf(sidecar, 'ignore'), decided: await readDecided(root, uri, sidecar, sources) };
}

/** The address of a path below a root. */
export function addressIn(root: string, path: string): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

async function readDecided(
  root: string,
  uri: string,
  sidecar: Sidecar,
  sources: FileSources,
): Promise<DecidedIn | null> {
  const records = recordsOf(sidecar, 'correction');
  const file = records.some(({ decided }) => decided) ? fileVersion(await sources.readBytes(uri)) : null;
  if (!file) return null;
  const { bytes, text } = file;
  const hash = await sha256Of(bytes);
  if (sidecar.document?.text.sha256 === hash) {
    const places = placedInText(text, records);
    if (places) return { text, ranges: decidedRanges(places) };
  }
  // The file was changed elsewhere: the places are found from the text that the corrections make of the original.
  const original = sidecar.document?.original?.sha256;
  const kept =
    original === undefined ? null : fileVersion(await sources.readBytes(addressIn(root, originalPath(original))));
  const { standOff } = await openFileRecords(
    sidecar,
    { ...file, sha256: hash },
    kept && original !== undefined ? { ...kept, sha256: original } : null,
    sha256Of,
  );
  return { text, ranges: standOff.decided() };
}

function fileVersion(bytes: Uint8Array | null) {
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? { bytes, text: decoded.text, form: decoded } : null;
}
