import type { SourceText } from '../../../src/core/analysis/analyzer.js';
import { Analyzer } from '../../../src/core/analysis/analyzer.js';
import type { PieceKind } from '../../../src/core/model/page.js';
import type { PlacedPage } from '../../../src/core/model/sitting.js';
import { hessen } from '../../../src/core/profiles/hessen.js';
import { hasScope, tokenize } from './grammar.js';

/** What the grammar and the parser both tell of a line, with the scope that says it. */
const SCOPES = {
  speaker: 'markup.bold.speaker-line',
  header: 'comment.line.page-header',
  interjection: 'comment.block.interjection',
} as const satisfies Partial<Record<PieceKind, string>>;

export type ComparedKind = keyof typeof SCOPES;

export const COMPARED_KINDS = Object.keys(SCOPES) as ComparedKind[];

/** A line of which grammar and parser say different things. */
export interface Difference {
  readonly kind: ComparedKind;
  /** `missed`: only the parser says it; `extra`: only the grammar. */
  readonly side: 'missed' | 'extra';
  readonly path: string;
  /** Line number in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Lines of one kind, counted. */
export interface Count {
  readonly both: number;
  readonly missed: number;
  readonly extra: number;
}

export interface Agreement {
  readonly counts: Readonly<Record<ComparedKind, Count>>;
  readonly differences: readonly Difference[];
}

/** Compares the two on the files of one sitting. */
export async function compareSitting(sources: readonly SourceText[]): Promise<Agreement> {
  const { sitting } = new Analyzer(hessen).analyze(sources);
  const agreed = new Map<ComparedKind, number>();
  const differences: Difference[] = [];
  for (const { path, text, pages } of sitting.extracts) {
    const parsed = parsedLines(text, pages);
    for (const [index, { text: lineText, tokens }] of (await tokenize(text)).entries()) {
      if (lineText.trim() === '') continue;
      for (const kind of COMPARED_KINDS) {
        const byParser = parsed.get(index)?.has(kind) ?? false;
        const byGrammar = tokens.some(
          ({ start, end, scopes }) => hasScope(scopes, SCOPES[kind]) && lineText.slice(start, end).trim() !== '',
        );
        if (byParser && byGrammar) agreed.set(kind, (agreed.get(kind) ?? 0) + 1);
        else if (byParser !== byGrammar) {
          differences.push({ kind, side: byParser ? 'missed' : 'extra', path, line: index + 1, text: lineText.trim() });
        }
      }
    }
  }
  const count = (kind: ComparedKind): Count => ({
    both: agreed.get(kind) ?? 0,
    missed: differences.filter((found) => found.kind === kind && found.side === 'missed').length,
    extra: differences.filter((found) => found.kind === kind && found.side === 'extra').length,
  });
  return {
    counts: { speaker: count('speaker'), header: count('header'), interjection: count('interjection') },
    differences,
  };
}

/** The sum of several comparisons. */
export function sum(agreements: readonly Agreement[]): Agreement {
  const total = (kind: ComparedKind): Count => ({
    both: agreements.reduce((lines, { counts }) => lines + counts[kind].both, 0),
    missed: agreements.reduce((lines, { counts }) => lines + counts[kind].missed, 0),
    extra: agreements.reduce((lines, { counts }) => lines + counts[kind].extra, 0),
  });
  return {
    counts: { speaker: total('speaker'), header: total('header'), interjection: total('interjection') },
    differences: agreements.flatMap(({ differences }) => differences),
  };
}

/** The share of lines on which the two differ, of all that one of them takes for the kind. */
export function rest({ both, missed, extra }: Count): number {
  return (missed + extra) / Math.max(1, both + missed + extra);
}

/** The kinds of piece on each line of a file, by line number from 0. */
function parsedLines(text: string, pages: readonly PlacedPage[]): Map<number, Set<PieceKind>> {
  const kinds = new Map<number, Set<PieceKind>>();
  for (const { page, start } of pages) {
    const before = text.slice(0, start).split(/\r\n|\r|\n/u).length - 1;
    for (const piece of page.pieces) {
      for (const { line } of piece.lines) {
        const known = kinds.get(before + line) ?? new Set<PieceKind>();
        kinds.set(before + line, known.add(piece.kind));
      }
    }
  }
  return kinds;
}
