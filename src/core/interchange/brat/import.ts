import { message } from '../../model/message.js';
import { CodePointIndex } from '../../text/code-points.js';
import { ImportResult } from '../import-result.js';
import type { Imported, ImportOptions } from '../model.js';
import { placeClaims, sameButForSpace, type Claim } from '../place.js';
import { COMMENT, NOTES } from './export.js';
import { namesByStored, NOTE_TYPE } from './names.js';

/** What lies beside an `.ann` file. */
export interface BratCompanions {
  /** The text that the positions count in; null: the present text with `\n` line ends, or as it is. */
  readonly txt: string | null;
  /** Content of `visual.conf`, which says how types read; null where there is none. */
  readonly visual: string | null;
}

const NO_COMPANIONS: BratCompanions = { txt: null, visual: null };

/** A line of an `.ann` file: `id <tab> data <tab> tail`. */
interface Line {
  readonly place: string;
  readonly id: string;
  readonly data: string;
  readonly tail: string | null;
}

interface Span extends Line {
  readonly type: string;
  readonly fragments: readonly (readonly [start: number, end: number])[];
}

/** What is said of a span before its record is made. */
interface Said {
  readonly attributes: Record<string, string>;
  readonly notes: string[];
}

/**
 * Reads brat standoff: text-bound annotations, relations, attributes, notes. An event is read as its trigger with a
 * relation for each argument, an equivalence as relations. A span with gaps covers them from then on. brat reads lines
 * as Python does (server/src/annotation.py).
 */
export function importBrat(ann: string, options: ImportOptions, beside: BratCompanions = NO_COMPANIONS): Imported {
  const result = new ImportResult(options);
  const lines = linesOf(ann, result);
  new Reader(lines, options, beside, result).read();
  return result.result();
}

