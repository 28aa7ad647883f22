import type { FileEvidence } from '../model/page.js';
import type { Lines } from '../text/lines.js';

/** The lines of a page with what the parser asks of each again and again. Offsets are those of the page's text. */
export class PageLines {
  readonly text: string;
  readonly lines: Lines;
  readonly evidence: FileEvidence;
  /** First character that is no blank; equals `contentEnd` on an empty line. */
  readonly contentStart: Int32Array;
  /** Behind the last character that is no blank. */
  readonly contentEnd: Int32Array;

  /**
   * The lines that count, by their number on the page: empty lines between the lines of a doubled layout do not. Null
   * where all lines count.
   */
  readonly #physical: readonly number[] | null;
  readonly #contents: (string | undefined)[] = [];

  /** @param text the page's text, C1 punctuation decoded; @param lines its lines */
  constructor(text: string, lines: Lines, evidence: FileEvidence) {
    this.text = text;
    this.lines = lines;
    this.evidence = evidence;
    this.#physical = evidence.layout === 'doubled' ? withoutSingleGaps(text, lines) : null;
    this.contentStart = new Int32Array(this.count);
    this.contentEnd = new Int32Array(this.count);
    for (let line = 0; line < this.count; line++) {
      let start = this.lineStart(line);
      let end = this.lineEnd(line);
      while (start < end && isBlank(text.charCodeAt(start))) start++;
      while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
      this.contentStart[line] = start;
      this.contentEnd[line] = end;
    }
  }

  get count(): number {
    return this.#physical?.length ?? this.lines.count;
  }

  /** Number of a line on the page, the lines that do not count included. */
  physical(line: number): number {
    if (this.#physical === null) return line;
    return this.#physical[line] ?? this.lines.count;
  }

  /** Where a line begins, blanks included. */
  lineStart(line: number): number {
    return this.lines.start(this.physical(line));
  }

  /** Where a line ends, blanks included. */
  lineEnd(line: number): number {
    return this.lines.end(this.physical(line));
  }

  start(line: number): number {
    return this.contentStart[line] ?? this.text.length;
  }

  end(line: number): number {
    return this.contentEnd[line] ?? this.text.length;
  }

  isEmpty(line: number): boolean {
    return this.start(line) >= this.end(line);
  }

  /** The line without the blanks around it. */
  content(line: number): string {
    return (this.#contents[line] ??= this.text.slice(this.start(line), this.end(line)));
  }

  /** Number of blanks behind the line's last character. */
  blanksBehind(line: number): number {
    return this.lineEnd(line) - this.end(line);
  }

  /** Number of blanks before the line's first character. */
  blanksBefore(line: number): number {
    return this.start(line) - this.lineStart(line);
  }

  /** The line as it read before a dash at its start or end was stripped: where blanks stand for one, a dash is shown. */
  restored(line: number): string {
    const content = this.content(line);
    if (!this.evidence.stripped || content === '') return content;
    const before = this.blanksBefore(line) > 0 ? '– ' : '';
    const behind = this.blanksBehind(line) > 1 ? ' –' : '';
    return before + content + behind;
  }
}

/** The numbers of the lines, without each first empty line behind a line with text. */
function withoutSingleGaps(text: string, lines: Lines): number[] {
  const kept: number[] = [];
  let afterText = false;
  for (let line = 0; line < lines.count; line++) {
    const empty = text.slice(lines.start(line), lines.end(line)).trim() === '';
    if (!empty || !afterText) kept.push(line);
    afterText = !empty;
  }
  return kept;
}

/** White space inside a line: blank, tab, no-break space, and a byte order mark that was left in. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0xfeff || code === 11 || code === 12;
}
