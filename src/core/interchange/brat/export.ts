import type { Project } from '../../model/project.js';
import { CodePointIndex } from '../../text/code-points.js';
import type { Range } from '../../text/offsets.js';
import { lineEndMapping } from '../line-ends.js';
import { ExportLosses, type LossReason } from '../losses.js';
import type { AnnotatedText, Exported, ExportedFile } from '../model.js';
import { hasOtherFields, spansOf, type PlacedAnnotation } from '../records.js';
import { bratAnnotationConf, bratVisualConf } from './config.js';
import { LINE_BREAKS, NOTE_TYPE, StoredNames } from './names.js';

/** Type of the lines that carry a note, and of those that carry a comment. */
export const NOTES = 'AnnotatorNotes';
export const COMMENT = 'Comment';

/**
 * brat standoff: for each text a `.txt` with `\n` line ends and an `.ann`, positions in code points; `annotation.conf` and
 * `visual.conf` for the tag set. A span over lines becomes one of several fragments, as brat itself makes it.
 * https://brat.nlplab.org/standoff.html; server/src/annotation.py and annotator.py of https://github.com/nlplab/brat
 */
export function exportBrat(documents: readonly AnnotatedText[], project: Project): Exported {
  const losses = new ExportLosses();
  const used = usedNames(documents);
  const names = new StoredNames([
    ...[...project.labels, ...project.relations].map(({ name }) => name),
    ...project.labels.flatMap(({ attributes }) => attributes.map(({ name }) => name)),
    ...used.labels,
    ...used.relations,
    ...used.attributes.keys(),
  ]);
  const files = documents.flatMap((document): ExportedFile[] => {
    const stem = document.path.replace(/\.[^./]*$/u, '');
    const { txt, ann } = new DocumentWriter(document, names, losses).write();
    return [
      { name: `${stem}.txt`, content: txt },
      { name: `${stem}.ann`, content: ann },
    ];
  });
  files.push({ name: 'annotation.conf', content: bratAnnotationConf(project, used, names) });
  files.push({ name: 'visual.conf', content: bratVisualConf(names) });
  return { files, losses: losses.list(), hints: [] };
}

class DocumentWriter {
  readonly #document: AnnotatedText;
  readonly #names: StoredNames;
  readonly #losses: ExportLosses;
  readonly #txt: string;
  readonly #codePoints: CodePointIndex;
  readonly #toTxt: (offset: number) => number;
  readonly #fromTxt: (offset: number) => number;
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();

  constructor(document: AnnotatedText, names: StoredNames, losses: ExportLosses) {
    this.#document = document;
    this.#names = names;
    this.#losses = losses;
    this.#txt = document.text.replace(/\r\n?/gu, '\n');
    this.#codePoints = new CodePointIndex(this.#txt);
    this.#toTxt = lineEndMapping(document.text, this.#txt) ?? same;
    this.#fromTxt = lineEndMapping(this.#txt, document.text) ?? same;
  }

