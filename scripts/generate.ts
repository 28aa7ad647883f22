// Writes the files that are made from the project's sources: `npm run generate`.
// `npm run generate -- --check` writes nothing and fails where a committed file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated-files.js';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

function committed(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

for (const { path, content } of generatedFiles) {
  const wanted = content();
  if (committed(path) === wanted) continue;
  if (check) {
    console.error(`${path} is not what its sources make: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, path), wanted);
    console.log(`written: ${path}`);
  }
}
