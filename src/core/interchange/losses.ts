import { message } from '../model/message.js';
import type { Message } from '../model/problem.js';
import type { Loss, LostAspect } from './model.js';

/** Why something is lost in an export: the field, and the sentence that says so. */
const REASONS = {
  orphan: {
    aspect: 'record',
    say: (count: number) => message('Annotations without a place are left out: {count}×', { count }),
  },
  empty: {
    aspect: 'record',
    say: (count: number) => message('Annotations without words are left out: {count}×', { count }),
  },
  unlabelled: {
    aspect: 'record',
    say: (count: number) => message('Notes without a label are left out: {count}×', { count }),
  },
  relation: { aspect: 'record', say: (count: number) => message('Relations are left out: {count}×', { count }) },
  looseRelation: {
    aspect: 'record',
    say: (count: number) => message('Relations of annotations that are left out: {count}×', { count }),
  },
  crossRelation: {
    aspect: 'record',
    say: (count: number) => message('Relations between annotations of two people are left out: {count}×', { count }),
  },
  comment: { aspect: 'record', say: (count: number) => message('Comments are left out: {count}×', { count }) },
  id: { aspect: 'id', say: (count: number) => message('Ids are not kept: {count}×', { count }) },
  label: { aspect: 'label', say: (count: number) => message('Names of labels are changed: {count}×', { count }) },
  kind: { aspect: 'kind', say: (count: number) => message('Names of relations are changed: {count}×', { count }) },
  attributes: { aspect: 'attributes', say: (count: number) => message('Attributes are left out: {count}×', { count }) },
  changedAttributes: {
    aspect: 'attributes',
    say: (count: number) => message('Names or values of attributes are changed: {count}×', { count }),
  },
  note: { aspect: 'note', say: (count: number) => message('Notes are left out: {count}×', { count }) },
  noteLines: { aspect: 'note', say: (count: number) => message('Line breaks in notes are lost: {count}×', { count }) },
  textLines: {
    aspect: 'text',
    say: (count: number) => message('Line breaks in comments are lost: {count}×', { count }),
  },
  unit: {
    aspect: 'unit',
    say: (count: number) =>
      message('That an annotation is for a turn, an interjection or a page is not kept: {count}×', { count }),
  },
  quote: {
    aspect: 'anchor',
    say: (count: number) =>
      message('Words or context at the place differ from what was annotated; the place is given: {count}×', { count }),
  },
  edges: {
    aspect: 'anchor',
    say: (count: number) => message('Line breaks at the ends of annotations are left out: {count}×', { count }),
  },
  state: {
    aspect: 'state',
    say: (count: number) => message('How an annotation was found again is not kept: {count}×', { count }),
  },
  creator: { aspect: 'creator', say: (count: number) => message('Authors are not kept: {count}×', { count }) },
  created: {
    aspect: 'created',
    say: (count: number) => message('Times of creation are not kept: {count}×', { count }),
  },
  modified: {
    aspect: 'modified',
    say: (count: number) => message('Times of change are not kept: {count}×', { count }),
  },
  fields: { aspect: 'fields', say: (count: number) => message('Other fields are not kept: {count}×', { count }) },
} as const satisfies Record<string, { aspect: LostAspect; say: (count: number) => Message }>;

export type LossReason = keyof typeof REASONS;

/** Gathers what an export loses. */
export class ExportLosses {
  readonly #ids = new Map<LossReason, string[]>();

  add(reason: LossReason, id: string): void {
    const ids = this.#ids.get(reason);
    if (ids) ids.push(id);
    else this.#ids.set(reason, [id]);
  }

  /** The losses, whole records first. */
  list(): Loss[] {
    return (Object.keys(REASONS) as LossReason[]).flatMap((reason) => {
      const ids = this.#ids.get(reason);
      const { aspect, say } = REASONS[reason];
      return ids ? [{ aspect, ids, message: say(ids.length) }] : [];
    });
  }
}

/** Gathers what an import has no place for; what reads alike is one loss. */
export class ImportLosses {
  readonly #losses = new Map<string, { aspect: LostAspect; text: Message; ids: string[] }>();

  /** @param place what the file calls it; @param text without a count */
  add(aspect: LostAspect, place: string, text: Message): void {
    const key = JSON.stringify([aspect, text]);
    const loss = this.#losses.get(key);
    if (loss) loss.ids.push(place);
    else this.#losses.set(key, { aspect, text, ids: [place] });
  }

  list(): Loss[] {
    return [...this.#losses.values()].map(({ aspect, text, ids }) => ({ aspect, ids, message: text }));
  }
}
