import { message } from '../model/message.js';
import type { Message } from '../model/problem.js';
import {
  SIDECAR_FORMAT,
  SIDECAR_VERSION,
  sidecarRecordSchema,
  type DocumentRecord,
  type SidecarEntry,
  type SidecarRecord,
} from '../model/sidecar.js';
import { canBeRewritten, canonicalJson, isObject } from './canonical-json.js';
import { conflictSides, type NumberedLine } from './conflict-markers.js';
import { mergeSidecars } from './merge-sidecars.js';
import { keyText, type KeptLine, type RecordKey, type Sidecar, type SidecarFault } from './sidecar.js';

/**
 * Reads a sidecar. Every line that is not blank is in the result, as a record or as a line that is kept; between git's
 * conflict markers both sides are read and merged. Never throws, whatever the characters.
 */
export function parseSidecar(text: string): Sidecar {
  const lines = linesOf(text);
  const sides = conflictSides(lines);
  if (sides === null) return readLines(lines);
  const ours = readLines(sides.ours);
  const theirs = readLines(sides.theirs);
  const { merged } = mergeSidecars(sides.base && readLines(sides.base), ours, theirs);
  const seen = sides.conflicts.map((line): SidecarFault => {
    return { line, severity: 'information', message: message('a conflict of git: both sides were read and merged') };
  });
  const common = new Set(ours.faults.map(({ line }) => line));
  const faults = [...seen, ...ours.faults, ...theirs.faults.filter(({ line }) => !common.has(line))];
  return { ...merged, faults: faults.sort((a, b) => a.line - b.line) };
}

/**
 * Reads the bytes of a sidecar. Bytes that are not UTF-8 would not survive being written again: then it is read only.
 */
export function decodeSidecar(bytes: Uint8Array): Sidecar {
  try {
    return parseSidecar(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const sidecar = parseSidecar(new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes));
  const fault: SidecarFault = { line: 1, severity: 'error', message: message('the file is not UTF-8') };
  return { ...sidecar, faults: [fault, ...sidecar.faults], readOnly: true };
}

/** Lines that are not blank, without their ends (`\n` or `\r\n`) and without a byte order mark. */
function linesOf(text: string): NumberedLine[] {
  const lines: NumberedLine[] = [];
  let start = 0;
  while (text.charAt(start) === '\ufeff') start++;
  for (let at = start, number = 1; at < text.length; number++) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? text.length : found;
    let end = next;
    while (end > at && text.charAt(end - 1) === '\r') end--;
    const line = text.slice(at, end);
    if (line.trim() !== '') lines.push({ number, text: line });
    at = next + 1;
  }
  return lines;
}

function readLines(lines: readonly NumberedLine[]): Sidecar {
  const reader = new LineReader();
  for (const line of lines) reader.read(line);
  return reader.sidecar();
}

/** What one line turned out to be. */
type Reading =
  { readonly record: SidecarRecord } | { readonly fault: Message; readonly severity: SidecarFault['severity'] };

class LineReader {
  #document: DocumentRecord | null = null;
  readonly #records = new Map<string, SidecarEntry>();
  readonly #kept: KeptLine[] = [];
  readonly #faults: SidecarFault[] = [];
  #last: RecordKey | null = null;
  #readOnly = false;

  read(line: NumberedLine): void {
    const reading = readLine(line.text);
    if ('fault' in reading) {
      this.#readOnly ||= reading.severity === 'error';
      this.#keep(line, this.#last, reading);
    } else if (reading.record.record === 'document') {
      this.#takeDocument(reading.record, line);
    } else {
      this.#take(reading.record, line);
    }
  }

  sidecar(): Sidecar {
    return {
      document: this.#document,
      records: [...this.#records.values()],
      kept: this.#kept,
      faults: this.#faults,
      readOnly: this.#readOnly,
    };
  }

  #takeDocument(document: DocumentRecord, line: NumberedLine): void {
    if (this.#document === null) this.#document = document;
    else if (canonicalJson(this.#document) !== canonicalJson(document)) this.#keepSecond(line, null);
  }

  #take(record: SidecarEntry, line: NumberedLine): void {
    const key = { record: record.record, id: record.id };
    const known = this.#records.get(keyText(key));
    if (known === undefined) this.#records.set(keyText(key), record);
    else if (canonicalJson(known) !== canonicalJson(record)) this.#keepSecond(line, key);
    this.#last = key;
  }

  /** Two records of one id: the first counts, the second stays behind it. */
  #keepSecond(line: NumberedLine, first: RecordKey | null): void {
    const fault = message('a second record of the same kind and id; the first one counts');
    this.#keep(line, first, { fault, severity: 'warning' });
  }

  #keep(line: NumberedLine, after: RecordKey | null, { fault, severity }: Exclude<Reading, { record: unknown }>): void {
    this.#kept.push({ text: line.text, after });
    this.#faults.push({ line: line.number, severity, message: fault });
  }
}

function readLine(text: string): Reading {
  const value = parseJson(text);
  if (!isObject(value)) return { fault: message('the line is no JSON object'), severity: 'warning' };
  if (!canBeRewritten(value)) {
    return { fault: message('the line cannot be read and written again without loss'), severity: 'warning' };
  }
  const foreign = value['record'] === 'document' ? foreignVersion(value) : null;
  if (foreign !== null) return { fault: foreign, severity: 'error' };
  if (isRecord(value)) return { record: value };
  const kind = value['record'];
  if (typeof kind !== 'string')
    return { fault: message('the line does not say which record it is'), severity: 'warning' };
  const shown = kind.slice(0, 40);
  return KINDS.has(kind)
    ? { fault: message('not a valid record of the kind “{kind}”', { kind: shown }), severity: 'warning' }
    : { fault: message('a record of the unknown kind “{kind}”', { kind: shown }), severity: 'information' };
}

const KINDS: ReadonlySet<string> = new Set<SidecarRecord['record']>([
  'annotation',
  'comment',
  'correction',
  'document',
  'ignore',
  'relation',
  'review',
]);

function isRecord(value: unknown): value is SidecarRecord {
  // The value itself is taken, not what the schema makes of it: that leaves fields of later versions as they are.
  return sidecarRecordSchema.safeParse(value).success;
}

/** Why a document record must not be written by this version; null where it may. */
function foreignVersion({ format, version }: Record<string, unknown>): Message | null {
  if (typeof format === 'string' && format !== SIDECAR_FORMAT) {
    return message('another format: “{format}”; the file is only read', { format: format.slice(0, 40) });
  }
  if (typeof version === 'number' && version > SIDECAR_VERSION) {
    return message('written by a newer version of Plenar (format {version}); the file is only read', { version });
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
