import fc from 'fast-check';
import { followRange } from '../../src/core/annotate/follow.ts';
import type { Attribution } from '../../src/core/provenance/attribution.ts';
import { applyEdits, type Range, type TextEdit } from '../../src/core/text/offsets.ts';
import { REAL_PAGES, STRIPPED_PAGES } from '../support/real-pages.ts';

/** What people and rules change: words, signs, blanks, line ends, whole stretches. */
const CHANGES: readonly ((text: string, at: number) => TextEdit | null)[] = [
  (text, at) => replaced(text, at, /\p{L}+/gu, 'Wörter'),
  (text, at) => replaced(text, at, /\p{L}+ /gu, ''),
  (text, at) => replaced(text, at, /(?<=\p{L}{3})(?=\p{L}{3})/gu, ' '),
  (text, at) => replaced(text, at, / [–\u0096] /gu, ' '),
  (text, at) => replaced(text, at, /[–\u0096-] ?/gu, ''),
  (text, at) => replaced(text, at, / \n(?=\p{Ll})/gu, ' '),
  (text, at) => replaced(text, at, /(?<=\p{Ll}) \n(?=\p{Ll})/gu, ''),
  (text, at) => replaced(text, at, / {2}/gu, ' – '),
  (text, at) => replaced(text, at, / {2}/gu, ' '),
  (text, at) => replaced(text, at, /\n{2,}/gu, '\n'),
  (text, at) => replaced(text, at, /(?<=\p{Ll}) (?=\p{Ll})/gu, ' \n'),
  (text, at) => replaced(text, at, /(?<=\p{L}) /gu, ', 🙂 '),
  (text, at) => replaced(text, at, /\([^()\n]*\)/gu, ''),
  (text, at) => ({ start: at, end: Math.min(text.length, at + 300), newText: 'Und so weiter. \n\n\n' }),
];

/** The first place behind an offset that fits a pattern, replaced. */
function replaced(text: string, at: number, pattern: RegExp, newText: string): TextEdit | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { start: match.index, end: match.index + match[0].length, newText };
}

export interface EditedPage {
  readonly original: string;
  readonly current: string;
  /** Whose the changes are, followed through the later ones. */
  readonly known: readonly Attribution[];
}

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  which: fc.nat(CHANGES.length - 1),
  by: fc.constantFrom('person', 'rule', 'accepted'),
});

export const CREATED = '2026-11-26T20:00:00Z';

/** A real page after some changes by people and rules, each told whose it is. */
export const editedPage: fc.Arbitrary<EditedPage> = fc
  .tuple(fc.constantFrom(...REAL_PAGES, ...STRIPPED_PAGES), fc.array(change, { maxLength: 20 }))
  .map(([original, changes]) => {
    let current = original;
    let known: Attribution[] = [];
    changes.forEach(({ at, which, by }, index) => {
      const edit = CHANGES[which]?.(current, Math.floor(at * current.length));
      if (!edit) return;
      known = known.map((one) => ({ ...one, ...rangeOf(followRange(one, [edit])) }));
      current = applyEdits(current, [edit]);
      known.push({
        id: `change-${String(index)}`,
        start: edit.start,
        end: edit.start + edit.newText.length,
        rule: by === 'person' ? null : 'text/rule',
        decided: by !== 'rule',
        creator: by,
        created: CREATED,
      });
    });
    return { original, current, known };
  });

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
