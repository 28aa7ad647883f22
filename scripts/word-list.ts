// Derives data/german-words.txt, the words with their frequencies that decide where a word goes on:
// `node scripts/run.mjs scripts/word-list.ts`, with the texts in ../shared beside the project.
//
// Counted are the pages of the sittings that bench/lib/splits.ts calls tuned, so that figures on the others hold. They
// are official works of the Hessischer Landtag (German Copyright Act, section 5); nothing else goes in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hasCorpus, hessianPages, hessianSittings } from '../bench/lib/corpus.ts';
import { sideOf } from '../bench/lib/splits.ts';
import { FUNCTION_WORDS } from '../src/core/text/function-words.js';
import { forEachTerm } from '../src/core/text/terms.js';
import { uncapitalized, WordList } from '../src/core/text/word-list.js';
import { root } from './generate/project.js';

/** Fewer occurrences are as likely misspellings as words; compounds with a hyphen are rare, and what is asked for most. */
const FEWEST = 3;
const FEWEST_HYPHENATED = 2;

/** Two function words that ran together: `dassdie`. Words that are made of two by right are more frequent. */
const FEWEST_OF_TWO = 20;

function isTwoFunctionWords(word: string): boolean {
  for (let at = 2; at <= word.length - 2; at++) {
    if (FUNCTION_WORDS.has(word.slice(0, at)) && FUNCTION_WORDS.has(word.slice(at))) return true;
  }
  return false;
}

/** Two words that ran together: a capital behind a small letter. */
const GLUED = /\p{Ll}\p{Lu}|-(?:und|oder)$/u;

function countWords(sittings: readonly string[]): { counts: Map<string, number>; tokens: number } {
  const counts = new Map<string, number>();
  let tokens = 0;
  for (const { text } of sittings.flatMap((sitting) => hessianPages(sitting, 'decoded'))) {
    forEachTerm(text, (word) => {
      tokens++;
      if (!GLUED.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    });
  }
  return { counts, tokens };
}

/** Words that stand capitalised only where a sentence begins count as they are written inside one. */
function withoutSentenceStarts(counts: ReadonlyMap<string, number>): Map<string, number> {
  const merged = new Map<string, number>();
  for (const [word, count] of counts) {
    const inside = uncapitalized(word);
    const written = inside !== word && (counts.get(inside) ?? 0) >= count ? inside : word;
    merged.set(written, (merged.get(written) ?? 0) + count);
  }
  return merged;
}

function isFrequent([word, count]: readonly [string, number]): boolean {
  if (count < FEWEST_OF_TWO && isTwoFunctionWords(word)) return false;
  return word.length > 1 && count >= (word.includes('-') ? FEWEST_HYPHENATED : FEWEST);
}

/** Share of the words of other sittings that the list has. */
function coverage(list: WordList, sittings: readonly string[]): number {
  const { counts, tokens } = countWords(sittings);
  let known = 0;
  for (const [word, count] of counts) if (list.perMillion(word) > 0) known += count;
  return known / tokens;
}

if (!hasCorpus) throw new Error('The texts in ../shared are not there: the list cannot be derived without them.');
const tuned = hessianSittings().filter((sitting) => sideOf(sitting) === 'tuned');
const { counts, tokens } = countWords(tuned);
const words = new Map([...withoutSentenceStarts(counts)].filter(isFrequent));
const text = WordList.encode(words, tokens);
const untouched = hessianSittings().filter((sitting) => sideOf(sitting) === 'untouched' && Number(sitting) <= 120);
const share = (100 * coverage(WordList.decode(text), untouched)).toFixed(1);
writeFileSync(join(root, 'data', 'german-words.txt'), text);
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
const size = `${kilobytes(Buffer.byteLength(text))}, ${kilobytes(gzipSync(text, { level: 9 }).length)} deflated`;
writeFileSync(
  join(root, 'data', 'README.md'),
  `# Data that ships with Plenar

| file             | what |
| ---------------- | ---- |
| german-words.txt | ${words.size} German words with how often they are used |

german-words.txt: ${size}. Derived by \`node scripts/run.mjs scripts/word-list.ts\` on ${new Date().toISOString().slice(0, 10)} from
${tokens} words of ${tuned.length} sittings of the Hessischer Landtag, 20th term (official works, German Copyright Act, section 5): those
that bench/lib/splits.ts calls tuned. Words that stand at least ${FEWEST} times in them, compounds with a hyphen ${FEWEST_HYPHENATED} times. It has
${share} % of the words in the running text of ${untouched.length} sittings that it was not derived from. Its form: src/core/text/word-list.ts.

A list from words that stand twice has 97 % and 113 KB deflated, one from five times 95 % and 56 KB.
`,
);
console.log(
  `${words.size} words from ${tokens} in ${tuned.length} sittings; ${size}; covers ${share} % of ${untouched.length} others`,
);
