import { readDocument, readLine } from '../../core/export/verify.js';
import { violation, type Violation } from '../../core/export/violation.js';
import { EXPORT_FORMAT, type TranscriptDocument, type TranscriptLine } from '../../core/model/export-schema.js';
import { message } from '../../core/model/message.js';
import { decode } from '../../core/text/decode.js';
import { Failure } from '../failure.js';
import type { Host } from '../host.js';
import type { ExportFile } from './find-exports.js';
import { readAll, readStable } from './read-file.js';

/** What is found in an export file, in its order: documents, and what does not fit the schema. */
export type ExportContent = { readonly document: TranscriptDocument } | { readonly violation: Violation };

/**
 * Reads an export: a JSON document, or JSON Lines, whose documents come one at a time.
 * @throws Failure where it cannot be read or is no export of Plenar
 */
export async function* readExport(file: ExportFile, host: Host): AsyncGenerator<ExportContent> {
  const bytes = file.location === null ? await readAll(host.stdin) : await readStable(file.location, file.shown);
  const decoded = decode(bytes);
  if ('refusal' in decoded) throw new Failure(decoded.refusal, file.shown);
  const whole = parse(decoded.text);
  if (!isExport(whole)) {
    yield* readLines(decoded.text, file);
    return;
  }
  const read = readDocument(whole);
  if ('document' in read) yield read;
  else yield* read.refused.map((refusal) => ({ violation: refusal }));
}

function* readLines(text: string, file: ExportFile): Generator<ExportContent> {
  let document: TranscriptDocument | null = null;
  let isEmpty = true;
  for (const [index, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue;
    isEmpty = false;
    const value = parse(content);
    if (!isLine(value)) throw notAnExport(file);
    const part = `line ${index + 1}`;
    const read = readLine(value, part);
    if ('refused' in read) {
      yield* read.refused.map((refusal) => ({ violation: refusal }));
      continue;
    }
    const { line } = read;
    if (line.record === 'document') {
      if (document !== null) yield { document };
      document = { ...line.document, sitting: line.sitting, turns: [], matter: [] };
    } else if (document === null || !isSameSitting(document, line)) {
      yield { violation: violation(part, message('does not belong to the document before it')) };
    } else if (line.record === 'turn') {
      document.turns.push(line.turn);
    } else {
      document.matter.push(line.matter);
    }
  }
  if (isEmpty) throw notAnExport(file);
  if (document !== null) yield { document };
}

function isSameSitting({ sitting }: TranscriptDocument, line: TranscriptLine): boolean {
  const { parliament, term, sitting: number, date } = line.sitting;
  return (
    sitting.parliament === parliament && sitting.term === term && sitting.sitting === number && sitting.date === date
  );
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
