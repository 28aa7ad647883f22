import type { Message, Severity } from '../model/problem.js';
import type { DocumentRecord, SidecarEntry } from '../model/sidecar.js';

/** Names a record in its file; records of different kinds may have the same id. */
export interface RecordKey {
  readonly record: string;
  /** Empty for the document record. */
  readonly id: string;
}

/** A line that is kept as it is: a record of an unknown kind, or what cannot be read. */
export interface KeptLine {
  /** The line without its end. */
  readonly text: string;
  /** The record that it stands behind; null: it stands before all records but that of the document. */
  readonly after: RecordKey | null;
}

/** What a person should know of a line. */
export interface SidecarFault {
  /** Counted from 1. */
  readonly line: number;
  /** error: the file must not be written; warning: something cannot be read; information: it was read all the same. */
  readonly severity: Severity;
  readonly message: Message;
}

/** What people say about one text (`.plenar/sidecars/<path>.jsonl`), or about a project (`.plenar/project.jsonl`). */
export interface Sidecar {
  /** Null in an empty file, in that of a project, and where the line cannot be read. */
  readonly document: DocumentRecord | null;
  /** The records of known kinds that are valid; at most one for each kind and id. */
  readonly records: readonly SidecarEntry[];
  readonly kept: readonly KeptLine[];
  /** What was found when the file was read, by line. */
  readonly faults: readonly SidecarFault[];
  /** A newer version or another program wrote it: what can be read is shown, and nobody may write it. */
  readonly readOnly: boolean;
}

/** The sidecar of a text that nobody has said anything about. */
export const EMPTY_SIDECAR: Sidecar = { document: null, records: [], kept: [], faults: [], readOnly: false };

/** What to change in a sidecar. */
export interface SidecarChange {
  /** Takes the place of the present document record. */
  readonly document?: DocumentRecord;
  /** New records, and records that take the place of those of the same kind and id. */
  readonly put?: readonly SidecarEntry[];
  /** Ids of records that go. */
  readonly remove?: readonly string[];
}

/** A sidecar with changes; what goes and what is put at once is put. The lines that are kept stay. */
export function withRecords(sidecar: Sidecar, { document, put = [], remove = [] }: SidecarChange): Sidecar {
  const removed = new Set(remove);
  const records = new Map<string, SidecarEntry>();
  for (const record of sidecar.records) if (!removed.has(record.id)) records.set(keyText(record), record);
  for (const record of put) records.set(keyText(record), record);
  return { ...sidecar, document: document ?? sidecar.document, records: [...records.values()] };
}

/** The records of one kind, in the order of the sidecar. */
export function recordsOf<Kind extends SidecarEntry['record']>(
  { records }: Pick<Sidecar, 'records'>,
  kind: Kind,
): Extract<SidecarEntry, { record: Kind }>[] {
  return records.filter((record): record is Extract<SidecarEntry, { record: Kind }> => record.record === kind);
}

/** A key as one string, for maps. */
export function keyText({ record, id }: RecordKey): string {
  return `${record}:${id}`;
}

/** The order of records in a file: the document, then by kind and id, by code units as every language compares them. */
export function compareKeys(a: RecordKey, b: RecordKey): number {
  const first = (key: RecordKey) => (key.record === 'document' ? 0 : 1);
  return first(a) - first(b) || compareText(a.record, b.record) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
