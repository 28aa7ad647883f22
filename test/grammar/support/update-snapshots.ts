// Writes the snapshots of the grammar anew, after a change that is meant; look at the difference before committing it.
//   node scripts/run.mjs test/grammar/support/update-snapshots.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SNAPSHOT_PAGES, snapshotPath, takeSnapshot } from './snapshots.js';

for (const page of SNAPSHOT_PAGES) {
  const path = snapshotPath(page);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await takeSnapshot(page));
}
