import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCommandLine } from '../../esbuild.mjs';
import type { SidecarEntry } from '../../src/core/model/sidecar.js';
import { parseSidecar } from '../../src/core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.js';
import { EMPTY_SIDECAR, withRecords, type Sidecar } from '../../src/core/sidecar/sidecar.js';
import { Desk } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

function annotation(id: string, fields: object = {}): SidecarEntry {
  const anchor = { quote: { exact: 'Zuruf', prefix: '', suffix: '' }, position: { start: 3, end: 8 } };
  return {
    ...{ record: 'annotation', id, label: null, attributes: {}, note: null, unit: 'selection', anchor, state: 'exact' },
    ...{ creator: 'A', created: '2024-01-01T00:00:00Z', modified: null },
    ...fields,
  };
}

const sidecarOf = (...records: SidecarEntry[]): Sidecar => withRecords(EMPTY_SIDECAR, { put: records });
const textOf = (...records: SidecarEntry[]): string => serializeSidecar(sidecarOf(...records));

describe('plenar merge-sidecar', () => {
  it('writes both additions to OURS', async () => {
    desk.write('base', textOf(annotation('a')));
    desk.write('ours', textOf(annotation('a'), annotation('b')));
    desk.write('theirs', textOf(annotation('a'), annotation('c')));
    const { status, said } = await desk.call(['merge-sidecar', 'base', 'ours', 'theirs']);
    expect({ status, said }).toEqual({ status: 0, said: [] });
    expect(desk.read('ours')).toBe(textOf(annotation('a'), annotation('b'), annotation('c')));
  });

  it('ends with 1 where both changed the same, and names what is kept', async () => {
    desk.write('base', textOf(annotation('a'), annotation('b')));
    desk.write('ours', textOf(annotation('a', { label: 'X', modified: '2024-02-01T00:00:00Z' })));
    desk.write(
      'theirs',
      textOf(annotation('a', { label: 'Y', modified: '2024-03-01T00:00:00Z' }), annotation('b', { note: 'n' })),
    );
    const { status, said } = await desk.call(['merge-sidecar', 'base', 'ours', 'theirs', 'a.txt.jsonl']);
    expect(status).toBe(1);
    const [winner, loser, stays] = parseSidecar(desk.read('ours')).records;
    expect([winner, loser, stays]).toMatchObject([{ label: 'Y' }, { label: 'X' }, { note: 'n' }]);
    expect(said).toEqual([
      `plenar: a.txt.jsonl: annotation a: both sides changed it; the earlier version is kept as ${String(loser?.id)}`,
      'plenar: a.txt.jsonl: annotation b: one side deleted what the other changed; it stays',
    ]);
  });

  it('leaves OURS as it is where a version is newer, is no text, or is not there', async () => {
    const newer = '{"record":"document","format":"plenar.sidecar","version":2}\n';
    desk.write('base', '');
    desk.write('ours', textOf(annotation('a')));
    for (const theirs of [newer, Buffer.from([0xff, 0xfe, 0xfd])]) {
      desk.write('theirs', theirs);
      const { status, said } = await desk.call(['merge-sidecar', 'base', 'ours', 'theirs', 'x.jsonl']);
      expect(status).toBe(2);
      expect(said[0]).toMatch(/^plenar: x\.jsonl: not merged: /u);
    }
    expect((await desk.call(['merge-sidecar', 'base', 'ours', 'nowhere'])).status).toBe(2);
    expect((await desk.call(['merge-sidecar', 'base', 'ours'])).status).toBe(2);
    expect(desk.read('ours')).toBe(textOf(annotation('a')));
  });
});

describe('as a merge driver of git', () => {
  const bundle = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'plenar.js');
  const SIDECAR = '.plenar/sidecars/a.txt.jsonl';
  beforeAll(() => buildCommandLine());

  function git(...words: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('git', words, {
      cwd: desk.folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: desk.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' },
        ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
      },
    });
    return { status, output: stdout + stderr };
  }

  function commit(text: string): void {
    desk.write(SIDECAR, text);
    git('add', '.');
    expect(git('commit', '-m', 'x').status).toBe(0);
  }

  /** Two branches that each have a version of one sidecar, merged. */
  function merged(base: string | null, ours: string, theirs: string) {
    git('init', '-b', 'main');
    desk.write('.gitattributes', '.plenar/**/*.jsonl merge=plenar\n');
    git('config', 'merge.plenar.driver', `"${process.execPath}" "${bundle}" merge-sidecar %O %A %B %P`);
    git('add', '.');
    git('commit', '-m', 'begin');
    if (base !== null) commit(base);
    git('branch', 'other');
    commit(ours);
    git('checkout', 'other');
    commit(theirs);
    git('checkout', 'main');
    return git('merge', 'other', '-m', 'merged');
  }

  it('merges what git itself cannot: additions at one place', () => {
    const outcome = merged(
      textOf(annotation('a')),
      textOf(annotation('a'), annotation('b')),
      textOf(annotation('a'), annotation('c')),
    );
    expect(outcome).toMatchObject({ status: 0 });
    expect(desk.read(SIDECAR)).toBe(textOf(annotation('a'), annotation('b'), annotation('c')));
    expect(git('status', '--porcelain').output).toBe('');
  });

  it('merges sidecars that both branches began', () => {
    expect(merged(null, textOf(annotation('b')), textOf(annotation('c'))).status).toBe(0);
    expect(desk.read(SIDECAR)).toBe(textOf(annotation('b'), annotation('c')));
  });

  it('leaves a conflict where both changed the same, with both versions in the file', () => {
    const outcome = merged(
      textOf(annotation('a')),
      textOf(annotation('a', { note: 'one', modified: '2024-02-01T00:00:00Z' })),
      textOf(annotation('a', { note: 'two', modified: '2024-03-01T00:00:00Z' })),
    );
    expect(outcome.status).toBe(1);
    expect(outcome.output).toContain(`plenar: ${SIDECAR}: annotation a: both sides changed it`);
    expect(git('status', '--porcelain').output).toContain(`UU ${SIDECAR}`);
    const { records, faults } = parseSidecar(desk.read(SIDECAR));
    expect(faults).toEqual([]);
    expect(records).toMatchObject([{ note: 'two' }, { note: 'one' }]);
  });
});
