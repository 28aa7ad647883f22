import { message } from '../../model/message.js';
import type { Page, PieceLine } from '../../model/page.js';
import type { Message } from '../../model/problem.js';
import type { PlacedPage } from '../../model/sitting.js';
import { gapsInHeadingWord } from '../../parse/heading/glued-lines.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { Profile } from '../../profiles/profile.js';
import { FUNCTION_WORDS } from '../../text/function-words.js';
import { printWidth } from '../../text/print-width.js';
import type { KnownWords } from '../../text/known-words.js';
import type { Finding, SittingRule } from '../rule.js';

/** Longest word that is taken apart. */
const MAX_LENGTH = 44;
const MIN_LENGTH = 5;
const MIN_LINE_LENGTH = 8;
/** Where on a line that took in the next one its end lay, as a share of the column's width. */
const LINE_END_FROM = 0.8;
const LINE_END_TO = 1.2;
/** Share of the column's width from which on a line must have taken in the next one. */
const OVERLONG = 1.22;

/** Occurrences in a million words from which on a word is one, whatever words it seems to be made of (`beider`). */
const USUAL_WORD = 5;

const WORD = /[\p{L}\p{M}]+/gu;
/** A capital inside a word, before at least two small letters or at the start of a word in capitals. */
const CASE_BOUNDARY = /(?<=\p{Ll})(?=\p{Lu}(?:\p{Ll}{2}|\p{Lu}{2}))/gu;
/** Words that have a capital inside by right. */
const INNER_CAPITAL =
  /^(?:Mc|Mac|De|Di|Le|La|Van|Fitz|O|Ver|Pro|Bio|Euro|Inter|Micro|Web|You|Face|Power|Open|Astra|Bion|Black|Whats|Insta|Tik|Pay|Linked|Git|Play|Master|Work|Data|My|Smart|Street|Car|Fern|Flix)\p{Lu}|(?:In|Innen)$|\p{Ll}(?:G|GmbH|AG|KG|Card|Ticket|App|Bank|Tech|Net|Com|Book|Tube|Zeneca)$/u;

/**
 * Function words that are endings or prefixes of other words as well (`bedeutend-es`, `Lehrer-in`, `an-geschlossen`):
 * they are no evidence that two words ran together.
 */
const ENDINGS: ReadonlySet<string> = new Set([
  'er',
  'es',
  'des',
  'den',
  'in',
  'ab',
  'an',
  'sei',
  'bin',
  'ein',
  'eine',
  'hin',
  'her',
  'wer',
  'um',
  'zu',
  'ich',
  'er',
  'uns',
  'hier',
  'ihm',
  'war',
  'seit',
  'mal',
  'bis',
  'so',
  'da',
]);
const PREFIXES: ReadonlySet<string> = new Set([
  'an',
  'ab',
  'auf',
  'aus',
  'ein',
  'vor',
  'zu',
  'über',
  'unter',
  'um',
  'nach',
  'mit',
  'bei',
  'durch',
  'her',
  'hin',
  'da',
  'immer',
  'zwischen',
  'gegen',
  'hinter',
  'wieder',
  'so',
  'als',
  'in',
  'dem',
  'neben',
  'ohne',
  'wo',
  'was',
  'nicht',
  'alle',
  'viel',
  'mehr',
  'fort',
  'weiter',
  'zusammen',
  'zurück',
  'heraus',
  'los',
  'fest',
  'frei',
  'wohl',
  'über',
  'sein',
  'sonder',
  'haupt',
  'mein',
  'uns',
  'es',
  'er',
  'man',
  'schon',
  'noch',
  'doch',
  'jede',
  'kein',
  'be',
  'ge',
  'will',
  'soll',
  'sehr',
  'ja',
  'hier',
  'dort',
  'zum',
  'zur',
  'im',
  'am',
  'von',
  'vom',
  'ist',
  'war',
  'hat',
  'kann',
  'darf',
  'mag',
  'bin',
  'bis',
]);

/** A word in which two may have run together. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Where a capital shows that the second word begins; -1 where none does. */
  readonly boundary: number;
  readonly partings: readonly Parting[];
}

/** A place in a word where two words may meet, as far as the page shows it. */
interface Parting {
  /** Where in the word the blank is missing. */
  readonly at: number;
  readonly score: number;
  /** The part that must stand elsewhere in the sitting; null where both are function words. */
  readonly mustBeKnown: string | null;
}

