import type * as z from 'zod/mini';
import { message } from '../model/message.js';
import type { Message } from '../model/problem.js';
import {
  ANNOTATED_UNITS,
  EMPTY_PROJECT,
  LABEL_COLORS,
  projectParts,
  type Attribute,
  type Label,
  type Project,
  type RelationKind,
} from '../model/project.js';
import { jsonErrorOffset, jsonPlaces } from '../text/json-places.js';

/** Something in a project file that cannot be used as it stands. */
export interface ProjectFault {
  /** Where it stands: `labels[2].color`; empty: the whole file. */
  readonly path: string;
  /** Line, from 1; null where it is not known. */
  readonly line: number | null;
  readonly message: Message;
}

/**
 * Reads a project file. What cannot be used is left out and named in `faults`, the rest holds.
 * @param text content of `plenar.json`; any characters
 */
export function readProject(text: string): { project: Project; faults: readonly ProjectFault[] } {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    const fault = { path: '', line: lineAt(json, jsonErrorOffset(json)), message: message('This is no JSON.') };
    return { project: EMPTY_PROJECT, faults: [fault] };
  }
  const reader = new ProjectReader();
  const project = reader.read(raw);
  const places = reader.faults.length > 0 ? jsonPlaces(json) : new Map<string, number>();
  const faults = reader.faults.map((fault) => ({ ...fault, line: lineOf(places, fault.path, json) }));
  return { project, faults };
}

class ProjectReader {
  readonly faults: Omit<ProjectFault, 'line'>[] = [];

  read(raw: unknown): Project {
    if (!isObject(raw)) {
      this.#report('', message('A project is a JSON object: { "labels": [ … ] }.'));
      return EMPTY_PROJECT;
    }
    const labels = this.#list(raw, '', 'labels', (item, path, index) => this.#label(item, path, index));
    const kept = this.#withoutSharedKeys(this.#unique(labels));
    const names = new Set(kept.map(({ value }) => value.name));
    const relations = this.#list(raw, '', 'relations', (item, path) => this.#relation(item, path, names));
    return {
      profile: this.#profile(raw['profile']),
      labels: kept.map(({ value }) => value),
      relations: this.#unique(relations).map(({ value }) => value),
    };
  }

