import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { SNAPSHOT_PAGES, snapshotPath, takeSnapshot } from './support/snapshots.js';

// Written only by support/update-snapshots.ts: a test that updates what it compares with cannot fail.
it.each(SNAPSHOT_PAGES)('$name', async (page) => {
  expect(await takeSnapshot(page)).toBe(readFileSync(snapshotPath(page), 'utf8'));
});

it('has no snapshot that nothing is compared with', () => {
  const paths = SNAPSHOT_PAGES.map(snapshotPath);
  const [first = ''] = paths;
  expect(readdirSync(dirname(first)).sort()).toEqual(paths.map((path) => basename(path)).sort());
});
