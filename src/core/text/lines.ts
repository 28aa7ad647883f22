/**
 * A text cut into physical lines. Line ends are `\n`, `\r\n` and a lone `\r`, as VS Code counts them; U+0085 and
 * U+2028 are characters of the text (U+0085 is how a Windows-1252 ellipsis arrives). Offsets are UTF-16 code units.
 */
export class Lines {
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
  /** Offset behind the last character of each line, its line end left out. */
  readonly ends: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts: number[] = [0];
    const ends: number[] = [];
    const hasCarriageReturn = text.includes('\r');
    if (!hasCarriageReturn) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        ends.push(at);
        starts.push(at + 1);
      }
    } else {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10) {
          ends.push(at);
          starts.push(at + 1);
        } else if (code === 13) {
          ends.push(at);
          if (text.charCodeAt(at + 1) === 10) at++;
          starts.push(at + 1);
        }
      }
    }
    ends.push(text.length);
    this.starts = starts;
    this.ends = ends;
  }

  /** Number of lines; a text that ends in a line end has an empty last line. */
  get count(): number {
    return this.starts.length;
  }

  /** Offset of the first character of a line; the text's length behind the last line. */
  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset behind the last character of a line, without its line end. */
  end(line: number): number {
    return this.ends[line] ?? this.text.length;
  }

  /** The characters of a line without its line end. */
  content(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  /** The line that holds an offset (binary search). */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
