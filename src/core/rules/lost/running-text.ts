/** Characters of a stretch that are read. */
const MOST = 200;

/**
 * A stretch of a page as running text: one blank between words, none at the ends, words that a line end broke whole.
 * Of a long stretch only the beginning.
 * @param glued words go on over a line end that no blank precedes
 */
export function runningText(text: string, start: number, end: number, glued: boolean): string {
  const printed = text.slice(start, Math.max(start, Math.min(end, start + MOST)));
  if (!printed.includes('\n')) return printed.includes('  ') ? printed.replace(/ +/gu, ' ').trim() : printed.trim();
  let joined = '';
  for (const line of printed.split(/\r?\n/u)) {
    const code = line.charCodeAt(0);
    const goesOn = glued && joined !== '' && ((code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff));
    if (goesOn && joined.endsWith('-')) joined = joined.slice(0, -1) + line;
    else if (goesOn && /\p{Ll}$/u.test(joined)) joined += line;
    else joined += ` ${line}`;
  }
  return joined.replace(/\s+/gu, ' ').trim();
}