/** The candidates of one printed line, which took in one other line at the most. */
type LineCandidates = readonly Candidate[];

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
      'Both words must be known: function words always are, others when they stand elsewhere in the sitting. On a single page fewer are found.',
  },
  *check({ sitting, profile, words }) {
    for (const extract of sitting.extracts) {
      for (const placed of extract.pages) {
        if (placed.page.kind !== 'speech' && placed.page.kind !== 'annex') continue;
        for (const { start, end, fixes, ...said } of gluedOnPage(placed, profile, words)) {
          const move = placed.start;
          yield {
            ...said,
            source: placed.source,
            start: start + move,
            end: end + move,
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

function inSitting(word: string, count: number, other: string, otherCount: number): Message {
  return message('In this sitting: “{word}” {count}×, “{other}” {otherCount}×', { word, count, other, otherCount });
}

function* gluedOnPage({ page }: PlacedPage, profile: Profile, words: KnownWords): Generator<Finding> {
  yield* fixedFindings(page, profile);
  for (const line of candidatesOf(page, profile)) {
    const cased = line.filter(({ word, boundary }) => boundary > 0 && words.inSitting(word) < 3);
    for (const { start, end, word, boundary } of cased) yield glued(start, end, [start + boundary], word);
    const best = cased.length > 0 ? null : bestParting(line, words);
    if (best) {
      const { start, end, word } = best.candidate;
      const known = best.parting.mustBeKnown;
      const evidence = known === null ? null : inSitting(known, words.inSitting(known), word, words.inSitting(word));
      yield { ...glued(start, end, [start + best.parting.at], word), ...(evidence && { evidence: [evidence] }) };
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

const fixed = new WeakMap<Page, readonly Finding[]>();
const candidates = new WeakMap<Page, readonly LineCandidates[]>();

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
  const isPart = (form: GluedForm): boolean =>
    forms.some(
      (other) =>
        other !== form &&
        other.gaps.length >= form.gaps.length &&
        other.glued.includes(form.glued) &&
        other.glued !== form.glued,
    );
  const whole = forms.filter((form) => !isPart(form));
  gluedForms.set(profile, whole);
  return whole;
}

function candidatesOf(page: Page, profile: Profile): readonly LineCandidates[] {
  const known = candidates.get(page);
  if (known) return known;
  const found: LineCandidates[] = [];
  const column = columnOf(page);
  for (const piece of page.pieces) {
    // Names and offices of speaker lines are left to speaker/name-variant and speaker/misread.
    if (piece.kind === 'header' || piece.kind === 'speaker') continue;
    // Seams behind words that end a line of a heading are left to heading/glued.
    const factionEnds = piece.kind === 'heading' ? lexiconOf(profile).factionEnds : [];
    for (const line of piece.lines) {
      const onLine = candidatesOnLine(page, line, column, factionEnds);
      if (onLine.length > 0) found.push(onLine);
    }
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

function candidatesOnLine(
  page: Page,
  { start, end }: PieceLine,
  column: number,
  factionEnds: readonly string[],
): Candidate[] {
  if (end - start < MIN_LINE_LENGTH) return [];
  const content = page.text.slice(start, end);
  const overlong = content.length > 66 && content.length < 160 && printWidth(content) > column * OVERLONG;
  if (!overlong && !/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(content)) return [];
  const found: Candidate[] = [];
  for (const match of content.matchAll(WORD)) {
    const [word] = match;
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) continue;
    if (gapsInHeadingWord(word, factionEnds).length > 0) continue;
    const boundary = caseBoundary(word);
    if (
      boundary > 0 &&
      !overlong &&
      !FUNCTION_WORDS.has(word.slice(0, boundary).toLowerCase()) &&
      !FUNCTION_WORDS.has(word.slice(boundary))
    )
      continue;
    const partings = overlong ? partingsOf(word, printWidth(content, 0, match.index), column) : [];
    if (boundary < 0 && partings.length === 0) continue;
    found.push({ start: start + match.index, end: start + match.index + word.length, word, boundary, partings });
  }
  return found;
}

/** Where letter case inside a word shows that another begins: `derFraktionen`, `CDUund`; -1 where it does not. */
function caseBoundary(word: string): number {
  const abbreviation = /^\p{Lu}{2,5}(?=\p{Ll}{2,}$)/u.exec(word)?.[0];
  if (abbreviation !== undefined) return FUNCTION_WORDS.has(word.slice(abbreviation.length)) ? abbreviation.length : -1;
  if (INNER_CAPITAL.test(word)) return -1;
  CASE_BOUNDARY.lastIndex = 0;
  const match = CASE_BOUNDARY.exec(word);
  if (!match || match.index < 2) return -1;
  // Lines run together at one place; a name has a capital for each of its words: `WirLernenOnline`.
  CASE_BOUNDARY.lastIndex = match.index + 1;
  return CASE_BOUNDARY.test(word) ? -1 : match.index;
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
      if (parting.mustBeKnown === null || words.inSitting(parting.mustBeKnown) > 0) best = { candidate, parting };
    }
  }
  return best;
}

/**
 * The places where two words may meet in a word that lies over the end of the printed line.
 * @param before print width of the line up to the word
 */
function partingsOf(word: string, before: number, column: number): Parting[] {
  const startsAt = before / column;
  if (startsAt > LINE_END_TO || startsAt + printWidth(word) / column < LINE_END_FROM) return [];
  if (FUNCTION_WORDS.has(word.toLowerCase())) return [];
  const partings: Parting[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const lineEnd = startsAt + printWidth(word, 0, at) / column;
    if (lineEnd < LINE_END_FROM || lineEnd > LINE_END_TO) continue;
    const left = word.slice(0, at);
    const right = word.slice(at);
    const mustBeKnown = partThatMustBeKnown(left, right);
    if (mustBeKnown === undefined) continue;
    const score =
      Math.max(functionLength(left), functionLength(right)) +
      (isFunctionWord(left) && isFunctionWord(right) ? 2 : 0) -
      Math.abs(lineEnd - 1) * 4;
    partings.push({ at, score, mustBeKnown });
  }
  return partings;
}

function isFunctionWord(part: string): boolean {
  return FUNCTION_WORDS.has(part) || FUNCTION_WORDS.has(part.toLowerCase());
}

function functionLength(part: string): number {
  return isFunctionWord(part) ? part.length : 0;
}

/**
 * Two parts of a word are words of their own where one is a function word that is no ending or prefix there, and the
 * other is one too or stands elsewhere in the sitting.
 * @returns the part that must stand elsewhere; null where none must; undefined where they are no two words anyway
 */
function partThatMustBeKnown(left: string, right: string): string | null | undefined {
  const rightIsFunction = FUNCTION_WORDS.has(right);
  if (isFunctionWord(left)) {
    if (rightIsFunction) return null;
    return !PREFIXES.has(left.toLowerCase()) && right.length > 2 ? right : undefined;
  }
  if (!rightIsFunction || left.length < 3) return undefined;
  return !ENDINGS.has(right) || (right === 'des' && /^\p{Lu}\p{Ll}{4}/u.test(left)) ? left : undefined;
}
