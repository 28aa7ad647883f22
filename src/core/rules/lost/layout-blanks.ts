import type { Page } from '../../model/page.js';
import type { Surroundings } from './surroundings.js';

/** Lines of a page that begin with more than one blank from which on such blanks are indentation. */
const INDENTED = 3;
const COLON = 58;
const CLOSING_BRACKET = 41;

/**
 * Tells the blanks that other extractions leave as layout from those that characters left: lines that are indented
 * (Bundestag), blanks behind the lines of an interjection (Saxony), a blank behind an interjection inside a sentence
 * (Austria), a page number with a blank before it.
 * @returns whether the blanks of a place are layout
 */
export function layoutBlanks(page: Page, arounds: readonly Surroundings[]): (around: Surroundings) => boolean {
  const isIndented = ({ place }: Surroundings): boolean => place.kind === 'line-start' && place.end - place.start > 1;
  const indents = arounds.filter(isIndented).length >= INDENTED;
  return (around) => {
    const { place, piece } = around;
    if (indents && isIndented(around)) return true;
    switch (place.kind) {
      case 'line-start':
        return piece !== null && /^\d{1,6}$/u.test(page.text.slice(piece.start, piece.end));
      case 'line-end':
        // A shout may hold dashes, what is before its colon none.
        return (
          piece?.kind === 'interjection' &&
          (around.before[0]?.last === COLON || page.text.lastIndexOf(':', place.start) < piece.start)
        );
      case 'before-punctuation':
        return endsInterjection(page.text, place.start);
      default:
        return false;
    }
  };
}

/** `!)`: what someone shouted ends here. */
function endsInterjection(text: string, at: number): boolean {
  const last = text.charAt(at - 2);
  return text.charCodeAt(at - 1) === CLOSING_BRACKET && (last === '!' || last === '?' || last === '.');
}
