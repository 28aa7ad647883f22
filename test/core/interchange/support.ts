import { expect } from 'vitest';
import fc from 'fast-check';
import { anchorAt } from '../../../src/core/annotate/quote.js';
import type { BratCompanions } from '../../../src/core/interchange/brat/import.js';
import { INTERCHANGE_FORMATS, type InterchangeFormatId } from '../../../src/core/interchange/formats.js';
import type { AnnotatedText, Exported, Imported, LostAspect } from '../../../src/core/interchange/model.js';
import type { Project } from '../../../src/core/model/project.js';
import type { AnnotationRecord, CommentRecord, RelationRecord } from '../../../src/core/model/sidecar.js';
import { readProject } from '../../../src/core/project/read-project.js';
import { CodePointIndex } from '../../../src/core/text/code-points.js';

export const IMPORTER = 'importer';
export const NOW = '2026-11-26T12:00:00Z';

export const PROJECT: Project = readProject(
  JSON.stringify({
    labels: [
      { name: 'Zuruf', attributes: [{ name: 'Ton', values: ['sachlich', 'ironisch'] }, { name: 'an' }] },
      { name: 'Kritischer Zuruf', attributes: [{ name: 'Ton', values: ['scharf'], free: true }] },
      { name: 'Kritischer_Zuruf' },
      { name: 'Ärger, <laut> & "kurz"' },
    ],
    relations: [{ name: 'antwortet auf' }, { name: 'belegt', from: ['Zuruf'], to: ['Zuruf'] }],
  }),
).project;

