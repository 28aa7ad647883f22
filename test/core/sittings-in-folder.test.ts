import { describe, expect, it } from 'vitest';
import { sittingsInFolder } from '../../src/core/sitting/sittings-in-folder.js';

interface Page {
  readonly name: string;
  readonly text: string;
}

function page(name: string, number: number | null, sitting = 67): Page {
  const head =
    number === null
      ? ''
      : `${number} \nHessischer Landtag · 20. Wahlperiode · ${sitting}. Sitzung · 16. März 2021 \n\n\n`;
  return { name, text: `${head}Das ist so. \n` };
}

function names(pages: readonly Page[]): string[] {
  return sittingsInFolder(pages).map((files) => files.map(({ name }) => name).join(' '));
}

const many = (count: number) => Array.from({ length: count }, (_, index) => page(`p${index}`, 5300 + index));

describe('the sittings of a folder', () => {
  it('are one where its pages name one sitting; pages without a header belong to it', () => {
    expect(names([page('cover', null), page('a', 1), page('b', 2), page('c', 3)])).toEqual(['cover a b c']);
  });

  it('are one where no page names any', () => {
    expect(names([page('a', null), page('b', null)])).toEqual(['a b']);
  });

  it('are several where pages name several; pages without a header stand alone then', () => {
    const pages = [page('a', 1, 64), page('b', 2, 64), page('c', 1, 65), page('d', 2, 65), page('e', null)];
    expect(names(pages)).toEqual(['a b', 'c d', 'e']);
  });

  it('are none of files without a header beside a single page', () => {
    expect(names([page('a', 5314), page('note', null)])).toEqual(['a', 'note']);
  });

  it('are one all the same where a single head is misread', () => {
    expect(sittingsInFolder([...many(19), page('misread', 5320, 6)])).toHaveLength(1);
  });

  it('are as many as there are copies of the same page', () => {
    expect(names([page('a', 5314), page('a copy', 5314)])).toEqual(['a', 'a copy']);
  });

  it('are one where a single page is there twice', () => {
    expect(sittingsInFolder([...many(19), page('copy', 5300)])).toHaveLength(1);
  });

  it('are none without files', () => {
    expect(sittingsInFolder([])).toEqual([]);
  });
});
