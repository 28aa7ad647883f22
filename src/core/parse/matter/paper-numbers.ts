import { namesPapers, readPapers } from '../heading/papers.js';

const PAPER_WORD = /Drucks(?:\.|achen?)|Drs\./gu;

/** Numbers of the papers that a text names, each once, in order: `20/5294`. */
export function paperNumbers(text: string): string[] {
  if (!namesPapers(text)) return [];
  const numbers = new Set<string>();
  for (const { index } of text.matchAll(PAPER_WORD))
    for (const { number } of readPapers(text, index)?.papers ?? []) numbers.add(number);
  return [...numbers];
}
