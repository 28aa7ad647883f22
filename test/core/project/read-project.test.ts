import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../src/core/model/message.js';
import { EMPTY_PROJECT, projectSchema, type Project } from '../../../src/core/model/project.js';
import { readProject, type ProjectFault } from '../../../src/core/project/read-project.js';

const sample = readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', 'plenar.json'), 'utf8');

/** Faults in short: `path:line message`. */
const short = (faults: readonly ProjectFault[]): string[] =>
  faults.map(({ path, line, message }) => `${path}:${line} ${formatMessage(message)}`);

/** Any code units, lone surrogates as well. */
const codeUnits = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...Array.from('{}[]":,\\ntu0', (c) => c.charCodeAt(0))),
    ),
  )
  .map((codes) => String.fromCharCode(...codes));

const namesOf = ({ labels }: Project): string[] => labels.map(({ name }) => name);

describe('the sample tag set', () => {
  it('has no faults, a key for every label and a guideline for every label', () => {
    const { project, faults } = readProject(sample);
    expect(short(faults)).toEqual([]);
    expect(project.profile).toBe('hessen');
    expect(project.labels.map(({ key }) => key).join('')).toBe('123456789');
    expect(project.labels.every(({ guideline }) => guideline !== null)).toBe(true);
    expect(project.relations.map(({ name }) => name)).toContain('belegt');
  });

  it('is valid by the schema as a whole', () => {
    expect(z.safeParse(projectSchema, JSON.parse(sample)).success).toBe(true);
  });
});

it('fills in what a label leaves out', () => {
  const { project, faults } = readProject('\ufeff{"labels":[{"name":"A"},{"name":"B","attributes":[{"name":"x"}]}]}');
  expect(faults).toEqual([]);
  const units = ['selection', 'turn', 'interjection', 'page'];
  expect(project).toEqual({
    profile: null,
    labels: [
      { name: 'A', color: 'blue', key: null, appliesTo: units, guideline: null, attributes: [] },
      {
        name: 'B',
        color: 'orange',
        key: null,
        appliesTo: units,
        guideline: null,
        attributes: [{ name: 'x', values: [], free: true, default: null }],
      },
    ],
    relations: [],
  });
});

describe('faults', () => {
  it.each([
    ['', [':1 This is no JSON.']],
    ['{\n"labels": [\n}', [':3 This is no JSON.']],
    ['{"labels": [\n{"name": "A",\n}]}', [':3 This is no JSON.']],
    ['{"labels":\n[],\n"x": "y}\n\n', [':3 This is no JSON.']],
    ['{"labels":\n[tru]}', [':2 This is no JSON.']],
    ['{"labels": []}\n\n}', [':3 This is no JSON.']],
    ['[]', [':1 A project is a JSON object: { "labels": [ … ] }.']],
    ['{\n"labels": 3}', ['labels:2 This must be a list: [ … ].']],
    ['{"labels":[\n"A"]}', ['labels[0]:2 This must be an object with a name: { "name": … }.']],
    [
      '{"labels":[\n\n{"color":"red"}]}',
      ['labels[0]:3 A name is needed: one line of text without blanks at its ends.'],
    ],
    [
      '{"profile":"atlantis"}',
      ['profile:1 There is no such profile. Known are: auto, hessen, bundestag, sachsen, nationalrat, german.'],
    ],
    ['{"labels":[{"name":"A"},\n{"name":"A"}]}', ['labels[1].name:2 There is another “A” above.']],
    [
      '{"labels":[{"name":"A","key":"1"},{"name":"B",\n"key":"1"}]}',
      ['labels[1].key:2 “1” is the key of “A” already.'],
    ],
    ['{"labels":[{"name":"A","key":"F1"}]}', ['labels[0].key:1 A key is one digit or small letter.']],
    [
      '{"labels":[{"name":"A","attributes":[{"name":"x","values":["a"],\n"default":"b"}]}]}',
      ['labels[0].attributes[0].default:2 The default is none of the values.'],
    ],
    [
      '{"relations":[{"name":"r","to":["A",\n"B"]}],"labels":[{"name":"A"}]}',
      ['relations[0].to[1]:2 There is no label “B”.'],
    ],
  ])('%j', (text, expected) => {
    expect(short(readProject(text).faults)).toEqual(expected);
  });

  it('cost only what they are about', () => {
    const { project, faults } = readProject(
      JSON.stringify({
        labels: [
          { name: 'A', color: 'mauve', key: '1', appliesTo: ['speech'], guideline: 7, attributes: [{ name: 'x' }, {}] },
          {},
          { name: 'B', color: '#12abEF', future: { kept: true } },
        ],
      }),
    );
    expect(faults.map(({ path }) => path)).toEqual([
      'labels[0].color',
      'labels[0].appliesTo',
      'labels[0].guideline',
      'labels[0].attributes[1]',
      'labels[1]',
    ]);
    expect(namesOf(project)).toEqual(['A', 'B']);
    expect(project.labels[0]).toMatchObject({ color: 'blue', key: '1', attributes: [{ name: 'x' }] });
    expect(project.labels[1]?.color).toBe('#12abEF');
  });

  it('are given for a file nested beyond measure', () => {
    const deep = `{"labels":[{"name":"A","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}, 4]}`;
    expect(readProject(deep).faults.map(({ path }) => path)).toEqual(['labels[1]']);
  });
});

it('gives a project for any characters, and unique names and keys for any JSON', () => {
  const name = fc.constantFrom('A', 'B', '', ' A', '__proto__', 'constructor');
  const label = fc.record(
    {
      name: fc.oneof(name, fc.jsonValue({ maxDepth: 2 })),
      key: fc.oneof(fc.constantFrom('1', '2'), fc.jsonValue({ maxDepth: 2 })),
      attributes: fc.oneof(
        fc.array(fc.record({ name, values: fc.jsonValue({ maxDepth: 2 }) })),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    },
    { requiredKeys: [] },
  );
  const project = fc.record({
    labels: fc.array(fc.oneof(label, fc.jsonValue({ maxDepth: 2 }))),
    relations: fc.jsonValue({ maxDepth: 2 }),
  });
  const text = fc.oneof(
    codeUnits,
    project.map((value) => JSON.stringify(value, null, 1)),
  );
  fc.assert(
    fc.property(text, (json) => {
      const { project: read, faults } = readProject(json);
      const keys = read.labels.flatMap(({ key }) => key ?? []);
      expect(new Set(namesOf(read)).size).toBe(read.labels.length);
      expect(new Set(keys).size).toBe(keys.length);
      const lines = json.split('\n').length;
      expect(faults.every(({ line }) => line === null || (line >= 1 && line <= lines))).toBe(true);
      if (faults.length === 0) expect(read).not.toBe(EMPTY_PROJECT);
    }),
    { numRuns: 200 },
  );
});
