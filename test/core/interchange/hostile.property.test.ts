import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERCHANGE_FORMATS } from '../../../src/core/interchange/formats.js';
import type { Imported } from '../../../src/core/interchange/model.js';
import { sidecarRecordSchema } from '../../../src/core/model/sidecar.js';
import { canBeRewritten } from '../../../src/core/sidecar/canonical-json.js';
import { annotatedText, IMPORTER, NOW, PROJECT } from './support.js';

/** Any code units, lone surrogates as well. */
const codeUnits = (maxLength = 60) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((codes) => String.fromCharCode(...codes));

/** Values as the formats have them, in places where they do not belong. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom<unknown>(
    'labels',
    'relation',
    'tagging',
    'TextQuoteSelector',
    0,
    1,
    5,
    -1,
    1.5,
    1e300,
    'a',
    '__proto__',
    [],
    {},
  ),
);
const fields = [
  ...[
    'text',
    'data',
    'entities',
    'label',
    'labels',
    'relations',
    'start_offset',
    'end_offset',
    'id',
    'from_id',
    'to_id',
  ],
  ...[
    'annotations',
    'result',
    'value',
    'type',
    'start',
    'end',
    'meta',
    'plenar',
    'from_name',
    'choices',
    'items',
    'target',
  ],
  ...[
    'selector',
    'exact',
    'prefix',
    'body',
    'purpose',
    'motivation',
    'creator',
    'created',
    'plenar:attribute',
    '__proto__',
  ],
];
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    value,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fields), tie('node'), { maxKeys: 5 }),
  ),
})).node;

const bratLine = fc
  .tuple(
    fc.constantFrom('T1', 'T2', 'R1', 'E1', 'A1', '#1', '*', 'N1', 'M1', ''),
    fc.constantFrom(
      'A 0 1',
      'A 0 1;2 3',
      'A 5 2',
      'r Arg1:T1 Arg2:T2',
      'x:T1 y:T2',
      'x T1 z',
      '__proto__ T1',
      'AnnotatorNotes T1',
      '',
    ),
    fc.string(),
  )
  .map((parts) => parts.join('\t'));

describe.each(INTERCHANGE_FORMATS.map((format) => [format.id, format] as const))('%s', (_, { read, write }) => {
  const readHostile = (content: string, text: string): Imported => {
    let ids = 0;
    const options = { text, path: null, project: PROJECT, newId: () => `n${ids++}`, creator: IMPORTER, now: NOW };
    return read(content, options, { txt: null, visual: null });
  };
  const expectSound = ({ annotations, relations, comments }: Imported): void => {
    const records = [...annotations, ...relations, ...comments];
    const bad = records.filter((record) => !sidecarRecordSchema.safeParse(record).success || !canBeRewritten(record));
    expect(bad).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    const ids = new Set(annotations.map(({ id }) => id));
    expect(relations.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
  };

  it('gives valid records or faults for anything', () => {
    const content = fc.oneof(
      codeUnits(),
      tree.map((json) => JSON.stringify(json)),
      fc.array(tree, { maxLength: 3 }).map((lines) => lines.map((json) => JSON.stringify(json)).join('\n')),
      fc.array(bratLine, { maxLength: 8 }).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(content, codeUnits(20), (file, text) => expectSound(readHostile(file, text))),
      { numRuns: 400 },
    );
  });

  it('gives valid records or faults for a file that was cut or bent, and for another text', () => {
    fc.assert(
      fc.property(
        annotatedText,
        annotatedText,
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (document, other, a, b, patch) => {
          const content = write([document], PROJECT).files.at(0)?.content ?? '';
          const [start = 0, end = 0] = [a % (content.length + 1), b % (content.length + 1)].sort((x, y) => x - y);
          expectSound(readHostile(content.slice(0, start) + patch + content.slice(end), document.text));
          expectSound(readHostile(content.slice(0, start), document.text));
          expectSound(readHostile(content, other.text));
        },
      ),
      { numRuns: 100 },
    );
  });
});
