import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyDocument } from '../../src/core/export/verify.js';
import { naturalOrder } from '../../src/core/text/natural-order.js';
import { exportTexts, LEVELS, wording } from './support.js';

const root = join(import.meta.dirname, '..', '..');
const corpus = join(root, '..', 'shared', 'corpus', 'hessen', 'pages');

function pagesOf(folder: string): string[] {
  return readdirSync(folder)
    .sort(naturalOrder)
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Pages as the other kind of file has them: the C1 punctuation deleted. */
function stripped(pages: readonly string[]): string[] {
  return pages.map((page) => page.replace(/[\u0080-\u009f]/gu, ''));
}

const sample = pagesOf(join(root, 'samples', 'hessen-20-064'));

describe.each([
  ['C1 kept', sample],
  ['C1 stripped', stripped(sample)],
])('a real sitting, %s', (_, pages) => {
  const exported = LEVELS.map((level) => exportTexts(pages, level));

  it('is exported whole at every level', () => {
    for (const { document, originals } of exported) expect(verifyDocument(document, originals)).toEqual([]);
  });

  it('settles, and says the same when the fixes are written into the files first', () => {
    for (const { document, corrected } of exported) {
      expect(corrected.settled).toBe(true);
      const written = exportTexts(
        corrected.sources.map((source) => source.corrected),
        'none',
      );
      expect(wording(written.document)).toEqual(wording(document));
    }
  });

  it('keeps the ids of its turns whatever is corrected', () => {
    const [none = [], ...corrected] = exported.map(({ document }) => document.turns.map(({ id }) => id));
    expect(none).toHaveLength(219);
    for (const ids of corrected) expect(ids).toEqual(none);
  });
});

describe.skipIf(!existsSync(corpus))('sittings of the corpus', () => {
  it.each(['027', '101', '144'])('%s is exported whole, as it is and stripped', (sitting) => {
    const pages = pagesOf(join(corpus, sitting));
    for (const texts of [pages, stripped(pages)]) {
      const { document, originals, corrected } = exportTexts(texts, 'inferred');
      expect(corrected.settled).toBe(true);
      expect(verifyDocument(document, originals)).toEqual([]);
    }
  });
});

if (!existsSync(corpus)) console.warn(`sittings of the corpus are not tested: there is no ${corpus}`);
