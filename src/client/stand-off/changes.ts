import { followRange } from '../../core/annotate/follow.js';
import { diffTexts } from '../../core/annotate/text-diff.js';
import type { AnnotationRecord, SidecarEntry } from '../../core/model/sidecar.js';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';
import type { Range } from '../../core/text/offsets.js';
import type { OpenTranscript } from './store.js';

/** A change of records, with a name that people understand: "Label “Claim”". */
export interface RecordChange {
  readonly title: string;
  readonly put?: readonly SidecarEntry[];
  readonly remove?: readonly string[];
  /** Annotations that are attached to a place of the present text, in UTF-16 offsets. */
  readonly attach?: readonly { readonly record: AnnotationRecord; readonly range: Range }[];
}

interface Made {
  readonly transcript: OpenTranscript;
  readonly title: string;
  /** The text when the change was made; places in it are carried to the text as it is when the change is taken back. */
  readonly text: string;
  readonly put: readonly SidecarEntry[];
  readonly remove: readonly string[];
  readonly attach: readonly PlacedAnnotation[];
}

/** Changes that can be taken back. */
const CAPACITY = 200;

/** Makes changes of records and takes them back, the last one first. */
export class Changes {
  #made: Made[] = [];

  make(transcript: OpenTranscript, change: RecordChange): void {
    this.#made.push(inverse(transcript, change));
    if (this.#made.length > CAPACITY) this.#made.shift();
    const { standOff } = transcript;
    if (change.remove && change.remove.length > 0) standOff.remove(change.remove);
    if (change.put && change.put.length > 0) standOff.put(change.put);
    for (const { record, range } of change.attach ?? []) standOff.attach(record, range);
  }

  undo(): { transcript: OpenTranscript; title: string } | undefined {
    const last = this.#made.pop();
    if (!last) return undefined;
    const { transcript, title, text, put, remove, attach } = last;
    const { standOff } = transcript;
    if (remove.length > 0) standOff.remove(remove);
    if (put.length > 0) standOff.put(put);
    const edits = diffTexts(text, standOff.text);
    for (const { record, range, state } of attach) {
      if (range) standOff.attach(record, followRange(range, edits), state);
      else standOff.detach(record.id);
    }
    return { transcript, title };
  }

  forget(transcript: OpenTranscript): void {
    this.#made = this.#made.filter((made) => made.transcript !== transcript);
  }
}

function inverse(transcript: OpenTranscript, { title, put = [], remove = [], attach = [] }: RecordChange): Made {
  const { standOff } = transcript;
  const ids = new Set([...put.map(({ id }) => id), ...remove, ...attach.map(({ record }) => record.id)]);
  const before = standOff.sidecar.records.filter((record) => ids.has(record.id));
  const known = new Set(before.map(({ id }) => id));
  const moved = new Set(attach.map(({ record }) => record.id));
  return {
    transcript,
    title,
    text: standOff.text,
    put: before,
    remove: [...ids].filter((id) => !known.has(id)),
    attach: standOff.annotations().filter(({ record }) => moved.has(record.id)),
  };
}
