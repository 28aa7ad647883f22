/** Line ends as VS Code counts them. */
const LINE_END = /\r\n?|\n/gu;

/**
 * Offsets of one text in another that differs from it in nothing but its line ends.
 * @returns turns a UTF-16 offset of `from` into one of `to`; null where the texts differ in more
 */
export function lineEndMapping(from: string, to: string): ((offset: number) => number) | null {
  if (from === to) return (offset) => offset;
  if (from.replace(LINE_END, '\n') !== to.replace(LINE_END, '\n')) return null;
  const before = lineStarts(from);
  const after = lineStarts(to);
  return (offset) => {
    let low = 0;
    let high = before.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((before[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // Inside a line end there is no place of its own: the end of the line stands for it.
    const lineLength = (after[low + 1] ?? to.length + 1) - (after[low] ?? 0);
    return (after[low] ?? 0) + Math.min(offset - (before[low] ?? 0), lineLength);
  };
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(LINE_END), (end) => end.index + end[0].length)];
}
