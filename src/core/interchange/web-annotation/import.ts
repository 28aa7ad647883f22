import * as z from 'zod/mini';
import { message } from '../../model/message.js';
import { anchorStateSchema, type Anchor } from '../../model/anchor.js';
import { annotatedUnitSchema, type AnnotationRecord } from '../../model/sidecar.js';
import { ImportResult, unreadable } from '../import-result.js';
import { isJsonObject, listOf, objectOf, offsetOf, parseJson, textOf, type JsonObject } from '../json-values.js';
import type { Imported, ImportOptions } from '../model.js';
import { placeClaims, type Claim } from '../place.js';
import { ATTRIBUTE, idOf, pathOf, STATE, UNIT } from './names.js';

/**
 * Reads W3C Web Annotations: an AnnotationPage or AnnotationCollection, a list of annotations or one alone, as Plenar
 * and other programs write them. https://www.w3.org/TR/annotation-model/
 */
export function importWebAnnotation(content: string, options: ImportOptions): Imported {
  const json = parseJson(content);
  if (json === undefined) return unreadable(options, '', message('This is no JSON.'));
  const items = itemsOf(json);
  if (items === null) return unreadable(options, '', message('There are no Web Annotations here.'));
  return new Reader(options).read(items);
}

function itemsOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json as readonly unknown[];
  if (!isJsonObject(json)) return null;
  if (Array.isArray(json['items'])) return json['items'] as readonly unknown[];
  if (isJsonObject(json['first'])) return itemsOf({ items: json['first']['items'] });
  return 'target' in json ? [json] : null;
}

interface Item {
  readonly place: string;
  readonly fields: JsonObject;
}

/** An item with a claim on a place of the text. */
interface Claiming extends Item {
  readonly claim: Claim;
}

class Reader {
  readonly #options: ImportOptions;
  readonly #result: ImportResult;
  /** Annotations of other texts in the same file. */
  #foreign: ReadonlySet<string> = new Set();

  constructor(options: ImportOptions) {
    this.#options = options;
    this.#result = new ImportResult(options);
  }

  read(raw: readonly unknown[]): Imported {
    const items = raw.flatMap((fields, index): Item[] => {
      const place = `items[${index}]`;
      if (isJsonObject(fields)) return [{ place, fields }];
      this.#result.fault(place, message('An annotation is an object.'));
      return [];
    });
    const motivation = ({ fields }: Item): readonly unknown[] => listOf(fields['motivation']);
    const linking = items.filter((item) => motivation(item).includes('linking'));
    const replying = items.filter((item) => motivation(item).includes('replying') && selectorsOf(item) === null);
    const others = new Set([...linking, ...replying]);
    this.#annotations(items.filter((item) => !others.has(item)));
    for (const item of replying) this.#comment(item);
    for (const item of linking) this.#relation(item);
    return this.#result.result();
  }

