import type { CorrectionRecord, SidecarEntry } from '../model/sidecar.js';
import { textHash } from '../text/text-hash.js';
import { canonicalJson } from './canonical-json.js';
import { markMerged, mergeDocuments } from './merge-document.js';
import { changedSide, isChanged, mergeRecord, type Side } from './merge-record.js';
import { compareKeys, keyText, type KeptLine, type RecordKey, type Sidecar } from './sidecar.js';

/** A record about which both sides said different things. Nothing is lost; a person should look. */
export interface MergeConflict extends RecordKey {
  /** changed: both changed the same field; deleted: one deleted what the other changed or referred to, it stays. */
  readonly kind: 'changed' | 'deleted';
  /** Id under which the version that lost is kept. */
  readonly keptAs: string | null;
}

/** Two sidecars in one. */
export interface MergedSidecars {
  /** Without faults: its lines have no numbers yet. */
  readonly merged: Sidecar;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two versions of a sidecar, record by record and field by field. Nothing that a person said is lost: of two
 * versions of a field the later one wins and the other record is kept under an id of its own, and what one side deleted
 * stays where the other changed it.
 * @param base the version before both; null where it is not known (then nothing counts as deleted)
 */
export function mergeSidecars(base: Sidecar | null, ours: Sidecar, theirs: Sidecar): MergedSidecars {
  const { document, textSide, disputed } = mergeDocuments(base?.document ?? null, ours.document, theirs.document);
  const { records, conflicts } = new RecordMerge(base, ours, theirs, textSide).merge();
  const [own, other] = textSide === 'ours' ? [ours, theirs] : [theirs, ours];
  if (disputed) conflicts.unshift({ record: 'document', id: '', kind: 'changed', keptAs: null });
  return {
    merged: {
      document: document && markMerged(document, records, own, other),
      records,
      kept: mergeKept(base?.kept ?? null, ours.kept, theirs.kept),
      faults: [],
      readOnly: ours.readOnly || theirs.readOnly,
    },
    conflicts,
  };
}

type Records = ReadonlyMap<string, SidecarEntry>;

class RecordMerge {
  readonly #base: Records | null;
  readonly #ours: Records;
  readonly #theirs: Records;
  readonly #textSide: Side;
  readonly #merged = new Map<string, SidecarEntry>();
  readonly #losers: SidecarEntry[] = [];
  readonly #conflicts: MergeConflict[] = [];

  constructor(base: Sidecar | null, ours: Sidecar, theirs: Sidecar, textSide: Side) {
    this.#base = base && byKey(base);
    this.#ours = byKey(ours);
    this.#theirs = byKey(theirs);
    this.#textSide = textSide;
  }

  merge(): { records: SidecarEntry[]; conflicts: MergeConflict[] } {
    for (const key of new Set([...this.#ours.keys(), ...this.#theirs.keys()])) this.#take(key);
    for (const loser of this.#losers) {
      const key = keyText(loser);
      if (!this.#merged.has(key)) this.#merged.set(key, loser);
    }
    this.#keepReferences();
    const records = withoutRepeatedCorrections([...this.#merged.values()]).sort(compareKeys);
    return { records, conflicts: this.#conflicts.sort(compareKeys) };
  }

  #take(key: string): void {
    const ours = this.#ours.get(key);
    const theirs = this.#theirs.get(key);
    const base = this.#base?.get(key) ?? null;
    if (ours && theirs) {
      this.#merged.set(key, this.#both(base, ours, theirs));
      return;
    }
    const record = ours ?? theirs;
    if (!record) return;
    if (base !== null && !isChanged(base, record)) return;
    this.#merged.set(key, record);
    if (base !== null) this.#report(record, 'deleted', null);
  }

  #both(base: SidecarEntry | null, ours: SidecarEntry, theirs: SidecarEntry): SidecarEntry {
    const side = base && changedSide(base, { ours, theirs });
    if (side !== null) return side === 'ours' ? ours : theirs;
    if (canonicalJson(ours) === canonicalJson(theirs)) return ours;
    const { record, loser } = mergeRecord(base, ours, theirs, this.#textSide);
    if (loser !== null) {
      const kept = { ...loser, id: derivedId(loser) };
      this.#losers.push(kept);
      this.#report(record, 'changed', kept.id);
    }
    return record;
  }

  /** An annotation that one side deleted stays where only the other side has a comment on it or a relation to it. */
  #keepReferences(): void {
    for (const record of [...this.#merged.values()]) {
      for (const id of referencesOf(record)) {
        const key = keyText({ record: 'annotation', id });
        if (this.#merged.has(key)) continue;
        for (const [side, other] of [
          [this.#ours, this.#theirs],
          [this.#theirs, this.#ours],
        ] as const) {
          const deleted = side.get(key);
          if (deleted === undefined || other.has(keyText(record))) continue;
          this.#merged.set(key, deleted);
          this.#report(deleted, 'deleted', null);
        }
      }
    }
  }

  #report({ record, id }: RecordKey, kind: MergeConflict['kind'], keptAs: string | null): void {
    this.#conflicts.push({ record, id, kind, keptAs });
  }
}

function byKey({ records }: Sidecar): Records {
  return new Map(records.map((record) => [keyText(record), record]));
}

/** An id for the version of a record that lost; the same version always gets the same. */
function derivedId({ id, ...content }: SidecarEntry): string {
  return `${id}~${textHash(canonicalJson(content)).toString(36)}`;
}

function referencesOf(record: SidecarEntry): string[] {
  if (record.record === 'comment') return [record.annotation];
  return record.record === 'relation' ? [record.from, record.to] : [];
}

/** Both sides may have made the same correction: once is enough, that of a person rather than that of a rule. */
function withoutRepeatedCorrections(records: readonly SidecarEntry[]): SidecarEntry[] {
  const best = new Map<string, CorrectionRecord>();
  for (const record of records) {
    if (record.record !== 'correction') continue;
    const change = changeOf(record);
    const known = best.get(change);
    if (known === undefined || compareWorth(record, known) < 0) best.set(change, record);
  }
  return records.filter((record) => record.record !== 'correction' || best.get(changeOf(record)) === record);
}

function changeOf({ start, end, original, corrected }: CorrectionRecord): string {
  return canonicalJson([start, end, original, corrected]);
}

function compareWorth(a: CorrectionRecord, b: CorrectionRecord): number {
  return Number(b.decided) - Number(a.decided) || Date.parse(a.created) - Date.parse(b.created) || compareKeys(a, b);
}

/** Lines that are kept on either side; one that was dropped on one side and stands in the base goes. */
function mergeKept(
  base: readonly KeptLine[] | null,
  ours: readonly KeptLine[],
  theirs: readonly KeptLine[],
): KeptLine[] {
  const inBase = counts(base ?? []);
  const inOurs = counts(ours);
  const inTheirs = counts(theirs);
  const left = new Map<string, number>();
  for (const text of new Set([...inOurs.keys(), ...inTheirs.keys()])) {
    const [before, here, there] = [inBase, inOurs, inTheirs].map((count) => count.get(text) ?? 0) as [
      number,
      number,
      number,
    ];
    const unchanged = base !== null && (here === before || there === before);
    left.set(text, unchanged ? (here === before ? there : here) : Math.max(here, there));
  }
  return [...ours, ...theirs].filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
}

function counts(lines: readonly KeptLine[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { text } of lines) count.set(text, (count.get(text) ?? 0) + 1);
  return count;
}
