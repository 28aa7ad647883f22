import { describe, expect, it } from 'vitest';
import { changeProjectRecords, readProjectRecords } from '../../src/client/stand-off/project-file.js';
import type { IgnoreRecord } from '../../src/core/model/sidecar.js';
import { MemoryFiles } from './memory-files.js';

const FILE = '.plenar/project.jsonl';

const ignore = (id: string): IgnoreRecord => ({
  record: 'ignore',
  id,
  scope: 'project',
  code: 'text/double-space',
  fingerprint: null,
  quote: null,
  reason: '',
  creator: 'anna',
  created: '2026-11-26T12:00:00.000Z',
});

describe('the records of a project', () => {
  it('are added to those that somebody else wrote meanwhile, and lines that cannot be read stay', async () => {
    const files = new MemoryFiles();
    await changeProjectRecords(files, { put: [ignore('a')] });
    files.contents.set(FILE, `${files.contents.get(FILE) ?? ''}{"record":"later","id":"x"}\nno json\n`);
    await changeProjectRecords(files, { put: [ignore('b')] });
    await changeProjectRecords(files, { remove: ['a'] });
    expect((await readProjectRecords(files)).records).toEqual([ignore('b')]);
    expect(files.contents.get(FILE)).toContain('{"record":"later","id":"x"}\n');
    expect(files.contents.get(FILE)).toContain('no json\n');
  });

  it('leave no file where nothing is left', async () => {
    const files = new MemoryFiles();
    await changeProjectRecords(files, { put: [ignore('a')] });
    await changeProjectRecords(files, { remove: ['a'] });
    expect(files.contents.has(FILE)).toBe(false);
  });

  it('are not written where a newer version wrote them', async () => {
    const newer = '{"record":"document","format":"plenar.sidecar","version":99}\n';
    const files = new MemoryFiles(new Map([[FILE, newer]]));
    await expect(changeProjectRecords(files, { put: [ignore('a')] })).rejects.toThrow();
    expect(files.contents.get(FILE)).toBe(newer);
  });
});
