import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SidecarEntry } from '../../src/core/model/sidecar.ts';
import { mergeSidecars } from '../../src/core/sidecar/merge-sidecars.ts';
import { parseSidecar } from '../../src/core/sidecar/parse-sidecar.ts';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.ts';
import { EMPTY_SIDECAR, type Sidecar } from '../../src/core/sidecar/sidecar.ts';
import { meetingSidecar, versionOf } from './support.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenar-git-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `git merge` makes of three versions of a file. */
function gitMerge(base: string, ours: string, theirs: string, style: string[] = []): { text: string; clean: boolean } {
  const paths = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const { status } = spawnSync('git', ['merge-file', ...style, ...paths], { encoding: 'utf8' });
  return { text: readFileSync(paths[0]!, 'utf8'), clean: status === 0 };
}

function annotation(id: string, start: number): SidecarEntry {
  return {
    ...{ record: 'annotation', id, label: 'Zuruf', attributes: {}, note: null, unit: 'selection' },
    anchor: { quote: { exact: 'Beifall', prefix: '', suffix: '' }, position: { start, end: start + 7 } },
    ...{ state: 'exact', creator: 'A', created: '2024-01-01T00:00:00Z', modified: null },
  };
}

function sidecar(records: readonly SidecarEntry[]): Sidecar {
  return { ...EMPTY_SIDECAR, records };
}

const uuid = fc.uuid({ version: 4 });

describe('two branches that each added annotations', () => {
  /** Ids of what stood there before, and of what each branch added. */
  const branches = fc.record({
    before: fc.uniqueArray(uuid, { minLength: 80, maxLength: 80 }),
    ours: fc.uniqueArray(uuid, { minLength: 1, maxLength: 2 }),
    theirs: fc.uniqueArray(uuid, { minLength: 1, maxLength: 2 }),
  });

  it('are merged by git itself in most cases, and else read as what they are', () => {
    let clean = 0;
    const runs = 40;
    fc.assert(
      fc.property(branches, ({ before, ours, theirs }) => {
        const all = (ids: readonly string[]) => ids.map((id, index) => annotation(id, index));
        const text = (ids: readonly string[]) => serializeSidecar(sidecar(all(ids)));
        const merged = gitMerge(text(before), text([...before, ...ours]), text([...before, ...theirs]));
        if (merged.clean) clean++;
        const read = parseSidecar(merged.text);
        const ids = new Set(read.records.map(({ id }) => id));
        expect([...before, ...ours, ...theirs].filter((id) => !ids.has(id))).toEqual([]);
        expect(read.kept).toEqual([]);
        expect(read.faults.length > 0).toBe(!merged.clean);
      }),
      { numRuns: runs, seed: 7 },
    );
    expect(clean / runs).toBeGreaterThan(0.85);
  });
});

describe('conflict markers of git', () => {
  it('are there where two branches changed one line', () => {
    const text = (note: string) => serializeSidecar(sidecar([{ ...annotation('a', 1), note }]));
    expect(gitMerge(text('base'), text('ours'), text('theirs')).text).toContain('<<<<<<<');
  });

  it.each([
    ['with the base', ['--diff3']],
    ['with a short base', ['--zdiff3']],
  ])('read %s give the merge of the sidecars', (_, style) => {
    const versions = meetingSidecar.chain((base) => fc.tuple(fc.constant(base), versionOf(base), versionOf(base)));
    fc.assert(
      fc.property(versions, ([base, ours, theirs]) => {
        const merged = gitMerge(...([base, ours, theirs].map(serializeSidecar) as [string, string, string]), style);
        const read = parseSidecar(merged.text);
        const expected = mergeSidecars(base, ours, theirs).merged;
        // What git merged by lines is no more than what is merged by records.
        if (merged.clean) return;
        expect(read.faults.every(({ severity }) => severity === 'information')).toBe(true);
        // Git deletes a line that one side deleted, also where the other side's new record refers to it.
        const isLeft = ({ record, id }: SidecarEntry) =>
          merged.text.includes(`{"record":"${record}","id":${JSON.stringify(id.split('~')[0])}`);
        const ids = (records: readonly SidecarEntry[]) => records.map(({ record, id }) => `${record} ${id}`);
        expect(ids(read.records)).toEqual(expect.arrayContaining(ids(expected.records.filter(isLeft))));
      }),
      { numRuns: 30 },
    );
  });

  it('read without a base lose nothing of either side', () => {
    const versions = meetingSidecar.chain((base) => fc.tuple(fc.constant(base), versionOf(base), versionOf(base)));
    fc.assert(
      fc.property(versions, ([base, ours, theirs]) => {
        const { text } = gitMerge(...([base, ours, theirs].map(serializeSidecar) as [string, string, string]));
        const lines = text.split('\n').filter((line) => line.startsWith('{"record"') && !line.includes('"document"'));
        const read = parseSidecar(text);
        const labels = read.records.map((record) => `${record.record}:${record.id.split('~')[0] ?? ''}`);
        for (const line of lines) {
          const record = JSON.parse(line) as SidecarEntry;
          if (record.record !== 'correction') expect(labels).toContain(`${record.record}:${record.id}`);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('that make no sense are kept as lines', () => {
    const [line = ''] = serializeSidecar(sidecar([annotation('a', 1)])).split('\n');
    for (const broken of [
      ['<<<<<<< a', line],
      [line, '=======', '>>>>>>> b'],
      ['<<<<<<< a', line, '=======', '<<<<<<< b', '>>>>>>> c'],
    ]) {
      const read = parseSidecar(broken.join('\n'));
      expect(read.records).toHaveLength(1);
      expect(read.kept).toHaveLength(broken.length - 1);
    }
  });
});

it('git is there', () => {
  expect(execFileSync('git', ['--version'], { encoding: 'utf8' })).toMatch(/^git version/u);
});
