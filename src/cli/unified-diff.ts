import { placeCorrections, type Correction } from '../core/sitting/corrections.js';

/** Unchanged lines shown around a change. */
const CONTEXT = 3;

/** Lines that differ: `from` to `to` of the original are `correctedFrom` to `correctedTo` of the correction. From 0. */
interface Change {
  readonly from: number;
  to: number;
  readonly correctedFrom: number;
  correctedTo: number;
}

/**
 * A unified diff of a text and its correction, as `patch` and `git apply` read it. The corrections say what differs, so
 * it takes no longer than reading the text.
 * @param path how both sides are called
 * @param corrections what leads from `original` to `corrected`, ascending
 * @returns an empty text where nothing differs
 */
export function unifiedDiff(
  path: string,
  original: string,
  corrected: string,
  corrections: readonly Correction[],
): string {
  if (corrections.length === 0) return '';
  const before = new DiffLines(original);
  const after = new DiffLines(corrected);
  const name = path.replace(/^\/+/u, '');
  const hunks = hunksOf(changesOf(corrections, before, after));
  return [`--- a/${name}\n+++ b/${name}\n`, ...hunks.map((hunk) => hunkText(hunk, before, after))].join('');
}

/** Lines as `patch` knows them: they end in `\n`, and a lone `\r` is a character like others. */
class DiffLines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
    // What follows the last line end is a line only where something stands there.
    if (this.#starts.at(-1) === text.length) this.#starts.pop();
  }

  get count(): number {
    return this.#starts.length;
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset === this.#text.length && this.beginsLine(offset) ? this.count : low - 1;
  }

  beginsLine(offset: number): boolean {
    return offset === 0 || this.#text.charAt(offset - 1) === '\n';
  }

  /** Lines with a mark before each, and the remark that `patch` wants behind a last line without line end. */
  marked(mark: ' ' | '-' | '+', from: number, to: number): string {
    let marked = '';
    for (let line = from; line < to; line++) {
      const content = this.#text.slice(this.#starts[line], this.#starts[line + 1]);
      marked += mark + content + (content.endsWith('\n') ? '' : '\n\\ No newline at end of file\n');
    }
    return marked;
  }
}

function changesOf(corrections: readonly Correction[], before: DiffLines, after: DiffLines): Change[] {
  const changes: Change[] = [];
  for (const { start, end, correctedStart, correctedEnd } of placeCorrections(corrections)) {
    // A change that ends where a line begins in both texts leaves that line as it is.
    const behind = before.beginsLine(end) && after.beginsLine(correctedEnd) ? 0 : 1;
    const to = Math.min(before.count, before.lineAt(end) + behind);
    const correctedTo = Math.min(after.count, after.lineAt(correctedEnd) + behind);
    const from = before.lineAt(start);
    const last = changes.at(-1);
    if (last !== undefined && from <= last.to) {
      // Only behind the last correction are both texts the same again.
      last.to = to;
      last.correctedTo = correctedTo;
    } else {
      changes.push({ from, to, correctedFrom: after.lineAt(correctedStart), correctedTo });
    }
  }
  return changes;
}

/** Changes that share their context stand in one hunk. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk !== undefined && last !== undefined && change.from - last.to <= 2 * CONTEXT) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(changes: readonly Change[], before: DiffLines, after: DiffLines): string {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return '';
  const lead = Math.min(CONTEXT, first.from);
  const end = Math.min(before.count, last.to + CONTEXT);
  const from = first.from - lead;
  const correctedFrom = first.correctedFrom - lead;
  const correctedEnd = last.correctedTo + end - last.to;
  let text = `@@ -${range(from, end)} +${range(correctedFrom, correctedEnd)} @@\n`;
  let at = from;
  for (const change of changes) {
    text += before.marked(' ', at, change.from);
    text += before.marked('-', change.from, change.to);
    text += after.marked('+', change.correctedFrom, change.correctedTo);
    at = change.to;
  }
  return text + before.marked(' ', at, end);
}

/** A range as hunk headers write it: from 1, and where it is empty the line before it. */
function range(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}
