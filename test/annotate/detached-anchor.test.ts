import { describe, expect, it } from 'vitest';
import { LiveAnchors } from '../../src/core/annotate/live-anchors.js';
import { quoteAt } from '../../src/core/annotate/quote.js';

const text = 'Das Wort hat der Herr Minister. (Beifall) Danke.';
const words = { start: text.indexOf('(Beifall)'), end: text.indexOf('(Beifall)') + '(Beifall)'.length };

describe('an anchor that is detached', () => {
  it('has no place, keeps its words, and is in its place again when the text goes back', () => {
    const anchors = new LiveAnchors(text);
    anchors.attach('a', words);
    const quote = quoteAt(text, words);
    const without = text.slice(0, words.start) + text.slice(words.end);
    anchors.change([{ ...words, newText: '' }], without);
    // A person attached it elsewhere and took that back.
    anchors.attach('a', { start: 0, end: 3 });
    anchors.detach('a', quote);
    expect(anchors.get('a')).toMatchObject({ range: null, state: 'orphan', quote });
    anchors.change([{ start: words.start, end: words.start, newText: '(Beifall)' }], text);
    expect(anchors.get('a')).toMatchObject({ range: words, state: 'exact' });
  });
});