  #profile(raw: unknown): string | null {
    if (raw === undefined) return null;
    const { success, data } = projectParts.profile.safeParse(raw);
    if (success) return data;
    const known = projectParts.profile.options.join(', ');
    this.#report('profile', message('There is no such profile. Known are: {known}.', { known }));
    return null;
  }

  #label(raw: unknown, path: string, index: number): Label | null {
    const fields = isObject(raw) ? { ...raw, attributes: undefined } : raw;
    const label = this.#object(projectParts.label, fields, path, LABEL_FAULTS);
    if (!label) return null;
    const attributes = this.#list(raw as object, path, 'attributes', (item, at) => this.#attribute(item, at));
    return {
      name: label.name,
      color: label.color ?? LABEL_COLORS[index % LABEL_COLORS.length] ?? LABEL_COLORS[0],
      key: label.key ?? null,
      appliesTo: ANNOTATED_UNITS.filter((unit) => label.appliesTo?.includes(unit) ?? true),
      guideline: label.guideline ?? null,
      attributes: this.#unique(attributes).map(({ value }) => value),
    };
  }

  #attribute(raw: unknown, path: string): Attribute | null {
    const attribute = this.#object(projectParts.attribute, raw, path, ATTRIBUTE_FAULTS);
    if (!attribute) return null;
    const values = [...new Set(attribute.values)];
    const free = values.length === 0 || (attribute.free ?? false);
    const preset = attribute.default ?? null;
    const isAllowed = preset === null || free || values.includes(preset);
    if (!isAllowed) this.#report(`${path}.default`, message('The default is none of the values.'));
    return { name: attribute.name, values, free, default: isAllowed ? preset : null };
  }

  #relation(raw: unknown, path: string, labels: ReadonlySet<string>): RelationKind | null {
    const relation = this.#object(projectParts.relation, raw, path, RELATION_FAULTS);
    if (!relation) return null;
    for (const end of ['from', 'to'] as const) {
      relation[end]?.forEach((label, index) => {
        if (!labels.has(label)) {
          this.#report(`${path}.${end}[${index}]`, message('There is no label “{label}”.', { label }));
        }
      });
    }
    const { name, from, to, guideline } = relation;
    return { name, from: from ?? null, to: to ?? null, guideline: guideline ?? null };
  }

  /** The items of a list that can be used, with their paths. */
  #list<Value>(
    owner: object,
    ownerPath: string,
    field: string,
    read: (raw: unknown, path: string, index: number) => Value | null,
  ): Placed<Value>[] {
    const raw = (owner as Fields)[field];
    const path = ownerPath === '' ? field : `${ownerPath}.${field}`;
    if (raw === undefined) return [];
    if (!Array.isArray(raw)) {
      this.#report(path, message('This must be a list: [ … ].'));
      return [];
    }
    return raw.flatMap((item: unknown, index) => {
      const value = read(item, `${path}[${index}]`, index);
      return value === null ? [] : [{ path: `${path}[${index}]`, value }];
    });
  }

  /** Reads an object; fields that cannot be used are as if they were not there, null where it is nothing without them. */
  #object<Schema extends z.ZodMiniType>(
    schema: Schema,
    raw: unknown,
    path: string,
    messages: Readonly<Record<string, Message>>,
  ): z.output<Schema> | null {
    if (!isObject(raw)) {
      this.#report(path, message('This must be an object with a name: { "name": … }.'));
      return null;
    }
    const first = schema.safeParse(raw);
    if (first.success) return first.data;
    const wrong = new Set(first.error.issues.map((issue) => String(issue.path[0])));
    for (const field of wrong) {
      this.#report(
        field in raw ? `${path}.${field}` : path,
        messages[field] ?? message('“{field}” cannot be used as it is.', { field }),
      );
    }
    const rest = Object.fromEntries(Object.entries(raw).filter(([field]) => !wrong.has(field)));
    const second = schema.safeParse(rest);
    return second.success ? second.data : null;
  }

  /** Of several of one name the first. */
  #unique<Value extends { readonly name: string }>(items: readonly Placed<Value>[]): Placed<Value>[] {
    const names = new Set<string>();
    return items.filter(({ path, value: { name } }) => {
      if (names.has(name)) {
        this.#report(`${path}.name`, message('There is another “{name}” above.', { name }));
        return false;
      }
      names.add(name);
      return true;
    });
  }

  /** Of several labels with one key the first keeps it. */
  #withoutSharedKeys(labels: readonly Placed<Label>[]): Placed<Label>[] {
    const owners = new Map<string, string>();
    return labels.map((label) => {
      const { key, name } = label.value;
      const owner = key === null ? undefined : owners.get(key);
      if (key !== null && owner === undefined) owners.set(key, name);
      if (key === null || owner === undefined) return label;
      this.#report(`${label.path}.key`, message('“{key}” is the key of “{label}” already.', { key, label: owner }));
      return { path: label.path, value: { ...label.value, key: null } };
    });
  }

  #report(path: string, text: Message): void {
    this.faults.push({ path, message: text });
  }
}

interface Placed<Value> {
  readonly path: string;
  readonly value: Value;
}

type Fields = Readonly<Record<string, unknown>>;

const NAME_FAULT = message('A name is needed: one line of text without blanks at its ends.');
const GUIDELINE_FAULT = message('A guideline is a text in Markdown.');
const LABEL_LIST_FAULT = message('This must be a list of names of labels.');

const LABEL_FAULTS: Readonly<Record<string, Message>> = {
  name: NAME_FAULT,
  color: message('There is no such colour. Known are: {known}, and #rrggbb.', { known: LABEL_COLORS.join(', ') }),
  key: message('A key is one digit or small letter.'),
  appliesTo: message('This must be a list of: {known}.', { known: ANNOTATED_UNITS.join(', ') }),
  guideline: GUIDELINE_FAULT,
};

const ATTRIBUTE_FAULTS: Readonly<Record<string, Message>> = {
  name: NAME_FAULT,
  values: message('Values are a list of texts, each one line without blanks at its ends.'),
  free: message('This is true or false.'),
  default: message('A default is a text.'),
};

const RELATION_FAULTS: Readonly<Record<string, Message>> = {
  name: NAME_FAULT,
  from: LABEL_LIST_FAULT,
  to: LABEL_LIST_FAULT,
  guideline: GUIDELINE_FAULT,
};

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line of a path, or of the nearest part above it that has a place. */
function lineOf(places: ReadonlyMap<string, number>, path: string, json: string): number | null {
  for (let at = path; ; at = at.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/u, '')) {
    const offset = places.get(at);
    if (offset !== undefined) return lineAt(json, offset);
    if (at === '') return null;
  }
}

function lineAt(json: string, offset: number): number {
  let line = 1;
  for (let at = json.indexOf('\n'); at >= 0 && at < offset; at = json.indexOf('\n', at + 1)) line++;
  return line;
}