export function format(id: InterchangeFormatId) {
  const found = INTERCHANGE_FORMATS.find((known) => known.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** Reads what was written, as the command line would: the file of the format with what lies beside it. */
export function readBack(
  id: InterchangeFormatId,
  exported: Exported,
  document: AnnotatedText,
  text = document.text,
): Imported {
  const { extensions, read } = format(id);
  const content = exported.files.find(({ name }) =>
    extensions.some((extension) => name.endsWith(`.${extension}`)),
  )?.content;
  const beside: BratCompanions = {
    txt: exported.files.find(({ name }) => name.endsWith('.txt'))?.content ?? null,
    visual: exported.files.find(({ name }) => name === 'visual.conf')?.content ?? null,
  };
  let ids = 0;
  return read(
    content ?? '',
    { text, path: document.path, project: PROJECT, newId: () => `new-${ids++}`, creator: IMPORTER, now: NOW },
    beside,
  );
}

/** Aspects in which two records differ. @param sameIds what ids of annotations in the second are called in the first */
export function differences(
  before: AnnotationRecord | RelationRecord | CommentRecord,
  after: AnnotationRecord | RelationRecord | CommentRecord,
): LostAspect[] {
  const aspects = [
    'id',
    'label',
    'attributes',
    'note',
    'unit',
    'anchor',
    'state',
    'text',
    'kind',
    'creator',
    'created',
    'modified',
  ];
  const a: Record<string, unknown> = { ...before };
  const b: Record<string, unknown> = { ...after };
  const named = aspects.filter((aspect) => stable(a[aspect]) !== stable(b[aspect])) as LostAspect[];
  const rest = (record: Record<string, unknown>) =>
    stable(
      Object.fromEntries(
        Object.entries(record).filter(([key]) => ![...aspects, 'from', 'to', 'annotation'].includes(key)),
      ),
    );
  return rest(a) === rest(b) ? named : [...named, 'fields'];
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const piece = fc.constantFrom(
  ...[
    '(Beifall SPD)',
    '(Beifall bei der CDU)',
    'Herr Präsident! ',
    'Zahl 7',
    ' – ',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\u0085',
    '\u2028',
  ],
  ...['😀', 'Ärger', '(Zuruf: „Nein!“)', '\t', 'a'],
);
const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));

const label = fc.option(
  fc.constantFrom(
    'Zuruf',
    'Kritischer Zuruf',
    'Kritischer_Zuruf',
    'Ärger, <laut> & "kurz"',
    'Unbekannt',
    'mit | Strich',
    'PlenarNote',
    ' x ',
  ),
  { freq: 8 },
);
const words = fc.constantFrom(
  'eins',
  '',
  'zwei Wörter',
  'mit\nZeile',
  'mit\ttab',
  ' Rand ',
  'C1 \u0085 hier',
  '#1',
  '</a>',
);
const attributes = fc.dictionary(
  fc.constantFrom('Ton', 'an', 'neu', 'mit Leerzeichen', 'a|b'),
  fc.oneof(words, fc.constantFrom('sachlich', 'scharf')),
  { maxKeys: 2, noNullPrototype: true },
);
const time = fc.constantFrom('2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678+01:00');
const creator = fc.constantFrom('Anna', 'Bert');

/** A text with annotations, relations and comments of all kinds. */
export const annotatedText: fc.Arbitrary<AnnotatedText> = text.chain((content) => {
  const codePoints = new CodePointIndex(content);
  const offset = fc.nat(codePoints.length);
  const annotation = fc
    .record({
      ends: fc.tuple(offset, offset),
      label,
      attributes,
      note: fc.option(words, { freq: 1 }),
      unit: fc.constantFrom('selection', 'selection', 'turn', 'interjection', 'page'),
      state: fc.constantFrom('exact', 'exact', 'exact', 'moved', 'edited', 'fuzzy', 'orphan'),
      creator,
      created: time,
      modified: fc.option(time, { freq: 1 }),
      isStale: fc.boolean(),
      extra: fc.constantFrom({}, {}, {}, { sources: ['x', 'y#1'] }, { future: 1 }),
    })
    .map(({ ends, isStale, extra, ...fields }): Omit<AnnotationRecord, 'id'> => {
      const [start, end] = ends.sort((a, b) => a - b);
      const anchor = anchorAt(content, { start: codePoints.toUtf16(start), end: codePoints.toUtf16(end) }, codePoints);
      const isOdd = isStale && start % 5 === 0;
      return {
        record: 'annotation',
        ...fields,
        ...extra,
        anchor: isOdd ? { ...anchor, quote: { ...anchor.quote, prefix: 'ganz anders' } } : anchor,
      };
    });
  return fc
    .record({
      annotations: fc.array(annotation, { maxLength: 6 }),
      ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('antwortet auf', 'belegt', 'neu', 'a | b')), {
        maxLength: 3,
      }),
      remarks: fc.array(fc.tuple(fc.nat(), words), { maxLength: 3 }),
      ids: fc.constantFrom('id', '0b9f3c1e-0000-4000-8000-00000000000', 'x y/ü#', 'https://example.org/a/'),
    })
    .map(({ annotations, ends, remarks, ids }): AnnotatedText => {
      const records = annotations.map(
        (fields, index): AnnotationRecord =>
          ({ ...fields, record: 'annotation', id: `${ids}${index}` }) as AnnotationRecord,
      );
      const idAt = (index: number): string => records[index % records.length]?.id ?? '';
      const hasSome = records.length > 0;
      return {
        path: 'Sitzung 1/seite ä.txt',
        text: content,
        annotations: records,
        relations: (hasSome ? ends : []).map(([from, to, kind], index): RelationRecord => {
          return {
            record: 'relation',
            id: `r${index}`,
            kind,
            from: idAt(from),
            to: idAt(to),
            creator: 'Anna',
            created: NOW.replace('12', '13'),
          };
        }),
        comments: (hasSome ? remarks : []).map(([target, body], index): CommentRecord => {
          return {
            record: 'comment',
            id: `c${index}`,
            annotation: idAt(target),
            text: body,
            creator: 'Bert',
            created: NOW.replace('12', '14'),
            modified: index === 1 ? NOW : null,
          };
        }),
      };
    });
});

/** Whether a list holds the same strings as another, in any order. */
export function expectSame(found: readonly string[], expected: readonly string[]): void {
  expect([...found].sort()).toEqual([...expected].sort());
}
