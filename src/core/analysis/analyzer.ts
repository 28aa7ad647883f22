import type { FileEvidence, Page } from '../model/page.js';
import type { Problem, Severity } from '../model/problem.js';
import type { Extract, PlacedPage, Sitting } from '../model/sitting.js';
import { countEvidence, evidenceOf, type EvidenceCounts } from '../parse/file-evidence.js';
import { carryBehind, FIRST_PAGE, parsePage, type PageCarry } from '../parse/page.js';
import { splitPages } from '../parse/split-pages.js';
import type { Profile } from '../profiles/profile.js';
import { RULES } from '../rules/registry.js';
import type { Finding, PageRule, Rule, SittingRule } from '../rules/rule.js';
import { linkSitting } from '../sitting/link.js';
import { joinByWords } from '../sitting/line-joins.js';
import { KnownWords } from '../text/known-words.js';
import { Vocabulary } from '../text/vocabulary.js';
import type { WordList } from '../text/word-list.js';

/** A text to be read: its name and its characters after decoding. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Severity of a rule as a person set it; `off` silences it. */
export type RuleLevel = Severity | 'off';

/** What a person may set for an analysis. */
export interface AnalysisOptions {
  /** Levels by rule code (`text/lost-dash`) or by group (`text`); the code wins. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
}

/** What an analyzer works with. */
export interface AnalyzerParts {
  /** Absent: all of the registry. */
  readonly rules?: readonly Rule[];
  readonly wordList?: WordList | null;
}

/** Structure and problems of one sitting (or of one extract that stands alone). */
export interface Analysis {
  /** What the texts were read with. */
  readonly profile: Profile;
  readonly sitting: Sitting;
  /** Problems by source, each list ascending by start. */
  readonly problems: readonly (readonly Problem[])[];
}

interface PageFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** A page read under one evidence and carry, and what the page rules found in it. */
interface ReadPage {
  readonly page: Page;
  readonly evidence: FileEvidence;
  readonly carryBefore: PageCarry;
  readonly carryBehind: PageCarry;
  readonly findings: readonly PageFinding[];
}

/** What is kept of a page until the next analysis. */
interface KeptPage {
  readonly text: string;
  readonly counts: EvidenceCounts;
  reading: ReadPage | null;
  placed: PlacedFindings | null;
}

/** The findings of a page at its place in the text, under one choice of levels. */
interface PlacedFindings {
  readonly reading: ReadPage;
  readonly start: number;
  readonly levels: AnalysisOptions['levels'];
  readonly problems: readonly Problem[];
}

/**
 * Reads transcripts of one parliament. Keeps what it learned of each page, so that reading a text again after an edit
 * costs the changed pages only; the result is the same as that of a fresh analyzer.
 */
export class Analyzer {
  readonly profile: Profile;
  readonly #pageRules: readonly PageRule[];
  readonly #sittingRules: readonly SittingRule[];
  /** The list of words that decisions rest on besides the sitting's own; null where none is at hand. */
  readonly wordList: WordList | null;
  readonly #vocabulary = new Vocabulary();
  #kept = new Map<string, readonly KeptPage[]>();

  constructor(profile: Profile, { rules = RULES, wordList = null }: AnalyzerParts = {}) {
    this.profile = profile;
    this.wordList = wordList;
    this.#pageRules = rules.filter((rule): rule is PageRule => rule.cost !== 'sitting');
    this.#sittingRules = rules.filter((rule): rule is SittingRule => rule.cost === 'sitting');
  }

