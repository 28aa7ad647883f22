import type { AnalysisWithStandOff, IgnoredFinding } from '../../core/analysis/stand-off.js';
import { message } from '../../core/model/message.js';
import type { Problem } from '../../core/model/problem.js';
import type { SittingReading } from './sitting-session.js';
import { TextPositions } from './text-positions.js';
import { pagesOf, type PageView } from './transcript.js';

/** Largest document that is read, in UTF-16 code units: about twenty sittings. Reading it takes less than a second. */
export const MAX_CHARACTERS = 8_000_000;

/** One version of an open document as it was read, alone or within its sitting. Immutable. */
export class DocumentReading {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly sitting: SittingReading;
  /** Index of the document among the files of its sitting. */
  readonly source: number;
  #positions: TextPositions | null = null;
  #pages: readonly PageView[] | null = null;

  constructor(uri: string, version: number, text: string, sitting: SittingReading, source: number) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.sitting = sitting;
    this.source = source;
  }

  get analysis(): AnalysisWithStandOff {
    return this.sitting.analysis;
  }

  /** Ascending by start. */
  get problems(): readonly Problem[] {
    return this.analysis.problems[this.source] ?? [];
  }

  /** Findings that are not among the problems, ascending by start. */
  get ignored(): readonly IgnoredFinding[] {
    return this.analysis.ignored[this.source] ?? [];
  }

  get positions(): TextPositions {
    return (this.#positions ??= new TextPositions(this.text));
  }

  get pages(): readonly PageView[] {
    return (this.#pages ??= pagesOf(this.analysis, this.source));
  }
}

/** What is said about a document that is not read because of its size. */
export function tooLargeProblem(characters: number): Problem {
  return {
    code: 'file/too-large',
    severity: 'information',
    start: 0,
    end: 0,
    message: message('The file is not checked: it has {characters} characters, and {limit} is the most.', {
      characters,
      limit: MAX_CHARACTERS,
    }),
    fixes: [],
  };
}
