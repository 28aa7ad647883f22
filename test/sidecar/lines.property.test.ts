import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSidecar, parseSidecar } from '../../src/core/sidecar/parse-sidecar.ts';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.ts';
import { EMPTY_SIDECAR, keyText, withRecords, type Sidecar } from '../../src/core/sidecar/sidecar.ts';
import { anySidecar, codeUnits, meetingSidecar, strangeLine } from './support.ts';

const REAL = readFileSync(new URL('../fixtures/sidecar/reference.jsonl', import.meta.url), 'utf8');

function content({ document, records, kept }: Sidecar): unknown {
  return { document, kept, records: Object.fromEntries(records.map((record) => [keyText(record), record])) };
}

/** Every line of the input that is not blank is a record or a kept line of the output. */
function expectNothingLost(input: string): void {
  const sidecar = parseSidecar(input);
  const output = serializeSidecar(sidecar);
  const lines = new Set(output.split('\n'));
  const canonical = (line: string): string => serializeSidecar(parseSidecar(line)).slice(0, -1);
  for (const line of input.replace(/^\ufeff+/u, '').split('\n')) {
    const bare = line.replace(/\r+$/u, '');
    if (bare.trim() === '') continue;
    if (!lines.has(bare) && !lines.has(canonical(bare))) throw new Error(`lost: ${JSON.stringify(bare)}`);
  }
  // Written and read again, it is the same to the byte.
  expect(serializeSidecar(parseSidecar(output))).toBe(output);
}

describe('a sidecar', () => {
  it('is the same when it is written and read again', () => {
    fc.assert(
      fc.property(anySidecar, (sidecar) => {
        const read = parseSidecar(serializeSidecar(sidecar));
        expect(content(read)).toEqual(content(sidecar));
        expect(read.faults).toEqual([]);
        expect(read.readOnly).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('has the same bytes for the same content, in whatever order records and fields come', () => {
    const shuffled = meetingSidecar.chain((sidecar) =>
      fc
        .shuffledSubarray([...sidecar.records], { minLength: sidecar.records.length })
        .map((records) => ({ sidecar, records: records.map(reversedFields) })),
    );
    fc.assert(
      fc.property(shuffled, ({ sidecar, records }) => {
        expect(serializeSidecar({ ...sidecar, records })).toBe(serializeSidecar(sidecar));
      }),
    );
  });

  it('keeps every line, broken and unknown ones at their place', () => {
    const lines = meetingSidecar.chain((sidecar) =>
      fc.array(
        fc.oneof(
          strangeLine,
          ...serializeSidecar(sidecar)
            .split('\n')
            .map((line) => fc.constant(line)),
        ),
        {
          maxLength: 14,
        },
      ),
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'), (texts, end, mark) => {
        expectNothingLost(mark + texts.join(end));
      }),
      { numRuns: 500 },
    );
  });

  it('survives any characters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), codeUnits), (text) => expectNothingLost(text)),
      { numRuns: 1_000 },
    );
  });

  it('survives any bytes, and is not written where they are no UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const sidecar = decodeSidecar(bytes);
        const isText = Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString('utf8')));
        if (!isText) expect(sidecar.readOnly).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('survives being cut off at every byte', () => {
    const bytes = Buffer.from(REAL);
    for (let length = 0; length <= bytes.length; length++) {
      const sidecar = decodeSidecar(bytes.subarray(0, length));
      if (!sidecar.readOnly) expectNothingLost(bytes.subarray(0, length).toString());
      // All whole lines are still read.
      const whole = bytes.subarray(0, length).toString().split('\n').length - 1;
      const read = sidecar.records.length + (sidecar.document === null ? 0 : 1);
      expect(read).toBeGreaterThanOrEqual(whole);
    }
  });
});

describe('reading', () => {
  const [document = '', annotation = ''] = REAL.split('\n');

  it('reads the reference without a fault and writes the same bytes', () => {
    const sidecar = parseSidecar(REAL);
    expect(sidecar.faults).toEqual([]);
    expect(serializeSidecar(sidecar)).toBe(REAL);
  });

  it.each([
    ['a newer version', document.replace('"version":1', '"version":2'), 'newer version'],
    ['another format', document.replace('plenar.sidecar', 'other'), 'another format'],
  ])('takes %s as read only', (_, first, said) => {
    const sidecar = parseSidecar(`${first}\n${annotation}\n`);
    expect(sidecar).toMatchObject({ readOnly: true, document: null, records: [{ record: 'annotation' }] });
    expect(sidecar.faults).toMatchObject([{ line: 1, severity: 'error' }]);
    expect(sidecar.faults[0]?.message.template).toContain(said);
  });

  it('keeps the second of two records of one id behind the first, and says so', () => {
    const other = annotation.replace('"note":null', '"note":"other"');
    expect(other).not.toBe(annotation);
    const sidecar = parseSidecar(`${document}\n${annotation}\n${annotation}\n${other}\n`);
    expect(sidecar.faults).toMatchObject([{ line: 4, severity: 'warning' }]);
    expect(serializeSidecar(sidecar)).toBe(`${document}\n${annotation}\n${other}\n`);
  });

  it.each([
    ['deep nesting', `{"record":"comment","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['half a nesting', '['.repeat(500_000)],
    ['a line of megabytes', `{"record":"future","x":"${'y'.repeat(8_000_000)}"}`],
    ['many broken lines', '{oops\n'.repeat(40_000)],
    ['many blank lines', ' \r\n'.repeat(500_000)],
    ['many carriage returns', '\r'.repeat(2_000_000)],
    ['many marks', '\ufeff'.repeat(500_000)],
    ['many half conflicts', '<<<<<<< a\n'.repeat(40_000)],
    ['many of one id', `${annotation}\n`.repeat(5_000)],
    ['many conflicts', `<<<<<<< a\n{"x":1}\n=======\n{"x":2}\n>>>>>>> b\n`.repeat(20_000)],
  ])('takes %s in a moment', (_, text) => {
    const begun = performance.now();
    serializeSidecar(parseSidecar(text));
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('changing', () => {
  it('puts, replaces and removes records, and keeps all else', () => {
    const before = parseSidecar(`${REAL}{oops\n`);
    const [first, second] = before.records;
    const after = withRecords(before, { put: [{ ...first!, creator: 'other' }], remove: [second!.id] });
    expect(after.records.find(({ id }) => id === first!.id)?.creator).toBe('other');
    expect(after.records).toHaveLength(before.records.length - 1);
    expect(serializeSidecar(after).endsWith('{oops\n')).toBe(true);
    expect(serializeSidecar(EMPTY_SIDECAR)).toBe('');
  });
});

function reversedFields<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).reverse()) as T;
}