  /**
   * @param sources the files of one sitting in their order
   * @returns structure and problems; never throws, whatever the characters are
   */
  analyze(sources: readonly SourceText[], options: AnalysisOptions = {}): Analysis {
    const kept = new Map<string, readonly KeptPage[]>();
    const evidence: FileEvidence[] = [];
    const extracts: Extract[] = [];
    const found: Problem[][] = [];
    let carry = FIRST_PAGE;
    sources.forEach(({ path, text }, source) => {
      const ranges = splitPages(text, this.profile);
      const pages = keepPages(
        ranges.map(({ start, end }) => text.slice(start, end)),
        this.#kept.get(path) ?? [],
      );
      kept.set(path, pages);
      const known = evidenceOf(pages.map(({ counts }) => counts));
      const placed: PlacedPage[] = [];
      const problems: Problem[] = [];
      pages.forEach((keptPage, index) => {
        const start = ranges[index]?.start ?? 0;
        const read = this.#read(keptPage, known, carry);
        carry = read.carryBehind;
        placed.push({ page: read.page, source, start, end: start + keptPage.text.length });
        for (const problem of placeFindings(keptPage, read, start, options)) problems.push(problem);
      });
      evidence.push(known);
      extracts.push({ path, text, pages: placed });
      found.push(problems);
    });
    this.#kept = kept;
    this.#vocabulary.update(extracts.flatMap((extract) => extract.pages.map(({ page }) => page)));
    const words = new KnownWords(this.#vocabulary, this.wordList);
    const joined = extracts.map((extract, source) => joinExtract(extract, evidence[source], words));
    const sitting = linkSitting(joined, evidence, this.profile, words);
    for (const rule of this.#sittingRules) {
      if (levelOf(rule, null, options) === 'off') continue;
      for (const { source, ...finding } of rule.check({
        sitting,
        profile: this.profile,
        vocabulary: this.#vocabulary,
        words,
      })) {
        const severity = levelOf(rule, finding, options);
        if (severity !== 'off') found[source]?.push(placeFinding(rule, finding, severity, 0));
      }
    }
    for (const problems of found)
      problems.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
    return { profile: this.profile, sitting, problems: found };
  }

  #read(kept: KeptPage, evidence: FileEvidence, carry: PageCarry): ReadPage {
    const known = kept.reading;
    if (known && sameEvidence(known.evidence, evidence) && sameCarry(known.carryBefore, carry)) return known;
    const page = parsePage(kept.text, this.profile, evidence, carry);
    const findings: PageFinding[] = [];
    for (const rule of this.#pageRules) {
      for (const finding of rule.check({ page, profile: this.profile, evidence })) findings.push({ rule, finding });
    }
    kept.reading = { page, evidence, carryBefore: carry, carryBehind: carryBehind(page, carry), findings };
    return kept.reading;
  }
}

/** The pages of a text, taken from those of the text before where they are the same; an edit moves those behind it. */
function keepPages(texts: readonly string[], before: readonly KeptPage[]): KeptPage[] {
  const moved = before.length - texts.length;
  return texts.map((text, index) => {
    for (const candidate of [before[index], before[index + moved]]) if (candidate?.text === text) return candidate;
    return { text, counts: countEvidence(text), reading: null, placed: null };
  });
}

/** An extract with its lines joined as the words of the sitting say. */
function joinExtract(extract: Extract, evidence: FileEvidence | undefined, words: KnownWords): Extract {
  if (evidence === undefined) return extract;
  return {
    ...extract,
    pages: extract.pages.map((placed) => ({ ...placed, page: joinByWords(placed.page, evidence, words) })),
  };
}

function sameEvidence(a: FileEvidence, b: FileEvidence): boolean {
  return a.stripped === b.stripped && a.trailingBlanks === b.trailingBlanks && a.layout === b.layout;
}

function sameCarry(a: PageCarry, b: PageCarry): boolean {
  return a.phase === b.phase && a.kind === b.kind && a.openBracket === b.openBracket;
}

function placeFindings(kept: KeptPage, reading: ReadPage, start: number, options: AnalysisOptions): readonly Problem[] {
  const { placed } = kept;
  if (placed?.reading === reading && placed.start === start && placed.levels === options.levels) return placed.problems;
  const problems: Problem[] = [];
  for (const { rule, finding } of reading.findings) {
    const severity = levelOf(rule, finding, options);
    if (severity !== 'off') problems.push(placeFinding(rule, finding, severity, start));
  }
  kept.placed = { reading, start, levels: options.levels, problems };
  return problems;
}

function levelOf(rule: Rule, finding: Finding | null, { levels }: AnalysisOptions): RuleLevel {
  const set = levels?.[rule.code] ?? levels?.[rule.code.slice(0, rule.code.indexOf('/'))];
  return set ?? finding?.severity ?? rule.severity;
}

function placeFinding(rule: Rule, finding: Finding, severity: Severity, offset: number): Problem {
  const { start, end, message, evidence, fixes } = finding;
  const said = { code: rule.code, severity, message, ...(evidence !== undefined && { evidence }) };
  if (offset === 0) return { ...said, start, end, fixes };
  return {
    ...said,
    start: start + offset,
    end: end + offset,
    fixes: fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ start: edit.start + offset, end: edit.end + offset, newText: edit.newText })),
    })),
  };
}
