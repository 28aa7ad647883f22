import { describe, expect, it } from 'vitest';
import type { LineJoin } from '../../../src/core/model/page.js';
import { collapseWhiteSpace, readOn } from '../../../src/core/text/running-text.js';

describe('reading on', () => {
  it.each<[LineJoin, string, string, string]>([
    ['space', 'Das Schulportal Hessen', 'wurde', 'Das Schulportal Hessen wurde'],
    ['none', 'Schulportal-', 'Website', 'Schulportal-Website'],
    ['none', 'Lern', 'plattform', 'Lernplattform'],
    ['dehyphenate', 'Zuschuss-', 'höhe', 'Zuschusshöhe'],
    ['dehyphenate', 'Zuschuss\u00ad', 'höhe', 'Zuschusshöhe'],
    ['dehyphenate', 'Zuschuss', 'höhe', 'Zuschusshöhe'],
    ['suspended', 'Kunst-', 'und Kultur', 'Kunst- und Kultur'],
  ])('%s: %s | %s', (join, before, after, expected) => {
    expect(readOn([before, after], [join])).toBe(expected);
  });

  it('passes over lines without print', () => {
    expect(readOn(['Dank', '\u00a0', 'Bitte'], ['space', 'space'])).toBe('Dank Bitte');
    expect(readOn([], [])).toBe('');
  });

  it('writes one blank for white space, and keeps U+0085, the ellipsis of Windows-1252', () => {
    expect(collapseWhiteSpace(' BÜNDNIS\u00a090/\t DIE\r\nGRÜNEN\u0085 ')).toBe('BÜNDNIS 90/ DIE GRÜNEN\u0085');
  });
});
