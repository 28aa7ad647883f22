import { message } from '../../model/message.js';
import type { PageRule } from '../rule.js';
import { rangeAround, tearsWord, wordsAround } from './split-paragraph.js';

/** Empty lines inside a word. */
export const splitWord: PageRule = {
  code: 'text/split-word',
  severity: 'warning',
  cost: 'page',
  summary: 'Empty lines tear a word apart.',
  docs: {
    why: 'At the end of a column the extraction undoes hyphenation but keeps the gap: the word goes on behind empty lines. Every line of such an extract ends in one blank; the one that lacks it goes on.',
    bad: 'Vielen Dank für diese Frage, die ich gerne beantworte. \nHerr Abg. Kaffenberger, mit dem Schulportal Hessen wird \nseit dem Jahr 2019 allen, die sich daran beteiligen, und \ndas sind viele, etwas geboten, was es vorher nicht gab; \nes ist ein Angebot, das freiwillig ist, und es steht \nallen offen, die es nutzen wollen, denn wir bieten \nallen hessischen Schulen eine digitale pädagogische Lern\n\n\nplattform von Landesseite an. \n',
    good: 'Vielen Dank für diese Frage, die ich gerne beantworte. \nHerr Abg. Kaffenberger, mit dem Schulportal Hessen wird \nseit dem Jahr 2019 allen, die sich daran beteiligen, und \ndas sind viele, etwas geboten, was es vorher nicht gab; \nes ist ein Angebot, das freiwillig ist, und es steht \nallen offen, die es nutzen wollen, denn wir bieten \nallen hessischen Schulen eine digitale pädagogische Lernplattform von Landesseite an. \n',
    limits:
      'Needs the blanks behind the lines: in a file whose trailing blanks an editor has trimmed nothing shows that the word goes on.',
  },
  *check({ page, evidence }) {
    if (evidence.layout !== 'gaps' || page.kind !== 'speech') return;
    for (const [index, piece] of page.pieces.entries()) {
      const before = page.pieces[index - 1];
      if (piece.continues === null || !before || !tearsWord(page, before, piece)) continue;
      yield {
        ...rangeAround(page, before, piece),
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
