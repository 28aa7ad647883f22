import { message } from '../../model/message.js';
import type { Page, Piece } from '../../model/page.js';
import type { Finding, PageRule } from '../rule.js';

const CONJUNCTION = /^(?:und|oder|sowie|bzw\.|bis|beziehungsweise|noch|als auch|wie auch)(?=\s)/u;
/** Pairs of conjunctions that are written as one noun: `ein Entweder-oder`. */
const PAIR = /(?<![\p{L}-])(?:[Ee]ntweder-oder|[Ww]eder-noch|[Ss]owohl-als auch)$/u;
/** Endings that link the parts of a compound, with `und` glued to them: the hyphen between is gone. */
const LOST_HYPHEN =
  /(?<![\p{L}-])\p{Lu}\p{Ll}*(?:ungs|heits|keits|schafts|ions|itäts|tums|lings|[bcdfghk-nprtz]s)und(?=\s+\p{Lu})/gu;
/** Words that end so by themselves. */
const WHOLE_WORD = /(?:[Gg]esund|[Ss]tralsund|Öresund|Fehmarnsund)$/u;

/** A suspended hyphen without its blank, or the hyphen itself gone. */
export const suspendedHyphen: PageRule = {
  code: 'text/suspended-hyphen',
  severity: 'warning',
  cost: 'line',
  summary: 'A suspended hyphen lacks its blank (`Soft-und`), or the hyphen itself is gone (`Bildungsund`).',
  docs: {
    why: 'A suspended hyphen stands for the second part of a compound that follows: `Soft- und Hardware`. The extraction took it for hyphenation at the end of a line and joined what belongs apart.',
    bad: 'Die notwendige Systemleistung \nfür einen Lockdown war somit in der Skalierung \nder Soft-und Hardware ursprünglich nicht berücksichtigt. \n',
    good: 'Die notwendige Systemleistung \nfür einen Lockdown war somit in der Skalierung \nder Soft- und Hardware ursprünglich nicht berücksichtigt. \n',
    limits: 'Where the hyphen is gone as well (`Schulund`), only compounds with a linking letter are found.',
  },
  *check({ page }) {
    if (page.kind !== 'speech' && page.kind !== 'annex') return;
    for (const piece of page.pieces) {
      if (piece.kind === 'header') continue;
      yield* glued(page, piece);
      yield* lostHyphen(page, piece);
    }
  },
};

function* glued({ text }: Page, piece: Piece): Generator<Finding> {
  for (let at = text.indexOf('-', piece.start); at >= 0 && at < piece.end; at = text.indexOf('-', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next !== 117 && next !== 111 && next !== 115 && next !== 98 && next !== 110 && next !== 97 && next !== 119)
      continue;
    const conjunction = CONJUNCTION.exec(text.slice(at + 1, at + 18));
    if (!conjunction || !/\p{L}/u.test(text.charAt(at - 1))) continue;
    const start = wordStart(text, at);
    if (PAIR.test(text.slice(start, at + 1 + conjunction[0].length))) continue;
    yield {
      start,
      end: at + 1 + conjunction[0].length,
      message: message('The blank behind a suspended hyphen is missing: “{word}”.', {
        word: text.slice(start, at + 1 + conjunction[0].length),
      }),
      evidence: [message('Before “{conjunction}” only a suspended hyphen stands', { conjunction: conjunction[0] })],
      fixes: [
        {
          title: message('Insert the blank behind the hyphen'),
          applicability: 'inferred',
          edits: [{ start: at + 1, end: at + 1, newText: ' ' }],
        },
      ],
    };
  }
}

function* lostHyphen({ text }: Page, piece: Piece): Generator<Finding> {
  const content = text.slice(piece.start, piece.end);
  if (!content.includes('sund ') && !content.includes('sund\n')) return;
  for (const match of content.matchAll(LOST_HYPHEN)) {
    if (WHOLE_WORD.test(match[0])) continue;
    const start = piece.start + match.index;
    const end = start + match[0].length;
    yield {
      start,
      end,
      message: message('The suspended hyphen before “und” is missing: “{word}”.', { word: match[0] }),
      evidence: [
        message('The “s” before “und” links the parts of a compound that a capital behind “und” goes on with'),
      ],
      fixes: [
        {
          title: message('Insert the suspended hyphen'),
          applicability: 'inferred',
          edits: [{ start: end - 3, end: end - 3, newText: '- ' }],
        },
      ],
    };
  }
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\p{L}\p{M}\d-]/u.test(text.charAt(start - 1))) start--;
  return start;
}
