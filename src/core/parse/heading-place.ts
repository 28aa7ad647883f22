import type { PieceKind } from '../model/page.js';
import { announcesHeading, endsWithPaper, isHeadingStart, isPaperLine } from './heading.js';
import type { PageLines } from './page-lines.js';

/** Most lines of an agenda item's heading. */
const MAX_HEADING_LINES = 14;

/** Where headings stand on a page: that depends on the pieces before them. */
export class HeadingPlace {
  readonly #page: PageLines;
  #afterAnnouncement = false;
  #inHeading = false;

  constructor(page: PageLines) {
    this.#page = page;
  }

  /** Last line of the heading that begins at a line, -1 where none does: it ends with a paper number or with the run. */
  endOfHeading(line: number, last: number): number {
    const page = this.#page;
    if (isPaperLine(page.text.slice(page.start(line), page.end(last)))) return last;
    const starts = isHeadingStart(page.content(line));
    if (!starts && !this.#inHeading) return -1;
    for (let end = line; end <= Math.min(last, line + MAX_HEADING_LINES); end++) {
      if (!endsWithPaper(page.content(end))) continue;
      while (end < last && isPaperLine(page.content(end + 1))) end++;
      return end;
    }
    return starts && this.#afterAnnouncement && last - line <= MAX_HEADING_LINES ? last : -1;
  }

  /** Takes note of a piece of text. */
  passText(kind: PieceKind, text: string): void {
    this.#afterAnnouncement = kind === 'paragraph' && announcesHeading(text);
    this.#inHeading = (kind === 'heading' || this.#afterAnnouncement) && !endsWithPaper(text);
  }

  /** Takes note of a speaker line. */
  passSpeaker(): void {
    this.#afterAnnouncement = false;
    this.#inHeading = false;
  }
}
