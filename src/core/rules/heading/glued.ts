import { message } from '../../model/message.js';
import { gapsInHeadingWord } from '../../parse/heading/glued-lines.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { Finding, PageContext, PageRule } from '../rule.js';

const WORD = /\p{L}{6,}/gu;

function* check({ page, profile }: PageContext): Generator<Finding> {
  if (page.kind !== 'speech') return;
  const { factionEnds } = lexiconOf(profile);
  for (const piece of page.pieces) {
    if (piece.kind !== 'heading' && piece.kind !== 'paragraph') continue;
    const text = page.text.slice(piece.start, piece.end);
    if (!/\p{L}\p{Lu}\p{Ll}/u.test(text)) continue;
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      const gaps = gapsInHeadingWord(word, piece.kind === 'heading' ? factionEnds : []);
      if (gaps.length === 0) continue;
      const start = piece.start + match.index;
      const parted = [0, ...gaps].map((gap, index) => word.slice(gap, gaps[index])).join(' ');
      yield {
        start,
        end: start + word.length,
        message: message('Lines of a heading ran together: “{word}”.', { word }),
        fixes: [
          {
            title: message('Write “{word}”', { word: parted }),
            applicability: 'inferred',
            edits: gaps.map((gap) => ({ start: start + gap, end: start + gap, newText: ' ' })),
          },
        ],
      };
    }
  }
}

/** Printed lines of an agenda item's heading that ran together. */
export const headingGlued: PageRule = {
  code: 'heading/glued',
  severity: 'warning',
  cost: 'line',
  summary: 'Printed lines of a heading ran together (`AntragFraktion`, `LesungGesetzentwurf`).',
  docs: {
    why: `The heading of an agenda item is printed in lines: the kind of paper, who moves it, its title. The extraction
drops the line ends between them, and the words at the seam become one that no search finds.`,
    bad: `Antrag Aktuelle StundeFraktion der AfD 
Kriegsverbrecher wie der Iraker Taha Al J. und der 
`,
    good: `Antrag Aktuelle Stunde Fraktion der AfD 
Kriegsverbrecher wie der Iraker Taha Al J. und der 
`,
    limits: 'Finds the seams behind words that end a line of a heading: kinds of papers, committees, factions.',
  },
  check,
};
