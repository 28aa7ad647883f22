/** White space other than single blanks between words. */
const MORE_THAN_BLANKS = /[^\S ]| {2}/u;

/** Printed lines read on into one: hyphenation at a line's end undone, one blank between words. */
export function joinPrinted(printed: string): string {
  if (!MORE_THAN_BLANKS.test(printed)) return printed.trim();
  return printed
    .replace(/(?<=\p{Ll})-[ \t]*[\r\n]\s*(?=\p{Ll})|(?<=\p{Lu}{2})-[ \t]*[\r\n]\s*(?=\p{Lu}{2})/gu, '')
    .replace(/([-/])[ \t]*[\r\n]\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
