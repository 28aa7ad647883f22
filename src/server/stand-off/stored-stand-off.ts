import type { Ignore } from '../../core/ignore/ignored-findings.js';
import { decidedRanges, placedCorrections, placedInText } from '../../core/provenance/placed-corrections.js';
import { knownText } from '../../core/sidecar/known-text.js';
import { decodeSidecar } from '../../core/sidecar/parse-sidecar.js';
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
  const { document } = sidecar;
  if (!document || !records.some(({ decided }) => decided)) return null;
  const bytes = await sources.readBytes(uri);
  const text = bytes && decodedText(bytes);
  if (bytes && text !== null && (await sha256Of(bytes)) === document.text.sha256) {
    const places = placedInText(text, records);
    if (places) return { text, ranges: decidedRanges(places) };
  }
  // The file was changed elsewhere: the places are those of the text that the corrections make of the original.
  const original =
    document.original && (await sources.readBytes(addressIn(root, originalPath(document.original.sha256))));
  const originalText = original && decodedText(original);
  if (!originalText) return null;
  const places = placedCorrections(originalText, records);
  const known = knownText(originalText, sidecar);
  return places && known && { text: known.text, ranges: decidedRanges(places) };
}

function decodedText(bytes: Uint8Array): string | null {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : null;
}
