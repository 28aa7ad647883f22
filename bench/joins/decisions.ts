import type { CorrectedSitting } from '../../src/core/sitting/correct.ts';
import type { LineJoin } from '../../src/core/model/page.ts';
import type { Block } from '../../src/core/model/sitting.ts';

/** A place where words were joined or parted, and how. */
export interface JoinDecision {
  /** `line-end hyphen`, or the code of the rule whose fix it is. */
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  /** What stands between them now. */
  readonly seam: string;
  /** A person is told that the place is not clear (`text/unsure-join`); how it is read meanwhile counts for nothing. */
  readonly abstained: boolean;
}

/** Characters of text on each side that a decision carries. */
const REACH = 60;

const SEAMS: Readonly<Record<LineJoin, (hyphen: string) => string>> = {
  space: (hyphen) => `${hyphen} `,
  none: (hyphen) => hyphen,
  dehyphenate: () => '',
  suspended: (hyphen) => `${hyphen} `,
};

/** How lines that end in a hyphen, or in a letter without the blank of the extraction, were read on. */
export function lineDecisions({ analysis }: CorrectedSitting): JoinDecision[] {
  return analysis.sitting.turns.flatMap(({ blocks }) => blocks.flatMap(blockDecisions));
}

interface ReadLine {
  readonly text: string;
  readonly blanks: number;
  /** How it reads on; null for the last. */
  readonly join: LineJoin | null;
  readonly place: string;
  readonly sure: boolean;
}

function blockDecisions({ pieces, joins, joinReasons }: Block): JoinDecision[] {
  const lines: ReadLine[] = pieces.flatMap(({ piece, placed: { page } }, index) =>
    piece.lines.map(({ start, end, line }, at) => ({
      text: page.text.slice(start, end),
      blanks: page.lines.end(line) - end,
      join: piece.joins[at] ?? joins[index] ?? null,
      place: at < piece.joins.length ? 'line' : 'gap',
      sure: (at < piece.joins.length ? piece.joinReasons?.get(at) : joinReasons.get(index))?.sure ?? true,
    })),
  );
  return lines.flatMap(({ text, blanks, join, place, sure }, index) => {
    const next = lines[index + 1];
    if (join === null || next === undefined) return [];
    const kind = /[\p{L}\p{N}]-$/u.test(text)
      ? `hyphen at ${place} end`
      : /\p{L}$/u.test(text) && blanks === 0 && /^\p{Ll}/u.test(next.text)
        ? `no blank at ${place} end`
        : null;
    if (kind === null) return [];
    const before = `${lines[index - 1]?.text ?? ''} ${text.replace(/-$/u, '')}`.slice(-REACH);
    const after = `${next.text} ${lines[index + 2]?.text ?? ''}`.slice(0, REACH);
    return [{ kind, before, after, seam: SEAMS[join](text.endsWith('-') ? '-' : ''), abstained: !sure }];
  });
}

/** Rules whose fixes join or part words. */
const RULES = new Set(['text/glued-words', 'text/split-word', 'text/suspended-hyphen', 'text/lost-hyphen']);

/** What fixes joined and parted. */
export function fixDecisions({ sources }: CorrectedSitting): JoinDecision[] {
  return sources.flatMap(({ original, corrections }) =>
    corrections.flatMap(({ rule, start, end, corrected, original: quoted }) => {
      if (!RULES.has(rule) || /[\p{L}\p{N}]/u.test(corrected + quoted)) return [];
      const left = original.slice(Math.max(0, start - REACH), start);
      const right = original.slice(end, end + REACH);
      const before = left.replace(/[^\p{L}\p{N}]+$/u, '');
      const after = right.replace(/^[^\p{L}\p{N}]+/u, '');
      const seam = left.slice(before.length) + corrected + right.slice(0, right.length - after.length);
      return [{ kind: rule, before, after, seam: seam.replace(/\s+/gu, ' '), abstained: false }];
    }),
  );
}
