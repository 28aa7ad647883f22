import type { AnnotationRecord } from '../../src/core/model/sidecar.js';
import { TextRecords } from '../../src/client/stand-off/text-records.js';
import type { Range } from '../../src/core/text/offsets.js';
import { applyEdits, type TextEdit } from '../../src/core/text/offsets.js';
import { MemoryFiles } from './memory-files.js';

const PATH = 'folder/page.txt';

let count = 0;
export const origin = {
  id: (): string => `id-${++count}`,
  now: (): string => '2026-11-26T12:00:00.000Z',
};

/** What an editor does with one text: it edits, saves, is closed and opened again. The disk stays. */
export class Desk {
  readonly files: MemoryFiles;
  #text: string;
  #records: TextRecords | null = null;

  constructor(onDisk: string, files = new MemoryFiles()) {
    this.files = files;
    this.files.contents.set(PATH, onDisk);
    this.#text = onDisk;
  }

  get text(): string {
    return this.#text;
  }

  get disk(): string {
    return this.files.contents.get(PATH) ?? '';
  }

  get records(): TextRecords {
    if (!this.#records) throw new Error('not open');
    return this.#records;
  }

  get isDirty(): boolean {
    return this.#text !== this.disk;
  }

  async open(text = this.disk): Promise<void> {
    this.#text = text;
    this.#records = await TextRecords.open(this.files, PATH, text, bytes(this.disk), origin);
  }

  /** Edits the text. @param rule rule whose repair it is; absent: a person types */
  edit(edits: readonly TextEdit[], rule: string | null = null): void {
    const by = { id: origin.id(), rule, decided: rule === null, creator: 'anna', created: origin.now() };
    this.#text = applyEdits(this.#text, edits);
    this.records.standOff.change(edits, this.#text, by);
  }

  /** Another program writes the file; the editor shows it. */
  async changeOutside(text: string): Promise<void> {
    this.files.contents.set(PATH, text);
    this.#text = text;
    this.records.standOff.change([], text, null);
    await Promise.resolve();
  }

  annotate(range: Range, label: string, id = origin.id()): AnnotationRecord {
    return this.records.standOff.attach(
      {
        record: 'annotation',
        id,
        label,
        attributes: {},
        note: null,
        unit: 'selection',
        anchor: { quote: { exact: '', prefix: '', suffix: '' }, position: { start: 0, end: 0 } },
        state: 'exact',
        creator: 'anna',
        created: origin.now(),
        modified: null,
      },
      range,
    );
  }

  /** Stores what a person did just now, as the editor does: into the sidecar, or into the draft of an unsaved text. */
  async persist(): Promise<void> {
    if (this.isDirty) await this.records.saveDraft();
    else await this.records.save(bytes(this.disk));
  }

  async saveText(): Promise<void> {
    if (this.isDirty) await this.records.keepOriginal();
    await this.files.write(PATH, bytes(this.#text));
    await this.records.save(bytes(this.disk));
  }

  /** The words of each annotation, by id; null for an orphan. */
  words(): Record<string, string | null> {
    return Object.fromEntries(
      this.records.standOff
        .annotations()
        .map(({ record, range }) => [record.id, range && this.#text.slice(range.start, range.end)]),
    );
  }
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
