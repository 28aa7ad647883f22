import type { Lexicon } from '../profiles/lexicon.js';
import type { PageLines } from './page-lines.js';

/** What the parser knows of a page before it cuts it. */
export interface PieceContext {
  readonly page: PageLines;
  readonly lexicon: Lexicon;
  /** Lines of the page header. */
  readonly headerLines: ReadonlySet<number>;
  /** The page before ended inside the brackets of an interjection or a note. */
  readonly openBracket: 'interjection' | 'note' | null;
  /** Only speech has speaker lines without a colon and interjections by their place alone. */
  readonly isSpeech: boolean;
}

/** Whether a line that counts belongs to the page header. */
export function isHeaderLine({ page, headerLines }: Pick<PieceContext, 'page' | 'headerLines'>, line: number): boolean {
  return headerLines.has(page.physical(line));
}
