import { documentsOfLines } from '../../core/export/jsonl.js';
import { readDocument, readLine, type Violation } from '../../core/export/verify.js';
import { message } from '../../core/model/message.js';
import { EXPORT_FORMAT, type TranscriptDocument, type TranscriptLine } from '../../core/model/export-schema.js';
import { decode } from '../../core/text/decode.js';
import { Failure } from '../failure.js';
import type { Host } from '../host.js';
import type { ExportFile } from './find-exports.js';
import { readAll, readStable } from './read-file.js';

/** What stands in an export file. */
export interface ReadExport {
  readonly documents: readonly TranscriptDocument[];
  /** How it differs from the schema. */
  readonly violations: readonly Violation[];
}

/**
 * Reads an export: a JSON document, or JSON Lines.
 * @throws Failure where it cannot be read or is no export of Plenar
 */
export async function readExport(file: ExportFile, host: Host): Promise<ReadExport> {
  const bytes = file.location === null ? await readAll(host.stdin) : await readStable(file.location, file.shown);
  const decoded = decode(bytes);
  if ('refusal' in decoded) throw new Failure(decoded.refusal, file.shown);
  const whole = parse(decoded.text);
  if (isExport(whole)) {
    const read = readDocument(whole);
    return 'document' in read
      ? { documents: [read.document], violations: [] }
      : { documents: [], violations: read.refused };
  }
  return readLines(decoded.text, file);
}

function readLines(text: string, file: ExportFile): ReadExport {
  const lines: TranscriptLine[] = [];
  const violations: Violation[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue;
    const value = parse(content);
    if (!isLine(value)) throw notAnExport(file);
    const read = readLine(value, `line ${index + 1}`);
    if ('line' in read) lines.push(read.line);
    else violations.push(...read.refused);
  }
  if (lines.length === 0 && violations.length === 0) throw notAnExport(file);
  return { documents: documentsOfLines(lines), violations };
}

function notAnExport({ shown }: ExportFile): Failure {
  return new Failure(message('not an export of Plenar in JSON or JSON Lines'), shown);
}

/** The value of a JSON text; undefined where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isExport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === EXPORT_FORMAT;
}

function isLine(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'record' in value;
}
