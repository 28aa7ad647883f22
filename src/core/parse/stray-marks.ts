import type { SpeakerLineFinding } from '../model/speaker-line.js';
import { isTitle } from './person-name.js';

/** Signs that dirt on a page and the edge of a letter become: never a part of a name where they stand free. */
const MARK = `[.,;:'’"´\`•·\\\\|!_*~^°-]`;

/** A mark, and what around it shows that it is stray. */
const STRAY: readonly RegExp[] = [
  // between blanks, and between a blank and a bracket: `Imle . (SPD)`, `Kühn , (Hildesheim)`
  new RegExp(`(?<=\\s)${MARK}+(?=\\s|$|[([])`, 'gu'),
  // behind a bracket: `Freyh (Frankfurt). (SPD)`
  new RegExp(`(?<=\\))${MARK}+(?=\\s*[([])`, 'gu'),
  // behind a word, before a bracket: `Müller: (Frankfurt)`
  new RegExp(`(?<=\\p{Ll}{2})${MARK}+(?=\\s+[([])`, 'gu'),
  // behind a full stop: `Dr., Holtz`
  /(?<=\p{L}\.)[.,;:•-]+(?=\s)/gu,
  // before a word: `Dr. 'Probst`, `Frau .Matthäus-Maier`, `(Bad ,Schwalbach)`
  new RegExp(`(?<=\\s)${MARK}+(?=\\p{Lu}\\p{Ll})`, 'gu'),
  // a full stop behind a name or a form of address: `Heinrich. Seesing`, `Frau. Renger`
  /(?<=\p{Ll}{2})[.•"]+(?=\s+\p{Lu})/gu,
];

/** A stroke at the edge of the column that became a letter: `I Berendsen`. */
const STROKE = /^[Il1|](?=\s+\p{L}\p{Ll})/u;

/** Whether a stroke stands before the name, which reads as an initial then. */
export function beginsWithStroke(text: string, start: number): boolean {
  return text.charCodeAt(start + 1) === 32 && STROKE.test(text.slice(start, start + 4));
}

/** A speaker line without the marks in it that belong to nothing. */
export interface CleanedLine {
  /** The text with blanks where marks stood: offsets stay. */
  readonly text: string;
  readonly findings: readonly SpeakerLineFinding[];
}

/**
 * Takes stray marks out of what may be a speaker line.
 * @param start where the line begins; @param end where it ends, before its colon
 * @returns null where there are none
 */
export function withoutStrayMarks(text: string, start: number, end: number): CleanedLine | null {
  const printed = text.slice(start, end);
  // Over line ends a full stop may end a sentence.
  if (/[\r\n]/u.test(printed)) return null;
  const marks: { readonly start: number; readonly end: number }[] = [];
  const stroke = STROKE.exec(printed);
  if (stroke) marks.push({ start: 0, end: 1 });
  for (const pattern of STRAY) {
    for (const { 0: mark, index } of printed.matchAll(pattern)) {
      const word = printed.slice(printed.lastIndexOf(' ', index - 1) + 1, index + 1);
      if (!isTitle(word)) marks.push({ start: index, end: index + mark.length });
    }
  }
  if (marks.length === 0) return null;
  let cleaned = printed;
  for (const mark of marks)
    cleaned = cleaned.slice(0, mark.start) + ' '.repeat(mark.end - mark.start) + cleaned.slice(mark.end);
  const findings = marks.map((mark): SpeakerLineFinding => {
    const first = printed
      .slice(0, mark.start)
      .trimEnd()
      .search(/(?<!\S)\S*$/u);
    const rest = /^\s*\S+/u.exec(cleaned.slice(mark.end))?.[0] ?? '';
    const last = mark.start === 0 || /^\S/u.test(printed.slice(mark.end)) ? mark.end + rest.length : mark.end;
    const expected = cleaned.slice(first, last).trim().replace(/\s+/gu, ' ').replace(/\( /gu, '(');
    return { defect: 'misread', start: start + first, end: start + last, expected, candidates: [] };
  });
  return { text: text.slice(0, start) + cleaned + text.slice(end), findings: apart(findings) };
}

/** Those that do not lie in one another, in order. */
function apart(findings: readonly SpeakerLineFinding[]): SpeakerLineFinding[] {
  const kept: SpeakerLineFinding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding);
  }
  return kept;
}
