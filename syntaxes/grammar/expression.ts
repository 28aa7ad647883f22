import { scope, type Captures } from './textmate.js';

/**
 * Regular expressions of a grammar, put together from parts. TextMate names a part of a match by the number of its
 * group, and nobody can count groups in a long expression: here a part carries its scope, and the numbers follow.
 * Plain strings are expressions in Oniguruma's syntax without capturing groups.
 *
 * Two habits keep them from backtracking: repetitions that cannot be cut short are possessive (`*+`), and everything
 * that is looked for in the middle of a line begins with a character that is rare there. (`{n,m}+` is not possessive in
 * Oniguruma; an atomic group is.)
 */
export type Part = string | Scoped | readonly Part[];

interface Scoped {
  readonly scopes: string;
  readonly part: Part;
}

/** A part that gets scopes of its own, without the language's suffix. */
export function scoped(scopes: string, ...part: Part[]): Scoped {
  return { scopes, part };
}

/** A part that may be absent. */
export function optional(...part: Part[]): Part {
  return ['(?:', part, ')?'];
}

/** One of several parts; the first that fits wins. */
export function either(...parts: Part[]): Part {
  return ['(?:', parts.flatMap((part, index) => (index === 0 ? [part] : ['|', part])), ')'];
}

/** A place where a part would match; nothing is consumed. */
export function ahead(...part: Part[]): string {
  return `(?=${plain(part)})`;
}

/** The expression of a part and the scopes of its groups. */
export function expression(...parts: Part[]): { readonly source: string; readonly captures: Captures } {
  const captures: Record<string, { name: string }> = {};
  let groups = 0;
  const render = (part: Part): string => {
    if (typeof part === 'string') {
      if (capturesItself(part)) throw new Error(`a plain part must not capture: ${part}`);
      return part;
    }
    if (!isScoped(part)) return part.map(render).join('');
    captures[String(++groups)] = { name: scope(part.scopes) };
    return `(${render(part.part)})`;
  };
  return { source: render(parts), captures };
}

/** The expression of a part without its scopes: for look-ahead. */
export function plain(...parts: Part[]): string {
  const render = (part: Part): string =>
    typeof part === 'string' ? part : isScoped(part) ? `(?:${render(part.part)})` : part.map(render).join('');
  return render(parts);
}

/** A character by its code point. */
export function codePoint(code: number): string {
  return `\\x{${code.toString(16).toUpperCase()}}`;
}

/** A blank between two words. */
export const BLANK = String.raw`[ \x{A0}]`;

/** What may stand before a line's first word: blanks, and the form feed that some converters put between pages. */
export const INDENT = String.raw`[ \t\f\x{A0}\x{FEFF}]*+`;

/**
 * The start of a line with its indent, for the rules behind the one way in (transcript.ts): it leaves them at the start of
 * the line, which is where `\G` matches. Oniguruma then looks nowhere else, as it would for `^`.
 */
export const LINE_START = String.raw`\G${INDENT}`;

/** The rest of a line that holds nothing more. */
export const LINE_END = String.raw`[ \t\x{A0}]*+$`;

/** Where a line is empty: the gap behind a paragraph. Zero-width, so that what ends there leaves the line alone. */
export const EMPTY_LINE_AHEAD = `(?=${LINE_END})`;

/** Characters of a class: dashes, also as the control characters that those of Windows-1252 become. */
export const DASHES = String.raw`–—\x{96}\x{97}\-`;
export const DASH = `[${DASHES}]`;

/** The end of a word. */
export const WORD_END = String.raw`(?![\p{L}\p{N}])`;

/** The beginning of a word. */
export const WORD_START = String.raw`(?<![\p{L}\p{N}])`;

function capturesItself(source: string): boolean {
  return /\((?!\?)/u.test(source.replace(/\\./gu, '').replace(/\[[^\]]*\]/gu, ''));
}

function isScoped(part: Exclude<Part, string>): part is Scoped {
  return 'scopes' in part;
}
