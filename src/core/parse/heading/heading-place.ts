import type { Piece } from '../../model/page.js';
import { pieceText } from '../../text/running-text.js';
import type { PageLines } from '../page-lines.js';
import {
  announcesHeading,
  beginsConsultation,
  isHeadingStart,
  namesItemAlone,
  speaksOfBusiness,
} from './heading-words.js';
import {
  beginsWithPapers,
  endsInPapers,
  firstPapers,
  isPapersOnly,
  isPaperWithBusiness,
  namesPapers,
} from './papers.js';
import { isCommittee, isReferralStart, withoutReferral } from './referral.js';

/** Most lines of an agenda item's heading. */
const MAX_HEADING_LINES = 14;
/** Most empty lines between a title and its papers. */
const MAX_GAP_BEFORE_PAPERS = 4;

/** Lines that stand in no title: speech, announcements, interjections. */
const NO_TITLE = /[.:]\s*$|^\((?!ge?m)/u;

/** Where headings stand on a page: that depends on the pieces before them. */
export class HeadingPlace {
  readonly #page: PageLines;
  #afterAnnouncement = false;
  #inHeading = false;

  constructor(page: PageLines) {
    this.#page = page;
  }

  /**
   * Last line of the heading that begins at a line, -1 where none does. It ends with its papers, which may go on over
   * several lines, or with the run.
   * @param last last line before the next empty one
   */
  endOfHeading(line: number, last: number): number {
    const end = this.#endInRun(line, last);
    const behind = this.#endBehindGaps(line);
    // What an item is about may stand with its paper only, behind a title that is a heading by itself.
    return end < 0 || (behind > end && isPaperWithBusiness(this.#page.content(behind))) ? behind : end;
  }

  #endInRun(line: number, last: number): number {
    const page = this.#page;
    const content = page.content(line);
    const starts = isHeadingStart(content);
    if (!starts && !this.#inHeading && !namesPapers(content)) return -1;
    const text = page.text.slice(page.start(line), page.end(Math.min(last, line + MAX_HEADING_LINES)));
    if (isPapersOnly(text)) return last;
    if (!starts && !this.#inHeading) return -1;
    if (starts && speaksOfBusiness(text)) return -1;
    const end = this.#endOfPapers(text, line);
    if (end >= 0) return end;
    const mayEndHere = this.#afterAnnouncement || this.#papersFollow(last);
    return starts && mayEndHere && last - line <= MAX_HEADING_LINES ? last : -1;
  }

  /** Takes note of a piece of text. */
  passText(piece: Piece): void {
    const text = pieceText(piece, this.#page.text);
    this.#afterAnnouncement = piece.kind === 'paragraph' && (announcesHeading(text) || namesItemAlone(text));
    this.#inHeading = (piece.kind === 'heading' || this.#afterAnnouncement) && !endsInPapers(withoutReferral(text));
  }

  /** Takes note of a speaker line. */
  passSpeaker(): void {
    this.#afterAnnouncement = false;
    this.#inHeading = false;
  }

  /**
   * The line that ends a heading whose papers stand on a line of their own, gaps between them aside, with the proposal to
   * which committees it goes (Bundestag); -1 where the heading is none of these.
   */
  #endBehindGaps(line: number): number {
    const page = this.#page;
    if (!this.#afterAnnouncement && !beginsConsultation(page.content(line))) return -1;
    let end = -1;
    for (let next = line; next < page.count && next - line <= MAX_HEADING_LINES; next++) {
      if (page.isEmpty(next)) continue;
      const text = page.content(next);
      if (isPapersOnly(text) || isPaperWithBusiness(text)) end = next;
      else if (end >= 0 || endsInPapers(text) || NO_TITLE.test(text)) break;
    }
    return end > line ? this.#endOfReferral(end) : -1;
  }

  /** The last of the committees behind a line: `Überweisungsvorschlag:`; the line itself where none are. */
  #endOfReferral(line: number): number {
    const page = this.#page;
    let end = line;
    for (let next = line + 1; next < page.count; next++) {
      if (page.isEmpty(next)) continue;
      if (!(end === line ? isReferralStart(page.content(next)) : isCommittee(page.content(next)))) break;
      end = next;
    }
    return end;
  }

  /** The line with which the first papers end that end with a line; -1 where there are none. */
  #endOfPapers(text: string, line: number): number {
    const start = this.#page.start(line);
    const found = firstPapers(text, ({ end }) => this.#lineThatEndsAt(start + end, line) >= 0);
    return found ? this.#lineThatEndsAt(start + found.end, line) : -1;
  }

  #lineThatEndsAt(offset: number, from: number): number {
    const page = this.#page;
    let line = from;
    while (page.end(line) < offset) line++;
    return page.end(line) === offset ? line : -1;
  }

  /** Whether the next text behind a gap begins with papers. */
  #papersFollow(last: number): boolean {
    const page = this.#page;
    let next = last + 1;
    while (next < page.count && page.isEmpty(next)) next++;
    if (next >= page.count || next - last > MAX_GAP_BEFORE_PAPERS + 1) return false;
    return beginsWithPapers(page.text.slice(page.start(next), page.end(Math.min(page.count - 1, next + 2))));
  }
}
