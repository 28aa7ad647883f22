import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { german } from '../../src/core/profiles/german.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { countsOnPages, pagesOfFile } from '../../src/core/review/file-pages.js';
import { Lines } from '../../src/core/text/lines.js';

const HEADER = 'Hessischer Landtag · 20. Wahlperiode · 64. Sitzung · 4. Februar 2021';

describe('the pages of a file', () => {
  it('have their printed numbers and the lines of their headers', () => {
    const text = `Vorher.\n\n5\n${HEADER}\nEins.\n6\n${HEADER}\nZwei.\n`;
    const pages = pagesOfFile(text, hessen);
    expect(pages.map(({ index, number, line, headerLine }) => ({ index, number, line, headerLine }))).toEqual([
      { index: 0, number: null, line: 0, headerLine: 0 },
      { index: 1, number: 5, line: 2, headerLine: 3 },
      { index: 2, number: 6, line: 5, headerLine: 6 },
    ]);
    expect(pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('begin with the lines that they are said to begin with, whatever the line ends', () => {
    const part = fc.constantFrom('a', '\n', '\r\n', '\r', '\f', `${HEADER}\n`, `7\r\n${HEADER}\r\n`, ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { starts } = new Lines(text);
        for (const { start, line } of pagesOfFile(text, german)) {
          expect(starts.filter((at) => at <= start).length - 1).toBe(line);
        }
      }),
    );
  });

  it('have the problems that begin on them', () => {
    expect(countsOnPages([{ line: 0 }, { line: 3 }, { line: 9 }], [0, 2, 3, 8, 9, 100])).toEqual([2, 2, 2]);
  });
});
