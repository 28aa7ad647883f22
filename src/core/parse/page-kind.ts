import type { PageKind } from '../model/page.js';

/** Where in the sitting a page stands, as the pages before it show. */
export type Phase = 'unknown' | 'before' | 'speech' | 'after';

const BEGINNING = /^\s*\((?:Beginn|Wiederbeginn)\b[^)]*\d/mu;
const ENDING = /(?:^\s*\(|[–-]\s*|\s\s)(?:Schluss|Schluß|Ende)(?: der Sitzung)?:?[^)\n]{0,20}\d{1,2}[:.]?\d{0,2}\s*Uhr/mu;
const COVER = /^\s*(?:Plenarprotokoll|Stenografischer Bericht|Stenographischer Bericht|Ausgegeben am|Hessischer Landtag, Postfach)/mu;
const PRESIDIUM = /^\s*(?:Im Präsidium|Auf der Regierungsbank|Anwesend|Anwesenheitsliste):\s*$/mu;
const ANNEX = /^\s*Anlage(?:n)?(?:\s+\d+|\s*\(|\s*$)/u;
const DOT_LEADER = /\.{5,}\s*\d*/gu;
/** A name or title with a page number glued to it, as contents arrive where the leaders are lost. */
const GLUED_PAGE_NUMBER = /^[^\n]*\p{L}\)?\d{3,5}(?:\s*,\s*\d+)*\s*$/gmu;
const PAGE_LIST = /^(?:[,\s\d]+|.{0,80}\s\d{4,5}(?:, ?\d{4,5})*)\s*$/gmu;
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

/**
 * What a page is.
 * @param body the page's text without its header, C1 punctuation decoded
 * @param phase where the pages before it leave the sitting
 */
export function pageKind(body: string, phase: Phase): PageKind {
  if (phase === 'after') return 'annex';
  if (showsBeginning(body)) return 'speech';
  if (ANNEX.test(body.trimStart()) && phase !== 'before') return 'annex';
  if (phase === 'speech') return 'speech';
  if (COVER.test(body) && !SPEAKER_LINE.test(body.slice(0, 4000))) return 'cover';
  if (count(body, DOT_LEADER, 2) > 1 || count(body, GLUED_PAGE_NUMBER, 3) > 2) return 'contents';
  if (PRESIDIUM.test(body)) return 'presidium';
  if (phase === 'before') return count(body, PAGE_LIST, 3) > 2 || !SPEAKER_LINE.test(body) ? 'contents' : 'speech';
  return 'speech';
}
