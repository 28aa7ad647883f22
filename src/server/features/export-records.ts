import type { SourceFacts } from '../../core/export/document.js';
import { standOffFacts } from '../../core/export/stand-off.js';
import { message } from '../../core/model/message.js';
import type { Message } from '../../core/model/problem.js';
import { parseSidecar } from '../../core/sidecar/parse-sidecar.js';
import type { Sidecar } from '../../core/sidecar/sidecar.js';
import { openFileRecords, type FileVersion } from '../../core/stand-off/file-records.js';
import { decode } from '../../core/text/decode.js';
import type { ExportSource } from '../../protocol/export.js';
import { sha256Of } from '../sha256.js';
import { bytesOf } from '../workspace/client-files.js';

/** What an export says of a file beyond its text. */
export interface DescribedSource {
  readonly facts: SourceFacts;
  /** What a person should know of the file. */
  readonly notices: readonly Message[];
}

/** Describes a file by what its client has sent of `.plenar/`. */
export async function describeSource({ path, records }: ExportSource, file: FileVersion): Promise<DescribedSource> {
  const plain = { sha256: file.sha256, originalSha256: file.sha256, encoding: file.form.encoding };
  if (!records) return { facts: plain, notices: [] };
  const sidecar = parseSidecar(records.sidecar);
  const kept = records.original === undefined ? null : await originalOf(sidecar, records.original);
  const { standOff } = await openFileRecords(sidecar, file, kept, sha256Of);
  const { originalSha256, ...said } = standOffFacts(standOff, path);
  const faults = sidecar.faults
    .filter(({ severity }) => severity !== 'information')
    .map(({ line }) => message('line {line} of its records cannot be read as it stands', { line }));
  const missing = message('its original is not there: the corrections that were written into it cannot be listed');
  return {
    facts: { ...plain, ...said, ...(originalSha256 !== null && { originalSha256 }) },
    notices: originalSha256 === null ? [...faults, missing] : faults,
  };
}

/** The original; null where what was sent is another file. */
async function originalOf({ document }: Sidecar, base64: string): Promise<FileVersion | null> {
  const bytes = bytesOf(base64);
  const sha256 = await sha256Of(bytes);
  const decoded = decode(bytes);
  if (sha256 !== document?.original?.sha256 || 'refusal' in decoded) return null;
  return { sha256, text: decoded.text, form: decoded };
}
