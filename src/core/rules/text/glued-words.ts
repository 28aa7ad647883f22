import { message } from '../../model/message.js';
import type { Page, PieceLine } from '../../model/page.js';
import type { PlacedPage } from '../../model/sitting.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { Profile } from '../../profiles/profile.js';
import { FUNCTION_WORDS } from '../../text/function-words.js';
import { printWidth } from '../../text/print-width.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import type { Finding, SittingRule } from '../rule.js';

/** Longest word that is taken apart. */
const MAX_LENGTH = 44;
const MIN_LENGTH = 5;
/** Where on a line that took in the next one its end lay, as a share of the column's width. */
const LINE_END_FROM = 0.8;
const LINE_END_TO = 1.2;
/** Share of the column's width from which on a line must have taken in the next one. */
const OVERLONG = 1.22;

const WORD = /[\p{L}\p{M}]+/gu;
/** A capital inside a word, before at least two small letters or at the start of a word in capitals. */
const CASE_BOUNDARY = /(?<=\p{Ll})(?=\p{Lu}(?:\p{Ll}{2}|\p{Lu}{2}))/gu;
/** Words that have a capital inside by right. */
const INNER_CAPITAL = /^(?:Mc|Mac|De|Di|Le|La|Van|Fitz|O|Ver|Pro|Bio|Euro|Inter|Micro|Web|You|Face|Power|Open|Astra|Bion|Black|Whats|Insta|Tik|Pay|Linked|Git|Play|Master|Work|Data|My|Smart|Street|Car|Fern|Flix)\p{Lu}|(?:In|Innen)$|\p{Ll}(?:GmbH|AG|KG|Card|Ticket|App|Bank|Tech|Net|Com|Book|Tube|Zeneca)$/u;

/** A word in which two ran together. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Places inside the word where a line may have ended; all where a capital shows it. */
  readonly from: number;
  readonly to: number;
  readonly boundary: number;
}

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
    limits: 'Both words must be known: function words always are, others when they stand elsewhere in the sitting. On a single page fewer are found.',
  },
  *check({ sitting, profile, vocabulary }) {
    for (const extract of sitting.extracts) {
      for (const placed of extract.pages) {
        if (placed.page.kind !== 'speech' && placed.page.kind !== 'annex') continue;
        for (const { start, end, message: text, fixes } of gluedOnPage(placed, profile, vocabulary)) {
          const move = placed.start;
          yield {
            source: placed.source,
            start: start + move,
            end: end + move,
            message: text,
            fixes: fixes.map((fix) => ({
              ...fix,
              edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + move, end: edit.end + move })),
            })),
          };
        }
      }
    }
  },
};

