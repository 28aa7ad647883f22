import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/generated-files.js';

const root = join(import.meta.dirname, '..', '..');

it.each(generatedFiles)('$path is what its sources make (npm run generate)', ({ path, content }) => {
  expect(readFileSync(join(root, path), 'utf8') === content()).toBe(true);
});
