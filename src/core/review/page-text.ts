import type { Range } from '../text/offsets.js';

/**
 * The text of a page that its review counts for: its characters in the file, its header among them, with line feeds for
 * line ends. The caller hashes it (SHA-256 of its UTF-8).
 * @param page where the page stands, in UTF-16 offsets of the text
 */
export function pageText(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/\r\n?/gu, '\n');
}
