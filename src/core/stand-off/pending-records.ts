import type { SidecarEntry } from '../model/sidecar.js';
import { withRecords, type Sidecar } from '../sidecar/sidecar.js';

/** What people did since the sidecar was written last: what a draft keeps while the text is not saved. */
export class PendingRecords {
  readonly #put = new Map<string, SidecarEntry>();
  readonly #removed = new Set<string>();

  get isEmpty(): boolean {
    return this.#put.size === 0 && this.#removed.size === 0;
  }

  /** Ids of the records that were added or changed. */
  get changed(): ReadonlySet<string> {
    return new Set(this.#put.keys());
  }

  /** Ids of the records that were removed, ascending. */
  get removed(): readonly string[] {
    return [...this.#removed].sort();
  }

  put(records: readonly SidecarEntry[]): void {
    for (const record of records) {
      this.#put.set(record.id, record);
      this.#removed.delete(record.id);
    }
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#put.delete(id);
      this.#removed.add(id);
    }
  }

  /** Takes over what is pending elsewhere. */
  takeOver(other: PendingRecords): void {
    this.put([...other.#put.values()]);
    this.remove(other.removed);
  }

  /** A sidecar with what is pending. */
  laidOver(sidecar: Sidecar): Sidecar {
    return withRecords(sidecar, { put: [...this.#put.values()], remove: this.removed });
  }

  /** What is pending now, which from here on is written; what comes later is pending anew. */
  handOver(): PendingRecords {
    const handed = new PendingRecords();
    handed.takeOver(this);
    this.#put.clear();
    this.#removed.clear();
    return handed;
  }

  /** What was handed over was not written: it is pending again, unless something later took its place. */
  giveBack(handed: PendingRecords): void {
    const later = this.handOver();
    this.takeOver(handed);
    this.takeOver(later);
  }
}
