import { describe, expect, it } from 'vitest';
import { anchorAt } from '../../src/core/annotate/quote.js';
import { resolveAnchors } from '../../src/core/annotate/resolve.js';
import { CodePointIndex } from '../../src/core/text/code-points.js';

const FIRST =
  'Das Wort hat für die AfD-Fraktion. Bitte \nsehr. \n\n\nRobert Lambrou (AfD): \n\n\nIn Hessen haben wir das getan. \n\n';
const BETWEEN = 'Vielen Dank. Wir kommen nun zu ganz etwas anderem, und das dauert eine Weile. \n\n';
const SECOND =
  'Das Wort hat Herr Kollege Lambrou. \nBitte sehr. \n\n\nRobert Lambrou (AfD): \n\n\nIn Hessen haben wir das nicht getan. \n\n';
const TEXT = FIRST + BETWEEN + SECOND;

const start = TEXT.indexOf('Robert Lambrou');
const anchor = anchorAt(TEXT, { start, end: start + 21 }, new CodePointIndex(TEXT));

describe('an annotation whose passage was cut', () => {
  it('is an orphan, although the same words stand in like surroundings elsewhere', () => {
    const [resolution] = resolveAnchors([anchor], BETWEEN + SECOND, TEXT);
    expect(resolution?.state).toBe('orphan');
    expect(resolution?.range).toBeNull();
    expect(resolution?.candidates[0]?.start).toBe((BETWEEN + SECOND).indexOf('Robert Lambrou'));
  });

  it('is offered the place where the passage was put in again', () => {
    const moved = BETWEEN + SECOND + FIRST;
    const [resolution] = resolveAnchors([anchor], moved, TEXT);
    const offered = resolution?.range ?? resolution?.candidates[0];
    expect(offered?.start).toBe(moved.lastIndexOf('Robert Lambrou'));
  });

  it('is shown as unsure where nothing tells what the text was', () => {
    const [resolution] = resolveAnchors([anchor], BETWEEN + SECOND, null);
    expect(['fuzzy', 'orphan']).toContain(resolution?.state);
  });
});