function linesOf(ann: string, result: ImportResult): Line[] {
  const ids = new Set<string>();
  return ann.split('\n').flatMap((raw, index): Line[] => {
    const line = raw.replace(/\r$/u, '').replace(/^\ufeff/u, '');
    if (line.trim() === '') return [];
    const place = `line ${index + 1}`;
    const [id = '', data, ...tail] = line.split('\t');
    if (data === undefined || !/^(?:\*|[A-Za-z]+\d+|#[A-Za-z]*\d+)$/u.test(id)) {
      result.fault(place, message('This is no line of brat: id, tab, type and place.'));
      return [];
    }
    if (id !== '*' && ids.has(id)) {
      result.fault(place, message('There is another “{id}” above.', { id }));
      return [];
    }
    ids.add(id);
    return [{ place: `${id} (${place})`, id, data, tail: tail.length > 0 ? tail.join('\t') : null }];
  });
}

class Reader {
  readonly #lines: readonly Line[];
  readonly #options: ImportOptions;
  readonly #result: ImportResult;
  readonly #names: ReadonlyMap<string, string>;
  readonly #txt: string | null;
  /** Ids of records by brat's: those of annotations, and for events those of their triggers. */
  readonly #ids = new Map<string, string>();
  /** Triggers by event. */
  readonly #triggers = new Map<string, string>();

  constructor(lines: readonly Line[], options: ImportOptions, { txt, visual }: BratCompanions, result: ImportResult) {
    this.#lines = lines;
    this.#options = options;
    this.#result = result;
    this.#txt = txt;
    const { labels, relations } = options.project;
    this.#names = namesByStored(visual, [
      ...[...labels, ...relations].map(({ name }) => name),
      ...labels.flatMap(({ attributes }) => attributes.map(({ name }) => name)),
    ]);
  }

  read(): void {
    for (const { id, data, place } of this.#of('E')) {
      const [, trigger] = /^[^ :]+:(T\d+)(?: |$)/u.exec(data) ?? [];
      if (trigger) this.#triggers.set(id, trigger);
      else this.#result.fault(place, message('An event has a type and a trigger.'));
    }
    this.#annotations();
    for (const line of this.#of('R')) this.#relation(line);
    for (const line of this.#of('E')) this.#event(line);
    for (const line of this.#of('*')) this.#equivalence(line);
    for (const line of this.#of('#')) this.#comment(line);
    for (const { place } of this.#of('N')) {
      this.#result.lose('record', place, message('References to other data bases are not read.'));
    }
    const known = new Set(['T', 'R', 'E', '*', '#', 'N', 'A', 'M']);
    for (const { id, place } of this.#lines) {
      if (!known.has(id.charAt(0))) this.#result.lose('record', place, message('Lines of this kind are not read.'));
    }
  }

  #of(...kinds: string[]): Line[] {
    return this.#lines.filter(({ id }) => kinds.includes(id.charAt(0)));
  }

  #annotations(): void {
    const spans = this.#of('T').flatMap((line) => this.#span(line) ?? []);
    const said = this.#said();
    const { base, claims } = this.#claims(spans);
    const placed = placeClaims(claims, this.#options.text, base, sameButForSpace);
    spans.forEach((span, index) => {
      const found = placed[index];
      if (!found) {
        this.#result.fault(span.place, message('The place is outside the text.'));
        return;
      }
      const id = this.#options.newId();
      const { attributes = {}, notes = [] } = said.get(span.id) ?? {};
      const isTaken = this.#result.annotation(
        span.place,
        {
          record: 'annotation',
          id,
          label: span.type === NOTE_TYPE ? null : this.#name(span.type),
          attributes,
          note: notes.length > 0 ? notes.join('\n') : null,
          unit: 'selection',
          ...found,
          ...this.#origin(),
          modified: null,
        },
        found.state,
      );
      if (isTaken) this.#ids.set(span.id, id);
    });
  }

  #span(line: Line): Span | null {
    const blank = line.data.indexOf(' ');
    const fragments = line.data
      .slice(blank + 1)
      .split(';')
      .map((fragment) => /^(\d{1,10}) (\d{1,10})\s*$/u.exec(fragment))
      .map((found) => (found ? ([Number(found[1]), Number(found[2])] as const) : null));
    if (blank > 0 && fragments.every((fragment) => fragment !== null && fragment[0] <= fragment[1])) {
      const sorted = fragments.filter((fragment) => fragment !== null).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      return { ...line, type: line.data.slice(0, blank), fragments: sorted };
    }
    this.#result.fault(line.place, message('A span has a type, a start and an end.'));
    return null;
  }

  /** The claims of spans on places of the text that they count in. */
  #claims(spans: readonly Span[]): { base: string; claims: Claim[] } {
    const { text } = this.#options;
    const bases = this.#txt === null ? [text.replace(/\r\n?/gu, '\n'), text] : [this.#txt];
    const readings = [...new Set(bases)].map((base) => ({ base, codePoints: new CodePointIndex(base) }));
    const [best] = readings
      .map((reading) => ({
        ...reading,
        agreeing: spans.filter((span) => agrees(span, reading.base, reading.codePoints)),
      }))
      .sort((a, b) => b.agreeing.length - a.agreeing.length);
    const base = best?.base ?? text;
    const codePoints = best?.codePoints ?? new CodePointIndex(base);
    const agreeing = new Set(best?.agreeing);
    const claims = spans.map((span) => {
      const start = span.fragments[0]?.[0] ?? 0;
      const end = Math.max(...span.fragments.map(([, fragmentEnd]) => fragmentEnd));
      if (hasGaps(span, base, codePoints)) {
        this.#result.lose('anchor', span.place, message('A span with gaps covers what lies between its parts.'));
      }
      const words = agreeing.has(span) || span.tail === '' ? null : span.tail;
      return { position: { start, end }, words };
    });
    return { base, claims };
  }

  /** Attributes and notes by the id of the span that they are for. */
  #said(): Map<string, Said> {
    const said = new Map<string, Said>();
    const of = (target: string): Said => {
      const span = this.#triggers.get(target) ?? target;
      const known = said.get(span) ?? { attributes: {}, notes: [] };
      said.set(span, known);
      return known;
    };
    for (const { data, place } of this.#of('A', 'M')) {
      const [, type, target, value] = /^([^ ]+) ([TE]\d+)(?: ([\s\S]*))?$/u.exec(data) ?? [];
      if (type && target) Object.defineProperty(of(target).attributes, this.#name(type), asField(value ?? ''));
      else if (/^[^ ]+ R\d+/u.test(data))
        this.#result.lose('attributes', place, message('Attributes of relations are not read.'));
      else this.#result.fault(place, message('An attribute has a name and an annotation.'));
    }
    for (const { data, tail } of this.#of('#')) {
      const [type, target] = data.split(' ');
      if (type === NOTES && target) of(target).notes.push(tail ?? '');
    }
    return said;
  }

  #relation({ data, place }: Line): void {
    const [, type, from, to] = /^([^ ]+) [^ :]+:([TE]\d+) [^ :]+:([TE]\d+)\s*$/u.exec(data) ?? [];
    if (type && from && to) this.#relate(place, type, from, to);
    else this.#result.fault(place, message('A relation has a type and two annotations.'));
  }

  #event({ id, data, place }: Line): void {
    const trigger = this.#triggers.get(id);
    if (trigger === undefined) return;
    const roles = data
      .split(' ')
      .slice(1)
      .filter((role) => role !== '');
    if (roles.length > 0)
      this.#result.lose('record', place, message('Events are read as relations of their triggers.'));
    for (const role of roles) {
      const [type = '', target = ''] = role.split(':');
      this.#relate(place, type, trigger, target);
    }
  }

  #equivalence({ data, place }: Line): void {
    const [type = '', first = '', ...others] = data.split(/\s+/u);
    this.#result.lose('record', place, message('Equivalences are read as relations.'));
    for (const other of others) this.#relate(place, type, first, other);
  }

  #comment({ data, tail, place }: Line): void {
    const [type = '', target = ''] = data.split(' ');
    if (type === NOTES && /^[TE]/u.test(target)) return;
    if (!/^[TE]/u.test(target)) {
      this.#result.lose('record', place, message('Notes on anything but annotations are not read.'));
      return;
    }
    if (type !== COMMENT) this.#result.lose('kind', place, message('Notes of other kinds are read as comments.'));
    this.#result.comment(place, {
      record: 'comment',
      id: this.#options.newId(),
      annotation: this.#idOf(target),
      text: tail ?? '',
      ...this.#origin(),
      modified: null,
    });
  }

  #relate(place: string, type: string, from: string, to: string): void {
    const ends = { from: this.#idOf(from), to: this.#idOf(to) };
    const id = this.#options.newId();
    this.#result.relation(place, { record: 'relation', id, kind: this.#name(type), ...ends, ...this.#origin() });
  }

  #idOf(target: string): string {
    return this.#ids.get(this.#triggers.get(target) ?? target) ?? '';
  }

  #name(stored: string): string {
    return this.#names.get(stored) ?? stored;
  }

  #origin(): { creator: string; created: string } {
    return { creator: this.#options.creator, created: this.#options.now };
  }
}

/** Whether the words of a span stand at its fragments. */
function agrees({ fragments, tail }: Span, base: string, codePoints: CodePointIndex): boolean {
  if (tail === null || fragments.some(([, end]) => end > codePoints.length)) return false;
  const words = fragments.map(([start, end]) => base.slice(codePoints.toUtf16(start), codePoints.toUtf16(end)));
  return sameButForSpace(words.join(' '), tail);
}

/** Whether more than white space lies between the fragments. */
function hasGaps({ fragments }: Span, base: string, codePoints: CodePointIndex): boolean {
  let end = fragments[0]?.[0] ?? 0;
  return fragments.some(([start, fragmentEnd]) => {
    const between = base.slice(codePoints.toUtf16(end), codePoints.toUtf16(start));
    end = Math.max(end, fragmentEnd);
    return !/^[\s\u001c-\u001e\u0085]*$/u.test(between);
  });
}

/** A field whatever its name: `__proto__` would else be none. */
function asField(value: string): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true };
}
