import { BLANK } from './expression.js';

/**
 * An expression for one of many words; of several that fit, the longest wins. Words that begin alike share their
 * beginning, so that the engine looks at each letter of the text once and not once for each word.
 * @param blanks how a blank in a word may be printed: as one or more blanks, no-break ones included, or not at all
 */
export function oneOf(words: Iterable<string>, blanks: 'kept' | 'optional' = 'kept'): string {
  const root: Letters = { next: new Map(), isEnd: false };
  for (const word of words) add(root, word);
  return render(root, blanks === 'kept' ? `${BLANK}+` : `${BLANK}*`);
}

interface Letters {
  readonly next: Map<string, Letters>;
  isEnd: boolean;
}

function add(root: Letters, word: string): void {
  let at = root;
  for (const letter of word) {
    let next = at.next.get(letter);
    if (!next) {
      next = { next: new Map(), isEnd: false };
      at.next.set(letter, next);
    }
    at = next;
  }
  at.isEnd = true;
}

function render(letters: Letters, blank: string): string {
  const branches = [...letters.next]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, next]) => (letter === ' ' ? blank : escape(letter)) + render(next, blank));
  if (branches.length === 0) return '';
  if (branches.length === 1 && !letters.isEnd) return branches[0] ?? '';
  return `(?:${branches.join('|')})${letters.isEnd ? '?' : ''}`;
}

function escape(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\/]/u, String.raw`\$&`);
}
