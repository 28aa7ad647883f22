import { message } from '../../model/message.js';
import { gapsInHeadingWord } from '../../parse/heading/glued-lines.js';
import { gapsBehindFactions } from '../../parse/heading/movers.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { Finding, PageContext, PageRule } from '../rule.js';

const WORD = /[\p{L}\d]{6,}/gu;
/** A year with a word right before or behind it. */
const GLUED_YEAR = /(?<=\p{Ll}{4})(?=(?:19|20)\d\d(?![\p{L}\d]))|(?<=(?<![\p{L}\d])(?:19|20)\d\d)(?=\p{Ll}{4})/gu;
const MAY_BE_GLUED = /\p{L}\p{Lu}|\p{Ll}\d|\d\p{Ll}/u;

function* check({ page, profile }: PageContext): Generator<Finding> {
  if (page.kind !== 'speech') return;
  const lexicon = lexiconOf(profile);
  for (const piece of page.pieces) {
    if (piece.kind !== 'heading' && piece.kind !== 'paragraph') continue;
    const text = page.text.slice(piece.start, piece.end);
    if (!MAY_BE_GLUED.test(text)) continue;
    const isHeading = piece.kind === 'heading';
    const behindFactions = isHeading ? gapsBehindFactions(text, lexicon) : [];
    for (const { index, 0: word } of text.matchAll(WORD)) {
      const gaps = new Set(gapsInHeadingWord(word, isHeading ? lexicon.factionEnds : []));
      for (const gap of behindFactions) if (gap > index && gap < index + word.length) gaps.add(gap - index);
      if (isHeading) for (const year of word.matchAll(GLUED_YEAR)) gaps.add(year.index);
      if (gaps.size > 0)
        yield glued(
          piece.start + index,
          word,
          [...gaps].sort((a, b) => a - b),
        );
    }
  }
}

/** @param start where in the page's text the word begins; @param gaps where in the word blanks are missing, ascending */
function glued(start: number, word: string, gaps: readonly number[]): Finding {
  const parted = [0, ...gaps].map((gap, index) => word.slice(gap, gaps[index])).join(' ');
  return {
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
