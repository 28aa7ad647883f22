import { message } from '../../model/message.js';
import type { PageRule } from '../rule.js';
import { tearsWord, wordsAround } from './split-paragraph.js';

/** Empty lines inside a word. */
export const splitWord: PageRule = {
  code: 'text/split-word',
  severity: 'warning',
  cost: 'page',
  summary: 'Empty lines tear a word apart.',
  docs: {
    why: 'At the end of a column the extraction undoes hyphenation but keeps the gap: the word goes on behind empty lines. Every line of such an extract ends in one blank; the one that lacks it goes on.',
    bad: 'allen hessischen Schulen eine digitale pädagogische Lern\n\n\nund Arbeitsplattform von Landesseite angeboten. \n',
    good: 'allen hessischen Schulen eine digitale pädagogische Lern- \nund Arbeitsplattform von Landesseite angeboten. \n',
    limits: 'Needs the blanks behind the lines: in a file whose trailing blanks an editor has trimmed nothing shows that the word goes on.',
  },
  *check({ page, evidence }) {
    if (evidence.layout !== 'gaps' || page.kind !== 'speech') return;
    for (const [index, piece] of page.pieces.entries()) {
      const before = page.pieces[index - 1];
      if (piece.continues === null || !before || !tearsWord(page, before, piece)) continue;
      yield {
        start: before.end,
        end: piece.start,
        message: message('Empty lines inside a word: “{before} … {after}”.', wordsAround(page, before, piece)),
        fixes: [
          {
            title: message('Join the word'),
            applicability: 'inferred',
            edits: [{ start: before.end, end: piece.start, newText: '' }],
          },
        ],
      };
    }
  },
};
