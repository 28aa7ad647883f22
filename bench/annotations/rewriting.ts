import type { TextEdit } from '../../src/core/text/offsets.ts';
import type { IdentifiedText } from '../../test/annotate/identified-text.ts';

/** Ways in which a sitting is changed outside of the editor. */
export const REWRITINGS = {
  corrections: 'one word in fifty corrected, joined or split',
  lines: 'every line wrapped anew, page headers taken out',
  cut: 'one paragraph in ten cut, one in twenty copied five paragraphs on',
} as const;
export type Rewriting = keyof typeof REWRITINGS;

/** How many paragraphs a copy stands behind its original. */
const COPIED_BY = 5;

/** A sitting after a change; the same seed gives the same change. */
export function rewritten(text: IdentifiedText, how: Rewriting, seed: number): IdentifiedText {
  const random = randomNumbers(seed);
  return text.edited(EDITS[how](text.text, random));
}

const EDITS: Readonly<Record<Rewriting, (text: string, random: () => number) => TextEdit[]>> = {
  corrections: (text, random) =>
    [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
      if (random() >= 0.02) return [];
      const kind = Math.floor(random() * 4);
      const middle = index + Math.ceil(word.length / 2);
      if (kind === 0) return [{ start: index, end: index + word.length, newText: `${word.slice(0, -1)}x` }];
      if (kind === 1) return [{ start: middle, end: middle, newText: ' ' }];
      if (kind === 2) return [{ start: index, end: index, newText: 'sehr ' }];
      return [{ start: index, end: index + word.length, newText: '' }];
    }),
  lines: (text) => {
    const edits: TextEdit[] = [];
    for (const { 0: header, index } of text.matchAll(/^.*Wahlperiode.*Sitzung.*$/gmu)) {
      edits.push({ start: index, end: index + header.length, newText: '' });
    }
    for (const { index } of text.matchAll(/(?<=\p{L},? ?)\n(?=\p{L})/gu)) {
      edits.push({ start: index, end: index + 1, newText: text[index - 1] === ' ' ? '' : ' ' });
    }
    return edits.sort((a, b) => a.start - b.start);
  },
  cut: (text, random) => {
    const edits: TextEdit[] = [];
    const paragraphs = [...text.matchAll(/(?:[^\n]+\n)+/gu)];
    paragraphs.forEach(({ 0: paragraph, index }, place) => {
      const chance = random();
      // A copy right beside its original could not be told from it by anybody.
      const elsewhere = paragraphs[place + COPIED_BY]?.index;
      if (chance < 0.1) edits.push({ start: index, end: index + paragraph.length, newText: '' });
      else if (chance < 0.15 && elsewhere !== undefined) {
        edits.push({ start: elsewhere, end: elsewhere, newText: `${paragraph}\n` });
      }
    });
    return edits.sort((a, b) => a.start - b.start || a.end - b.end);
  },
};

/** Numbers from 0 to 1 that look random: mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed + 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
