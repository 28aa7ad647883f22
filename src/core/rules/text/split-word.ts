import { message } from '../../model/message.js';
import type { Page } from '../../model/page.js';
import type { Fix } from '../../model/problem.js';
import type { Range } from '../../text/offsets.js';
import { placedFinding } from '../placed.js';
import type { Finding, SittingRule } from '../rule.js';
import { rangeAround, tearsWord, wordsAround } from './split-paragraph.js';

/** Empty lines inside a word. */
export const splitWord: SittingRule = {
  code: 'text/split-word',
  severity: 'warning',
  cost: 'sitting',
  summary: 'Empty lines tear a word apart.',
  docs: {
    why: 'At the end of a column the extraction undoes hyphenation but keeps the gap: the word goes on behind empty lines. Every line of such an extract ends in one blank; the one that lacks it goes on.',
    bad: 'Vielen Dank für diese Frage, die ich gerne beantworte. \nHerr Abg. Kaffenberger, mit dem Schulportal Hessen wird \nseit dem Jahr 2019 allen, die sich daran beteiligen, und \ndas sind viele, etwas geboten, was es vorher nicht gab; \nes ist ein Angebot, das freiwillig ist, und es steht \nallen offen, die es nutzen wollen, denn wir bieten \nallen hessischen Schulen eine digitale pädagogische Lern\n\n\nplattform von Landesseite an. \n',
    good: 'Vielen Dank für diese Frage, die ich gerne beantworte. \nHerr Abg. Kaffenberger, mit dem Schulportal Hessen wird \nseit dem Jahr 2019 allen, die sich daran beteiligen, und \ndas sind viele, etwas geboten, was es vorher nicht gab; \nes ist ein Angebot, das freiwillig ist, und es steht \nallen offen, die es nutzen wollen, denn wir bieten \nallen hessischen Schulen eine digitale pädagogische Lernplattform von Landesseite an. \n',
    limits:
      'Needs the blanks behind the lines: in a file whose trailing blanks an editor has trimmed nothing shows that the word goes on.',
  },
  *check({ sitting }) {
    for (const { pages } of sitting.extracts) {
      for (const placed of pages) {
        if (placed.page.kind !== 'speech') continue;
        for (const finding of splitOnPage(placed.page)) yield placedFinding(placed, finding);
      }
    }
  },
};

function* splitOnPage(page: Page): Generator<Finding> {
  for (const [index, piece] of page.pieces.entries()) {
    const before = page.pieces[index - 1];
    if (piece.continues === null || !before || !tearsWord(page, before, piece)) continue;
    const reason = piece.joinReasons?.get(-1);
    const gap = { start: before.end, end: piece.start };
    const words = wordsAround(page, before, piece);
    yield {
      ...rangeAround(page, before, piece),
      message: message('Empty lines inside a word: “{before} … {after}”.', words),
      ...(reason && { evidence: reason.evidence }),
      fixes: reason?.sure === false ? choices(gap, words) : [joinWord(gap)],
    };
  }
}

function joinWord(gap: Range): Fix {
  return { title: message('Join the word'), applicability: 'inferred', edits: [{ ...gap, newText: '' }] };
}

/** Where the two parts are common words themselves a person chooses. */
function choices(gap: Range, { before, after }: { readonly before: string; readonly after: string }): Fix[] {
  return ['', ' '].map((seam) => ({
    title: message('Write “{word}”', { word: before + seam + after }),
    applicability: 'suggestion',
    edits: [{ ...gap, newText: seam }],
  }));
}