  #annotations(items: readonly Item[]): void {
    const claiming = this.#ofThisText(items).flatMap((item): Claiming[] => {
      const claim = this.#claimOf(item);
      return claim ? [{ ...item, claim }] : [];
    });
    const placed = placeClaims(
      claiming.map(({ claim }) => claim),
      this.#options.text,
      null,
    );
    claiming.forEach((item, index) => {
      const found = placed[index];
      if (!found) {
        this.#result.fault(item.place, message('The place is outside the text, and there are no words to look for.'));
        return;
      }
      const { anchor, state } = this.#asItWas(item, found.anchor, found.state);
      this.#result.annotation(item.place, this.#record(item, anchor, state), found.state);
    });
  }

  /** An orphan stays one: a person let it go. What stands where it stood keeps the state that it was found in. */
  #asItWas({ fields, claim }: Claiming, anchor: Anchor, found: Anchored['state']): Anchored {
    const state = anchorStateSchema.safeParse(fields[STATE]).data;
    const { words, prefix = '', suffix = '', position } = claim;
    if (state === 'orphan' && words !== null) {
      return { anchor: { quote: { exact: words, prefix, suffix }, position: position ?? anchor.position }, state };
    }
    return { anchor, state: found === 'exact' && state ? state : found };
  }

  /** Items whose source is the text, where the file holds several. */
  #ofThisText(items: readonly Item[]): readonly Item[] {
    const sources = new Set(items.map(sourceOf));
    if (sources.size <= 1) return items;
    const { path } = this.#options;
    const own = items.filter((item) => path !== null && sourceOf(item) === path);
    if (own.length === 0)
      this.#result.notAbout(message('The file is about several texts, and none of them is this one.'));
    const isOwn = new Set(own);
    this.#foreign = new Set(items.flatMap((item) => (isOwn.has(item) ? [] : (textOf(item.fields['id']) ?? []))));
    return own;
  }

  #isForeign(iri: string | null): boolean {
    return iri !== null && this.#foreign.has(iri);
  }

  #claimOf(item: Item): Claim | null {
    const selectors = selectorsOf(item);
    const targets = listOf(item.fields['target']);
    if (targets.length > 1) this.#result.lose('record', item.place, message('Only the first target is read.'));
    if (selectors === null) {
      this.#result.fault(item.place, message('The target has no selector of text.'));
      return null;
    }
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const start = offsetOf(position?.['start']);
    const end = offsetOf(position?.['end']);
    const words = textOf(quote?.['exact']);
    if (selectors.some((selector) => 'refinedBy' in selector)) {
      this.#result.lose('anchor', item.place, message('A selector that refines another is not read.'));
    }
    if (words === null && (start === null || end === null)) {
      this.#result.fault(item.place, message('The target has no selector of text.'));
      return null;
    }
    return {
      position: start === null || end === null ? null : { start, end },
      words,
      prefix: textOf(quote?.['prefix']) ?? '',
      suffix: textOf(quote?.['suffix']) ?? '',
    };
  }

  #record(item: Item, anchor: Anchor, state: AnnotationRecord['state']): AnnotationRecord {
    const { fields, place } = item;
    const { label, attributes, note } = this.#bodies(item);
    const sources = listOf(fields['via']).flatMap((iri) => (typeof iri === 'string' && iri !== '' ? idOf(iri) : []));
    return {
      record: 'annotation',
      id: this.#idOf(item),
      label,
      attributes,
      note,
      unit: annotatedUnitSchema.safeParse(fields[UNIT]).data ?? 'selection',
      anchor,
      state,
      ...this.#origin(item),
      modified: this.#time(fields['modified'], place),
      ...(sources.length > 0 && { sources }),
    };
  }

  /** Label, attributes and note of the bodies: the first tag is the label, comments make the note. */
  #bodies({ fields, place }: Item): Pick<AnnotationRecord, 'label' | 'attributes' | 'note'> {
    const notes: string[] = [];
    const attributes = new Map<string, string>();
    let label: string | null = null;
    const bodies = fields['bodyValue'] === undefined ? listOf(fields['body']) : [fields['bodyValue']];
    for (const raw of bodies) {
      const body = isJsonObject(raw) ? raw : { value: raw };
      const value = textOf(body['value']);
      const attribute = textOf(body[ATTRIBUTE]);
      const isTag = listOf(body['purpose']).includes('tagging') || (!('purpose' in body) && isTagged(fields));
      if (value === null) this.#result.lose('fields', place, message('A body that is no text is not read.'));
      else if (attribute !== null) attributes.set(attribute, value);
      else if (!isTag) notes.push(value);
      else if (label === null) label = value;
      else this.#result.lose('label', place, message('Only the first label of an annotation is read.'));
    }
    return { label, attributes: Object.fromEntries(attributes), note: notes.length > 0 ? notes.join('\n\n') : null };
  }

  #comment(item: Item): void {
    if (this.#isForeign(targetIri(item))) return;
    const text = listOf(item.fields['body']).map((body) => textOf(isJsonObject(body) ? body['value'] : body));
    this.#result.comment(item.place, {
      record: 'comment',
      id: this.#idOf(item),
      annotation: idOf(targetIri(item) ?? ''),
      text: text.filter((value) => value !== null).join('\n\n'),
      ...this.#origin(item),
      modified: this.#time(item.fields['modified'], item.place),
    });
  }

  #relation(item: Item): void {
    const bodies = listOf(item.fields['body']);
    const kind = bodies.map((body) => textOf(objectOf(body)['value'])).find((value) => value !== null);
    const to = bodies
      .map((body) => textOf(isJsonObject(body) ? (body['source'] ?? body['id']) : body))
      .find((iri) => iri !== null);
    if (this.#isForeign(targetIri(item)) || this.#isForeign(to ?? null)) return;
    this.#result.relation(item.place, {
      record: 'relation',
      id: this.#idOf(item),
      kind: kind ?? 'linking',
      from: idOf(targetIri(item) ?? ''),
      to: idOf(to ?? ''),
      ...this.#origin(item),
    });
  }

  #idOf({ fields }: Item): string {
    const iri = textOf(fields['id']) ?? '';
    return iri === '' ? this.#options.newId() : idOf(iri);
  }

  #origin({ fields, place }: Item): { creator: string; created: string } {
    const creators = listOf(fields['creator'])
      .map(nameOf)
      .filter((name) => name !== null);
    if (creators.length > 1) this.#result.lose('creator', place, message('Only the first author is read.'));
    return {
      creator: creators[0] ?? this.#options.creator,
      created: this.#time(fields['created'], place) ?? this.#options.now,
    };
  }

  #time(raw: unknown, place: string): string | null {
    if (raw === undefined || raw === null) return null;
    const time = timeSchema.safeParse(raw);
    if (!time.success) this.#result.lose('created', place, message('A time that is none is not read.'));
    return time.data ?? null;
  }
}

interface Anchored {
  readonly anchor: Anchor;
  readonly state: AnnotationRecord['state'];
}

const timeSchema = z.iso.datetime({ offset: true });

function isTagged(fields: JsonObject): boolean {
  return listOf(fields['motivation']).includes('tagging');
}

/** Name of a person or program: `name`, else its IRI. */
function nameOf(creator: unknown): string | null {
  if (!isJsonObject(creator)) return textOf(creator);
  return textOf(creator['name']) ?? textOf(creator['nickname']) ?? textOf(creator['id']);
}

function targetIri({ fields }: Item): string | null {
  const [target] = listOf(fields['target']);
  return textOf(isJsonObject(target) ? (target['source'] ?? target['id']) : target);
}

function sourceOf(item: Item): string | null {
  const iri = targetIri(item);
  return iri === null ? null : pathOf(iri);
}

/** The selectors of the first target; null where it has none. */
function selectorsOf({ fields }: Item): JsonObject[] | null {
  const [target] = listOf(fields['target']);
  const selectors = listOf(objectOf(target)['selector']).filter(isJsonObject);
  return selectors.length > 0 ? selectors : null;
}
