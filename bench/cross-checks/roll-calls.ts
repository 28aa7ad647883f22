import type { TranscriptDocument } from '../../src/core/model/export-schema.ts';
import type { CrossCheck } from './check.ts';

/**
 * Roll calls: each row names another person with a faction, and where the chair announces all numbers (yes, no,
 * abstentions, absent) they add up to the rows.
 */
export const rollCalls: CrossCheck = {
  name: 'roll calls add up',
  unit: 'rows of roll calls',
  explanation: `Each row of a roll call names another person with a faction, printed totals hold, and one result that the chair
  announces with yes, no and absent adds up to the number of rows. (The extraction lost the columns of the votes.)`,
  run: ({ document }) => {
    const calls = document.matter.flatMap((part) => part.rollCalls);
    const announced = announcedResults(document);
    return {
      checked: calls.reduce((sum, { rows }) => sum + rows.length, 0),
      findings: calls.flatMap(({ title, rows, consistent }) => {
        const findings: string[] = [];
        const people = new Set(rows.map(({ label }) => label));
        if (people.size < rows.length) findings.push(`${title}: ${rows.length - people.size} people stand in it twice`);
        const lacking = rows.filter(({ faction }) => faction === null).length;
        if (lacking > 0) findings.push(`${title}: ${lacking} rows without a faction`);
        if (consistent === false) findings.push(`${title}: the votes do not add up to the totals`);
        const whole = announced.filter(({ complete }) => complete);
        if (whole.length > 0 && !whole.some(({ sum }) => sum === rows.length))
          findings.push(`${title}: ${rows.length} rows, announced ${whole.map(({ sum }) => sum).join(', ')}`);
        if (announced.length > 0 && announced.every(({ sum }) => sum > rows.length))
          findings.push(`${title}: more votes announced than rows`);
        return findings;
      }),
    };
  },
};

const WORDS = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const COUNT = new RegExp(String.raw`\b(\d{1,3}|${WORDS.slice(2).join('|')})\b`, 'giu');

/** A sentence about the result of a vote. */
const VOTED = /\b(?:Ja|Nein|Enthaltung(?:en)?|enthalten|gefehlt|fehlen|mit abgestimmt)\b/u;
/** Numbers in it that count no votes of one kind. */
const OTHER_NUMBER =
  /Abgegeben\p{L}*[^.]{0,40}?\d{1,3}(?: Stimmen)?|\d{1,3} Stimmen (?:wurden|sind) abgegeben|Drucks\. \d+\/\d+|Tagesordnungspunkt \d+/giu;

/** What chairs announce as the result of a roll call: the sum of yes, no, abstentions and absent. */
function announcedResults({ turns }: TranscriptDocument): { readonly sum: number; readonly complete: boolean }[] {
  const paragraphs = turns
    .filter(({ speaker }) => speaker?.kind === 'chair')
    .flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text));
  return paragraphs.flatMap((text) => {
    if (!/\bmit Ja\b/iu.test(text) || !/\bmit Nein\b|\bNein\b/u.test(text)) return [];
    const result = text
      .split(/(?<=\p{Ll}[.!?]) /u)
      .filter((sentence) => VOTED.test(sentence))
      .join(' ')
      .replace(OTHER_NUMBER, '');
    const numbers = Array.from(result.matchAll(COUNT), ([word]) => countOf(word));
    return numbers.length < 2
      ? []
      : [{ sum: numbers.reduce((a, b) => a + b, 0), complete: /gefehlt|nicht mit abgestimmt|fehlen/u.test(text) }];
  });
}

function countOf(word: string): number {
  const index = WORDS.indexOf(word.toLowerCase());
  return index < 0 ? Number(word) : index;
}
