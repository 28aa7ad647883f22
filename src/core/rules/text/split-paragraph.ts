import { message } from '../../model/message.js';
import type { Page, Piece } from '../../model/page.js';
import { beginningOf } from '../../parse/beginning.js';
import { showsEnding } from '../../parse/page-kind.js';
import type { Range, TextEdit } from '../../text/offsets.js';
import type { PageRule } from '../rule.js';

/** Empty lines in the middle of a sentence. */
export const splitParagraph: PageRule = {
  code: 'text/split-paragraph',
  severity: 'warning',
  cost: 'page',
  summary: 'Empty lines tear a paragraph apart in the middle of a sentence.',
  docs: {
    why: 'The extraction takes a line that begins with a number, a dash or an abbreviation for an item of a list, and the top of a column for a new paragraph. The empty lines before it are false. Behind such a line it swallows the real ones: the fix puts those back too.',
    bad: 'Seit Januar 2021 arbeiten jetzt zu Höchstzeiten rund \n\n\n100.000 bis 120.000 Schülerinnen und Schüler gleichzeitig \nmit dem Schulportal. \n',
    good: 'Seit Januar 2021 arbeiten jetzt zu Höchstzeiten rund \n100.000 bis 120.000 Schülerinnen und Schüler gleichzeitig \nmit dem Schulportal. \n',
    limits:
      'Where the line before the gap ends a sentence and no dash follows, a false gap cannot be told from a real one.',
  },
  *check({ page, evidence }) {
    if (evidence.layout !== 'gaps' || page.kind !== 'speech') return;
    const beginning = beginningOf(page);
    for (const [index, piece] of page.pieces.entries()) {
      const before = page.pieces[index - 1];
      if (piece.start <= beginning) continue;
      // What follows the end of the sitting on its page is an annex.
      if (page.ends && before?.kind === 'note' && showsEnding(page.text.slice(before.start, before.end))) break;
      if (piece.continues === null || !before || tearsWord(page, before, piece)) continue;
      yield {
        ...rangeAround(page, before, piece),
        message: message(
          'Empty lines in the middle of a sentence: “{before} … {after}”.',
          wordsAround(page, before, piece),
        ),
        fixes: [
          {
            title: message('Join the paragraph'),
            applicability: 'inferred',
            edits: [...removeGap(page, before, piece), ...restoreGaps(page, index)],
          },
        ],
      };
    }
  },
};

/** Whether the gap lies inside a word (then it is `text/split-word`'s). */
export function tearsWord(page: Page, before: Piece, piece: Piece): boolean {
  return (
    piece.continues === 'none' &&
    /\p{L}$/u.test(page.text.slice(before.start, before.end)) &&
    page.text.charAt(piece.start) !== ' '
  );
}

/** From the last word before a gap to the end of the first one behind it: what a reader has to see. */
export function rangeAround(page: Page, before: Piece, piece: Piece): Range {
  const words = wordsAround(page, before, piece);
  return { start: before.end - words.before.length, end: piece.start + words.after.length };
}

/** The last word before a gap and the first one behind it. */
export function wordsAround(
  { text }: Page,
  before: Piece,
  piece: Piece,
): { readonly before: string; readonly after: string } {
  return {
    before: /(?<!\S)\S*$/u.exec(text.slice(Math.max(before.start, before.end - 40), before.end))?.[0] ?? '',
    after: /^\S*/u.exec(text.slice(piece.start, piece.start + 40))?.[0] ?? '',
  };
}

/** Takes the empty lines between two pieces away; the line end before them stays. */
function removeGap(page: Page, before: Piece, piece: Piece): TextEdit[] {
  const lastLine = before.lines[before.lines.length - 1]?.line ?? 0;
  const firstLine = piece.lines[0]?.line ?? lastLine + 1;
  return [{ start: page.lines.start(lastLine + 1), end: page.lines.start(firstLine), newText: '' }];
}

/** Puts empty lines before the paragraphs behind the piece whose gaps were lost, as many as the page uses. */
function restoreGaps(page: Page, index: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let next = index + 1; next < page.pieces.length; next++) {
    const piece = page.pieces[next];
    const line = piece?.lines[0];
    if (!piece?.lostGap || !line) break;
    const at = page.lines.start(line.line);
    edits.push({ start: at, end: at, newText: gapOf(page) });
  }
  return edits;
}

/** The empty lines that part paragraphs on this page. */
export function gapOf(page: Page): string {
  const lineEnd = page.text.includes('\r\n') ? '\r\n' : page.text.includes('\n') ? '\n' : '\r';
  const gaps = page.pieces.map(({ gapBefore }) => gapBefore).filter((gap) => gap > 0);
  const two = gaps.filter((gap) => gap > 1).length;
  return lineEnd.repeat(two * 2 >= gaps.length ? 2 : 1);
}