function* gluedOnPage({ page }: PlacedPage, profile: Profile, vocabulary: Vocabulary): Generator<Finding> {
  yield* fixedFindings(page, profile);
  for (const candidate of candidatesOf(page)) {
    const at = placeOfGap(candidate, vocabulary);
    if (at > 0) yield glued(candidate.start, candidate.end, [candidate.start + at], candidate.word);
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

const fixed = new WeakMap<Page, readonly Finding[]>();
const candidates = new WeakMap<Page, readonly Candidate[]>();

/** What the page alone shows: names of factions, a dash glued to the word before it. */
function fixedFindings(page: Page, profile: Profile): readonly Finding[] {
  const known = fixed.get(page);
  if (known) return known;
  const found: Finding[] = [];
  const { text } = page;
  for (const form of gluedFactionForms(profile)) {
    for (let at = text.indexOf(form.glued); at >= 0; at = text.indexOf(form.glued, at + 1)) {
      if (/\p{L}/u.test(text.charAt(at - 1)) || /[\p{L}\d]/u.test(text.charAt(at + form.glued.length))) continue;
      found.push(glued(at, at + form.glued.length, form.gaps.map((gap) => at + gap), form.glued));
    }
  }
  for (const piece of page.pieces) {
    if (piece.kind === 'header' || piece.kind === 'speaker') continue;
    for (let at = text.indexOf(DASH_WITH_BLANK, piece.start); at >= 0 && at < piece.end; at = text.indexOf(DASH_WITH_BLANK, at + 1)) {
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

interface GluedForm {
  readonly glued: string;
  /** Where in `glued` a blank is missing, ascending. */
  readonly gaps: readonly number[];
}

const gluedForms = new WeakMap<Profile, readonly GluedForm[]>();

/** Every way in which blanks can be missing from a faction's name. */
function gluedFactionForms(profile: Profile): readonly GluedForm[] {
  const known = gluedForms.get(profile);
  if (known) return known;
  const forms: GluedForm[] = [];
  for (const { form } of lexiconOf(profile).factionForms) {
    const words = form.split(' ');
    if (words.length < 2) continue;
    for (let missing = 1; missing < 1 << (words.length - 1); missing++) {
      let glued = words[0] ?? '';
      const gaps: number[] = [];
      for (const [index, word] of words.slice(1).entries()) {
        if (missing & (1 << index)) gaps.push(glued.length);
        else glued += ' ';
        glued += word;
      }
      forms.push({ glued, gaps });
    }
  }
  const isPart = (form: GluedForm): boolean => forms.some((other) => other !== form && other.gaps.length >= form.gaps.length && other.glued.includes(form.glued) && other.glued !== form.glued);
  const whole = forms.filter((form) => !isPart(form));
  gluedForms.set(profile, whole);
  return whole;
}

function candidatesOf(page: Page): readonly Candidate[] {
  const known = candidates.get(page);
  if (known) return known;
  const found: Candidate[] = [];
  const column = columnOf(page);
  for (const piece of page.pieces) {
    if (piece.kind === 'header' || piece.kind === 'heading') continue;
    for (const line of piece.lines) collect(page, line, column, found);
  }
  candidates.set(page, found);
  return found;
}

/** Width of the column: of the lines that another of the same piece follows the middle one. */
function columnOf(page: Page): number {
  const widths: number[] = [];
  for (const piece of page.pieces) {
    for (const { start, end } of piece.lines.slice(0, -1)) {
      if (end - start < 100) widths.push(printWidth(page.text, start, end));
    }
  }
  widths.sort((a, b) => a - b);
  return widths.length < 6 ? 22500 : (widths[widths.length >> 1] ?? 22500);
}

function collect(page: Page, { start, end }: PieceLine, column: number, found: Candidate[]): void {
  if (end - start < 30) return;
  const overlong = end - start > 66 && end - start < 160 && printWidth(page.text, start, end) > column * OVERLONG;
  const content = page.text.slice(start, end);
  if (!overlong && !/\p{Ll}\p{Lu}/u.test(content)) return;
  for (const match of content.matchAll(WORD)) {
    const [word] = match;
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) continue;
    const at = start + match.index;
    const boundary = caseBoundary(word);
    if (boundary > 0) {
      if (overlong || FUNCTION_WORDS.has(word.slice(0, boundary).toLowerCase())) {
        found.push({ start: at, end: at + word.length, word, from: boundary, to: boundary, boundary });
      }
      continue;
    }
    if (!overlong) continue;
    const before = printWidth(page.text, start, at);
    if (before > column * LINE_END_TO || before + printWidth(word) < column * LINE_END_FROM) continue;
    found.push({ start: at, end: at + word.length, word, from: 2, to: word.length - 2, boundary: -1 });
  }
}

/** Where a capital inside a word shows that another begins; -1 where none does. */
function caseBoundary(word: string): number {
  if (INNER_CAPITAL.test(word)) return -1;
  CASE_BOUNDARY.lastIndex = 0;
  const match = CASE_BOUNDARY.exec(word);
  return match && match.index >= 2 ? match.index : -1;
}

/** Where in the word a blank is missing, by the words that are known; -1 where nothing shows it. */
function placeOfGap({ word, from, to, boundary }: Candidate, vocabulary: Vocabulary): number {
  if (boundary > 0) return vocabulary.count(word) >= 3 ? -1 : boundary;
  if (FUNCTION_WORDS.has(word) || vocabulary.count(word) >= 2) return -1;
  let best = -1;
  let most = 0;
  for (let at = from; at <= to; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const leftIsFunction = FUNCTION_WORDS.has(left.toLowerCase());
    const rightIsFunction = FUNCTION_WORDS.has(right);
    if (!leftIsFunction && !rightIsFunction) continue;
    const leftCount = leftIsFunction ? 3 : Math.min(3, vocabulary.count(left));
    const rightCount = rightIsFunction ? 3 : Math.min(3, vocabulary.count(right));
    if (leftCount === 0 || rightCount === 0) continue;
    const score = Math.min(leftCount, rightCount) * 10 + (leftIsFunction ? left.length : 0) + (rightIsFunction ? right.length : 0);
    if (score > most) {
      most = score;
      best = at;
    }
  }
  return best;
}
