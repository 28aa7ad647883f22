/** Printed lines read on into one: hyphenation at a line's end undone, one blank between words. */
export function joinPrinted(printed: string): string {
  return printed
    .replace(/(?<=\p{Ll})-[ \t]*[\r\n]\s*(?=\p{Ll})|(?<=\p{Lu}{2})-[ \t]*[\r\n]\s*(?=\p{Lu}{2})/gu, '')
    .replace(/([-/])[ \t]*[\r\n]\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
