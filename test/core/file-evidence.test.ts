import { describe, expect, it } from 'vitest';
import { countEvidence, evidenceOf } from '../../src/core/parse/file-evidence.js';

const isStripped = (lines: readonly string[]): boolean => evidenceOf([countEvidence(lines.join('\n'))]).stripped;

/** A text of many lines that end in one blank. */
const longText = (line: (index: number) => string): string[] => Array.from({ length: 300 }, (_, index) => line(index));

describe('evidence of deleted punctuation in a file whose lines end in one blank', () => {
  it('is found where double blanks stand between words, also when most dashes are back', () => {
    expect(isStripped(longText((index) => (index % 9 === 0 ? 'Das ist so  jedenfalls hier. ' : 'Das ist so. ')))).toBe(
      true,
    );
    const repaired = (index: number) => (index === 7 ? 'Das ist so  jedenfalls hier. ' : 'Das ist – so. ');
    expect(isStripped(longText(repaired))).toBe(true);
  });

  it('is not found where dashes stand and double blanks only at line ends and before page numbers', () => {
    const saxon = (index: number): string => {
      if (index % 40 === 39) return ` ${index}`;
      return index % 9 === 0 ? '(Beifall bei der CDU, der FDP  ' : 'Das ist – so sagt man – so. ';
    };
    expect(isStripped(longText(saxon))).toBe(false);
  });
});