  write(): { txt: string; ann: string } {
    const ids = new Map<string, string>();
    for (const span of spansOf(this.#document, this.#losses)) this.#span(span, ids);
    for (const relation of this.#document.relations) {
      const { id, kind } = relation;
      const from = ids.get(relation.from);
      const to = ids.get(relation.to);
      if (from === undefined || to === undefined) {
        this.#losses.add('looseRelation', id);
        continue;
      }
      this.#add('R', `${this.#names.of(kind)} Arg1:${from} Arg2:${to}`);
      this.#lose(id, 'id', 'creator', 'created');
      if (!this.#names.isReadable(kind)) this.#lose(id, 'kind');
      if (hasOtherFields(relation)) this.#lose(id, 'fields');
    }
    for (const comment of this.#document.comments) {
      const target = ids.get(comment.annotation);
      if (target === undefined) {
        this.#lose(comment.id, 'comment');
        continue;
      }
      this.#remark(COMMENT, target, comment.text, comment.id, 'textLines');
      this.#lose(comment.id, 'id', 'creator', 'created');
      if (comment.modified !== null) this.#lose(comment.id, 'modified');
      if (hasOtherFields(comment)) this.#lose(comment.id, 'fields');
    }
    return { txt: this.#txt, ann: this.#lines.map((line) => `${line}\n`).join('') };
  }

  #span(span: PlacedAnnotation, ids: Map<string, string>): void {
    const { annotation, range } = span;
    const { id, label, attributes, note } = annotation;
    const own = { start: this.#toTxt(range.start), end: this.#toTxt(range.end) };
    const fragments = fragmentsOf(this.#txt, own);
    const [first] = fragments;
    const last = fragments.at(-1);
    if (!first || !last) {
      this.#lose(id, 'empty');
      return;
    }
    const isTrimmed = this.#fromTxt(first.start) !== range.start || this.#fromTxt(last.end) !== range.end;
    this.#reportLosses(span, isTrimmed);
    const places = fragments.map(({ start, end }) => {
      return `${this.#codePoints.fromUtf16(start)} ${this.#codePoints.fromUtf16(end)}`;
    });
    const words = fragments.map(({ start, end }) => this.#txt.slice(start, end)).join(' ');
    const type = label === null ? NOTE_TYPE : this.#names.of(label);
    const target = this.#add('T', `${type} ${places.join(';')}`, words);
    ids.set(id, target);
    const changed = Object.entries(attributes).filter(([name, value]) => {
      const written = oneLine(value).replaceAll('\t', ' ');
      this.#add('A', `${this.#names.of(name)} ${target}${written === '' ? '' : ` ${written}`}`);
      return written !== value || !this.#names.isReadable(name);
    });
    if (changed.length > 0) this.#lose(id, 'changedAttributes');
    if (note !== null) this.#remark(NOTES, target, note, id, 'noteLines');
  }

  #remark(type: string, target: string, text: string, id: string, reason: LossReason): void {
    const written = oneLine(text);
    if (written !== text) this.#lose(id, reason);
    this.#add('#', `${type} ${target}`, written);
  }

  #reportLosses({ annotation, stands }: PlacedAnnotation, isTrimmed: boolean): void {
    const { id, label, unit, state, modified, sources } = annotation;
    this.#lose(id, 'id', 'creator', 'created');
    if (label !== null && !this.#names.isReadable(label)) this.#lose(id, 'label');
    if (unit !== 'selection') this.#lose(id, 'unit');
    if (state !== 'exact') this.#lose(id, 'state');
    if (modified !== null) this.#lose(id, 'modified');
    if (!stands) this.#lose(id, 'quote');
    else if (isTrimmed) this.#lose(id, 'edges');
    if (hasOtherFields(annotation) || sources) this.#lose(id, 'fields');
  }

  /** Adds a line. @returns its number: `T5` */
  #add(prefix: string, ...parts: string[]): string {
    const number = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, number);
    this.#lines.push([`${prefix}${number}`, ...parts].join('\t'));
    return `${prefix}${number}`;
  }

  #lose(id: string, ...reasons: LossReason[]): void {
    for (const reason of reasons) this.#losses.add(reason, id);
  }
}

function same(offset: number): number {
  return offset;
}

/** The parts of a range between line breaks. */
function fragmentsOf(text: string, { start, end }: Range): Range[] {
  const fragments: Range[] = [];
  let from = start;
  for (const line of text.slice(start, end).matchAll(LINE_BREAKS)) {
    if (start + line.index > from) fragments.push({ start: from, end: start + line.index });
    from = start + line.index + line[0].length;
  }
  if (end > from) fragments.push({ start: from, end });
  return fragments;
}

function oneLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ');
}

function usedNames(documents: readonly AnnotatedText[]) {
  const labels = new Set<string>();
  const relations = new Set<string>();
  const attributes = new Map<string, Set<string>>();
  for (const document of documents) {
    for (const annotation of document.annotations) {
      if (annotation.label !== null) labels.add(annotation.label);
      for (const [name, value] of Object.entries(annotation.attributes)) {
        attributes.set(name, (attributes.get(name) ?? new Set()).add(value));
      }
    }
    for (const { kind } of document.relations) relations.add(kind);
  }
  return { labels, relations, attributes };
}
