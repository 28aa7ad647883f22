import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import { transcriptDocument } from '../../src/core/export/document.js';
import { transcriptJson } from '../../src/core/export/json.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { WORD_LIST } from '../support/word-list.js';
import { correctSitting } from '../../src/core/sitting/correct.js';

const root = join(import.meta.dirname, '..', '..');

// The extension suite compares its export with the same file (test/extension/export.test.ts).
it('gives the document of the reference extract that is committed', () => {
  const path = 'reference-extract.txt';
  const bytes = readFileSync(join(root, 'samples', path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const corrected = correctSitting(
    [{ path, text: bytes.toString('utf8') }],
    new Analyzer(hessen, { wordList: WORD_LIST }),
    {
      level: 'inferred',
    },
  );
  const document = transcriptDocument(corrected, [{ sha256, originalSha256: sha256, encoding: 'utf-8' }], version);
  const committed = readFileSync(join(root, 'test', 'fixtures', 'export', 'reference-extract.json'), 'utf8');
  expect(transcriptJson(document)).toBe(committed);
});
