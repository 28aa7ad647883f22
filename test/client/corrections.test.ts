import { describe, expect, it } from 'vitest';
import { changeText, shownWording } from '../../src/client/corrections/wording.js';
import { commonReasons } from '../../src/client/ignoring/common-reasons.js';

describe('a wording on one line', () => {
  it.each([
    ['  ', '··'],
    [' – ', '·–·'],
    ['Soft-\nund', 'Soft-⏎und'],
    ['ein Wort', 'ein Wort'],
    ['a  b', 'a··b'],
    ['\r\n\r\n', '⏎⏎'],
  ])('%j', (wording, shown) => {
    expect(shownWording(wording)).toBe(shown);
  });

  it('is cut between characters', () => {
    expect(shownWording('😀'.repeat(10), 4)).toBe('😀😀😀…');
  });

  it('stands beside the other', () => {
    expect(changeText({ original: '', corrected: '\n' })).toBe('∅ → “⏎”');
  });
});

describe('reasons to pick from', () => {
  const said = (reason: string, created: string) => ({ reason, created });

  it('are those used most, then those used last', () => {
    const records = [
      said('a', '2026-01-01'),
      said('b', '2026-01-02'),
      said('c', '2026-01-03'),
      said('a', '2025'),
      said('', '2027'),
    ];
    expect(commonReasons(records)).toEqual(['a', 'c', 'b']);
  });
});
