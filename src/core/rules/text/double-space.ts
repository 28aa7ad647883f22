import { message } from '../../model/message.js';
import type { Finding, PageRule } from '../rule.js';
import { lostCharacterSites } from '../lost/lost-characters.js';

/** Two blanks that stand for nothing. */
export const doubleSpace: PageRule = {
  code: 'text/double-space',
  severity: 'hint',
  cost: 'line',
  summary: 'Two blanks where one belongs, and no sign that a character was lost.',
  docs: {
    why: 'One blank stands between two words. In a file whose dashes and quotation marks are whole, two of them are a slip of the extraction or of a hand.',
    bad: 'Das ergibt sich aus Drucks.  20/5021 und ist bekannt. \n',
    good: 'Das ergibt sich aus Drucks. 20/5021 und ist bekannt. \n',
    limits:
      'Where the file lost its punctuation, a double blank is evidence for a dash or a euro sign; there this rule speaks only of numbers behind `Drucks.` and the like.',
  },
  *check(context) {
    const { page, evidence } = context;
    if (page.kind !== 'speech' && page.kind !== 'annex') return;
    if (evidence.stripped) {
      for (const { start, end, likely } of lostCharacterSites(context))
        if (likely === 'none') yield finding(start, end, 'inferred');
      return;
    }
    if (!page.text.includes('  ')) return;
    for (const piece of page.pieces) {
      for (const line of piece.lines) {
        for (let at = page.text.indexOf('  ', line.start); at >= 0 && at < line.end; at = page.text.indexOf('  ', at)) {
          const start = at;
          while (page.text.charCodeAt(at) === 32) at++;
          yield finding(start, at, 'suggestion');
        }
      }
    }
  },
};

/** A double blank may be all that is left of a dash in a file whose other dashes are back: only a person collapses it. */
function finding(start: number, end: number, applicability: 'inferred' | 'suggestion'): Finding {
  return {
    start,
    end,
    message: message('Two blanks where one belongs.'),
    fixes: [
      {
        title: message('Leave one blank'),
        applicability,
        edits: [{ start: start + 1, end, newText: '' }],
      },
    ],
  };
}
