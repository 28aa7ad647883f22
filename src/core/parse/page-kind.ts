import type { PageKind } from '../model/page.js';

/** Where in the sitting a page stands, as the pages before it show. */
export type Phase = 'unknown' | 'before' | 'speech' | 'after';

const BEGINNING =
  /^[^\S\r\n\u2028\u2029]*(?:\((?:Beginn|Wiederbeginn)\b[^)]{1,200}\d|Beginn:? \d{1,2}[.:]\d{2} Uhr[^\S\r\n\u2028\u2029]*$)/mu;
const ENDING =
  /(?:^[^\S\r\n\u2028\u2029]*\(|[–-]\s*|\s\s)(?:Schluss|Schluß|Ende)(?: der Sitzung)?:?[^)\n]{0,20}\d{1,2}[:.]?\d{0,2}\s*Uhr/mu;
const COVER =
  /^[^\S\r\n\u2028\u2029]*(?:Plenarprotokoll|Stenografischer Bericht|Stenographischer Bericht|Ausgegeben am|Hessischer Landtag, Postfach)/mu;
/** The number of the record, near the top of its cover. */
const COVER_TITLE = /^[^\S\r\n\u2028\u2029]*Plenarprotokoll\s+\d{1,2}\/\s?\d{1,3}[^\S\r\n\u2028\u2029]*$/mu;
const COVER_TITLE_WITHIN = 300;
const PRESIDIUM =
  /^[^\S\r\n\u2028\u2029]*(?:Im Präsidium|Auf der Regierungsbank|Anwesend|Anwesenheitsliste):[^\S\r\n\u2028\u2029]*$/mu;
const ANNEX = /^\s*Anlagen?(?:\s+\d+|\s*\(|\s*$)/u;
const DOT_LEADER = /\.{5,}\s*\d*/gu;
/** A line of nothing but page numbers, or one that ends in some. */
const PAGE_LIST = /^(?:[, \t]*\d[, \t\d]*|.{0,80}[ \t]\d{4,5}(?:, ?\d{4,5})*[ \t\r]*)$/gmu;
const SPEAKER_LINE = /^[^\n:()]{4,80}(?:\([^()\n]{2,40}\)\s?)?:\s*$/mu;

/** Whether the sitting begins on the page. */
export function showsBeginning(text: string): boolean {
  return text.includes('Beginn') && BEGINNING.test(text);
}

/** Whether the sitting ends on the page. */
export function showsEnding(text: string): boolean {
  return (text.includes('Schlu') || text.includes('Ende')) && ENDING.test(text);
}

function count(text: string, expression: RegExp, atMost: number): number {
  let found = 0;
  expression.lastIndex = 0;
  while (found < atMost && expression.exec(text)) found++;
  expression.lastIndex = 0;
  return found;
}

/** Share of lines that end like those of a table of contents, from which on a page is one. */
const CONTENTS_SHARE = 0.06;

function isShare(found: number, atLeast: number, lines: number): boolean {
  return found >= atLeast && found / lines >= CONTENTS_SHARE;
}

function countTextLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) if (text.charCodeAt(at + 1) > 32) lines++;
  return lines;
}

/** Lines that end in a page number glued to a word, as contents arrive where their dot leaders are lost. */
function countGluedPageNumbers(text: string): number {
  let found = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    let at = end - 1;
    while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 13)) at--;
    let digits = 0;
    while (at >= 0 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) {
      at--;
      digits++;
    }
    if (digits >= 3 && digits <= 5 && /[\p{L})]/u.test(text.charAt(at))) found++;
  }
  return found;
}

/**
 * What a page is.
 * @param body the page's text without its header, C1 punctuation decoded
 * @param phase where the pages before it leave the sitting
 * @param before kind of the page before; null on the first
 */
export function pageKind(body: string, phase: Phase, before: PageKind | null): PageKind {
  if (phase === 'after') return 'annex';
  if (phase === 'before' && before !== null && body.trim() === '') return before;
  if (showsBeginning(body)) return 'speech';
  if (ANNEX.test(body.trimStart()) && phase !== 'before') return 'annex';
  if (phase === 'speech') return 'speech';
  if (COVER_TITLE.test(body.slice(0, COVER_TITLE_WITHIN))) return 'cover';
  if (COVER.test(body) && !SPEAKER_LINE.test(body.slice(0, 4000))) return 'cover';
  const lines = countTextLines(body);
  if (isShare(count(body, DOT_LEADER, lines), 2, lines) || isShare(countGluedPageNumbers(body), 3, lines))
    return 'contents';
  if (PRESIDIUM.test(body)) return 'presidium';
  if (phase === 'before') return count(body, PAGE_LIST, 3) > 2 || !SPEAKER_LINE.test(body) ? 'contents' : 'speech';
  return 'speech';
}
