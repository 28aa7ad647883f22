import { describe, expect, it } from 'vitest';
import { takeOver, type Discussed } from '../../../src/core/interchange/take-over.js';
import type { AnnotatedText, Imported } from '../../../src/core/interchange/model.js';
import { exportDoccano } from '../../../src/core/interchange/doccano/export.js';
import { exportWebAnnotation } from '../../../src/core/interchange/web-annotation/export.js';
import { annotation, NOW } from '../agreement/support.js';
import { IMPORTER, readBack } from './support.js';

const TEXT = 'eins zwei drei vier';
const [a, b] = [annotation(TEXT, IMPORTER, [0, 4], 'X'), annotation(TEXT, IMPORTER, [5, 9], 'Y')];
const document: AnnotatedText = {
  path: 'a.txt',
  text: TEXT,
  annotations: [a, b],
  relations: [{ record: 'relation', id: 'r', kind: 'belegt', from: a.id, to: b.id, creator: IMPORTER, created: NOW }],
  comments: [],
};
const NOTHING: Discussed = { annotations: [], relations: [], comments: [] };

const short = (imported: Imported, present: Discussed, replace = false) => {
  const { put, same, differing } = takeOver(imported, present, replace);
  return { put: put.map(({ record }) => record), same, differing };
};

describe.each([
  ['with ids', readBack('web-annotation', exportWebAnnotation([document]), document)],
  ['without ids', readBack('doccano', exportDoccano([document]), document)],
])('an import %s', (_, imported) => {
  it('is taken whole where there is nothing, and adds nothing the second time', () => {
    expect(short(imported, NOTHING)).toEqual({ put: ['annotation', 'annotation', 'relation'], same: 0, differing: 0 });
    expect(short(imported, document)).toEqual({ put: [], same: 3, differing: 0 });
  });

  it('adds what is new, and joins it to what is there', () => {
    const { put } = takeOver(imported, { ...NOTHING, annotations: [a] }, false);
    expect(put).toHaveLength(2);
    const [added, relation] = put;
    expect(relation).toMatchObject({ from: a.id, to: added?.id });
  });
});

it('leaves what differs as it is, or takes it from the file', () => {
  const imported = readBack('web-annotation', exportWebAnnotation([document]), document);
  const present = { ...document, annotations: [{ ...a, note: 'später' }, b] };
  expect(short(imported, present)).toEqual({ put: [], same: 2, differing: 1 });
  expect(takeOver(imported, present, true).put).toEqual([a]);
});

it('takes the annotation of another person on the same words', () => {
  const imported = readBack('doccano', exportDoccano([document]), document);
  const present = { ...NOTHING, annotations: [a, b].map((record) => ({ ...record, creator: 'Anna' })) };
  expect(short(imported, present).put).toHaveLength(3);
});
