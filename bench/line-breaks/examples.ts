import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import type { PieceLine } from '../../src/core/model/page.ts';
import type { PlacedPage } from '../../src/core/model/sitting.ts';
import { lineBreakFeatures, linePlace } from '../../src/core/parse/line-breaks.ts';
import { countEvidence, evidenceOf } from '../../src/core/parse/file-evidence.ts';
import { PageLines } from '../../src/core/parse/page-lines.ts';
import { DEFAULT_COLUMN_WIDTH, sentenceGoesOn } from '../../src/core/parse/paragraph-breaks.ts';
import { measureColumn } from '../../src/core/parse/runs.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { decodeC1Text } from '../../src/core/text/cp1252.ts';
import { lettersOnly } from '../accuracy/normal-text.ts';
import { readGold } from '../accuracy/transcripts.ts';
import { goldPath, hessianPages, type Variant } from '../lib/corpus.ts';

/** A place between two lines without a gap, where a paragraph may begin. */
export interface Example {
  readonly features: readonly string[];
  /** Whether a paragraph begins there in the record, and whether one begins in the present reading. */
  readonly inRecord: boolean;
  readonly inReading: boolean;
  readonly shown: string;
}

/** A line of speech, and the run of lines that it stands in. */
interface SpeechLine {
  readonly page: PageLines;
  readonly line: number;
  readonly letters: string;
  readonly run: { readonly first: number; readonly continues: boolean };
  readonly column: number;
  readonly startsPiece: boolean;
}

/** The places of a sitting, each with what the record has there; left out are those that the record does not show. */
export function examplesOf(sitting: string, variant: Variant): Example[] {
  const record = new RecordLetters(sitting);
  const sources = hessianPages(sitting, variant);
  const examples: Example[] = [];
  for (const extract of new Analyzer(hessen).analyze(sources).sitting.extracts) {
    const evidence = evidenceOf(extract.pages.map(({ page }) => countEvidence(page.text)));
    if (evidence.layout !== 'gaps') continue;
    for (const placed of extract.pages) {
      if (placed.page.kind !== 'speech') continue;
      const page = new PageLines(decodeC1Text(placed.page.text), placed.page.lines, evidence);
      for (const lines of stretchesOf(page, placed)) {
        for (const [index, behind] of lines.entries()) {
          const before = lines[index - 1];
          if (!before) continue;
          const letters = (from: number, to: number) =>
            lines
              .slice(Math.max(0, from), to)
              .map((line) => line.letters)
              .join('');
          const inRecord = record.startsParagraph(letters(index - 3, index), letters(index, index + 3));
          const sameRun = behind.run === before.run && behind.line === before.line + 1;
          const place = sameRun ? linePlace(page, behind.run, behind.line, behind.column) : null;
          if (inRecord === null || place === null) continue;
          const shown = `${place.before.slice(-50)} ‖ ${place.after.slice(0, 50)}`;
          examples.push({ features: lineBreakFeatures(place), inRecord, inReading: behind.startsPiece, shown });
        }
      }
    }
  }
  return examples;
}

/** Lines of paragraphs that follow each other on a page with nothing but gaps between them. */
function stretchesOf(page: PageLines, { page: { pieces } }: PlacedPage): SpeechLine[][] {
  const headerLines = new Set(
    pieces.filter(({ kind }) => kind === 'header').flatMap(({ lines }) => lines.map(({ line }) => line)),
  );
  const column = measureColumn({ page, headerLines }) ?? DEFAULT_COLUMN_WIDTH;
  const stretches: SpeechLine[][] = [];
  let open: SpeechLine[] = [];
  let run = { first: -1, continues: false };
  for (const piece of pieces) {
    if (piece.kind !== 'paragraph') {
      if (piece.kind !== 'header') stretches.push((open = []));
      continue;
    }
    if (stretches.length === 0) stretches.push(open);
    const before = open.at(-1);
    const first = piece.lines[0]?.line ?? 0;
    if (piece.gapBefore !== 0 || !before) {
      const continues = before !== undefined && sentenceGoesOn(page.restored(before.line), page.restored(first));
      run = { first, continues };
    }
    const speechLine = ({ line, start, end }: PieceLine, index: number): SpeechLine => {
      const letters = lettersOnly(page.text.slice(start, end));
      return { page, line, letters, run, column, startsPiece: index === 0 };
    };
    open.push(...piece.lines.map(speechLine));
  }
  return stretches;
}

/** The letters of the record's speech, and where its paragraphs begin in them. */
class RecordLetters {
  readonly #letters: string;
  readonly #starts = new Set<number>();
  #cursor = 0;

  constructor(sitting: string) {
    let letters = '';
    for (const { blocks } of readGold(goldPath(sitting)).turns) {
      for (const { kind, text } of blocks) {
        if (kind !== 'speech') continue;
        this.#starts.add(letters.length);
        letters += lettersOnly(text);
      }
    }
    this.#letters = letters;
  }

  /** Places must be asked for in their order; null where the record does not have these letters near the place before. */
  startsParagraph(before: string, after: string): boolean | null {
    for (const length of [30, 18, 12]) {
      const left = before.slice(-length);
      const key = left + after.slice(0, length);
      if (key.length < 12) return null;
      const at = this.#letters.indexOf(key, Math.max(0, this.#cursor - 600));
      if (at < 0 || at > this.#cursor + 8000) continue;
      this.#cursor = at + left.length;
      return this.#starts.has(this.#cursor);
    }
    return null;
  }
}
