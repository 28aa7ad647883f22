import { message } from '../../model/message.js';
import type { Page } from '../../model/page.js';
import type { Fix } from '../../model/problem.js';
import type { PlacedPage } from '../../model/sitting.js';
import type { Profile } from '../../profiles/profile.js';
import { comparisonText, type KnownWords } from '../../text/known-words.js';
import { candidatesOf, type Candidate, type LineCandidates } from '../glued/candidates.js';
import { gluedFactionForms } from '../glued/faction-forms.js';
import type { Parting } from '../glued/partings.js';
import { placedFinding } from '../placed.js';
import type { Finding, SittingRule } from '../rule.js';

/** Occurrences in a million words from which on a word is one, whatever words it seems to be made of (`beider`). */
const USUAL_WORD = 5;

/** Words that ran together. */
export const gluedWords: SittingRule = {
  code: 'text/glued-words',
  severity: 'warning',
  cost: 'sitting',
  summary: 'Two words ran together (`dieim`, `derFraktionen`, `90/DIEGRÜNEN`).',
  docs: {
    why: 'Where the extraction takes two printed lines for one, the last word of the first and the first word of the second run together. The line is longer than any line of the column, and the two words meet where its end was.',
    bad: 'soll Tagesordnungspunkt 62, der Entschließungsantrag derFraktionen der CDU und BÜNDNIS 90/DIEGRÜNEN betreffend \n',
    good: 'soll Tagesordnungspunkt 62, der Entschließungsantrag der Fraktionen der CDU und BÜNDNIS 90/DIE GRÜNEN betreffend \n',
    limits:
      'Both words must be known: function words always are, others when they stand elsewhere in the sitting or in the list of words that comes with Plenar. Where neither is a function word, one in four is a rare compound: a person chooses.',
  },
  *check({ sitting, profile, words }) {
    for (const extract of sitting.extracts) {
      for (const placed of extract.pages) {
        if (placed.page.kind !== 'speech' && placed.page.kind !== 'annex') continue;
        for (const finding of gluedOnPage(placed, profile, words)) yield placedFinding(placed, finding);
      }
    }
  },
};

function* gluedOnPage({ page }: PlacedPage, profile: Profile, words: KnownWords): Generator<Finding> {
  yield* fixedFindings(page, profile);
  for (const line of candidatesOf(page, profile)) {
    const cased = line.filter(({ word, boundary }) => boundary > 0 && words.inSitting(word) < 3);
    for (const { start, end, word, boundary } of cased) yield glued(start, end, [start + boundary], word);
    const best = cased.length > 0 ? null : bestParting(line, words);
    if (best) {
      const { start, end, word } = best.candidate;
      const evidence = best.parting.mustBeKnown.map((part) => comparisonText(words.compare(part, word)));
      const finding = glued(start, end, [start + best.parting.at], word);
      // Two words that are both no function words may be a compound that nobody has listed.
      const said = evidence.length > 1 ? asSuggestion(finding) : finding;
      yield { ...said, ...(evidence.length > 0 && { evidence }) };
    }
  }
}

function glued(start: number, end: number, gaps: readonly number[], word: string): Finding {
  let parted = word;
  for (const gap of [...gaps].reverse()) parted = `${parted.slice(0, gap - start)} ${parted.slice(gap - start)}`;
  return {
    start,
    end,
    message: message('Words ran together: “{word}”.', { word }),
    fixes: [
      {
        title: message('Write “{word}”', { word: parted }),
        applicability: 'inferred',
        edits: gaps.map((gap) => ({ start: gap, end: gap, newText: ' ' })),
      },
    ],
  };
}

function asSuggestion(finding: Finding): Finding {
  const fixes = finding.fixes.map((fix): Fix => ({ ...fix, applicability: 'suggestion' }));
  return { ...finding, severity: 'information', fixes };
}

const fixed = new WeakMap<Page, readonly Finding[]>();

/** What the page alone shows: names of factions, a dash glued to the word before it. */
function fixedFindings(page: Page, profile: Profile): readonly Finding[] {
  const known = fixed.get(page);
  if (known) return known;
  const found: Finding[] = [];
  const { text } = page;
  for (const form of gluedFactionForms(profile)) {
    for (let at = text.indexOf(form.glued); at >= 0; at = text.indexOf(form.glued, at + 1)) {
      if (/\p{L}/u.test(text.charAt(at - 1)) || /[\p{L}\d]/u.test(text.charAt(at + form.glued.length))) continue;
      found.push(
        glued(
          at,
          at + form.glued.length,
          form.gaps.map((gap) => at + gap),
          form.glued,
        ),
      );
    }
  }
  for (const piece of page.pieces) {
    if (piece.kind === 'header' || piece.kind === 'speaker') continue;
    for (
      let at = text.indexOf(DASH_WITH_BLANK, piece.start);
      at >= 0 && at < piece.end;
      at = text.indexOf(DASH_WITH_BLANK, at + 1)
    ) {
      if (!/[\p{Ll}\d]/u.test(text.charAt(at - 1)) || !/[\p{L}\d]/u.test(text.charAt(at + 2))) continue;
      if (/(?:^|\s)\p{Lu}\p{Ll}+–\p{Lu}\p{Ll}+$/u.test(text.slice(Math.max(0, at - 40), at))) continue;
      const start = wordStart(text, at);
      found.push(glued(start, at + 1, [at], text.slice(start, at + 1)));
    }
  }
  fixed.set(page, found);
  return found;
}

const DASH_WITH_BLANK = '– ';

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\p{L}\p{M}\d]/u.test(text.charAt(start - 1))) start--;
  return start;
}

/** Where two words of a line ran together, by the words that are known; null where nothing shows it. */
function bestParting(
  line: LineCandidates,
  words: KnownWords,
): { readonly candidate: Candidate; readonly parting: Parting } | null {
  let best: { readonly candidate: Candidate; readonly parting: Parting } | null = null;
  for (const candidate of line) {
    if (candidate.partings.length === 0 || words.inSitting(candidate.word) >= 2) continue;
    if (words.perMillion(candidate.word) >= USUAL_WORD) continue;
    for (const parting of candidate.partings) {
      if (best && parting.score <= best.parting.score) continue;
      if (mayBeCompound(parting.mustBeKnown, words)) continue;
      if (parting.mustBeKnown.every((part) => isKnownBeside(part, candidate.word, words)))
        best = { candidate, parting };
    }
  }
  return best;
}

/**
 * Whether the second part of a noun may be a noun too: then they are one compound (`Ausgabenwünsche`). Of words in -e a
 * list knows the verb (`ich wünsche`) and may lack the noun.
 */
function mayBeCompound([left = '', right = '']: readonly string[], words: KnownWords): boolean {
  if (right === '' || !/^\p{Lu}/u.test(left)) return false;
  return right.endsWith('e') || words.hasAsWritten(right.charAt(0).toUpperCase() + right.slice(1));
}

/** Whether a part of a word is one itself: in the sitting, or, where no list has the whole word, in the list. */
function isKnownBeside(part: string, whole: string, words: KnownWords): boolean {
  return words.inSitting(part) > 0 || (!words.has(whole) && words.perMillion(part) > 0);
}
