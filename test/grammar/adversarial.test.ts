import type { IGrammar } from 'vscode-textmate';
import { expect, it } from 'vitest';
import { adversarialLines } from './support/adversarial.js';
import { FIRST_LINE, transcriptGrammar } from './support/grammar.js';

/**
 * The goal for a line of 10,000 characters is 5 ms. The bound leaves room for a machine that is slow and busy with other
 * things: what backtracks takes seconds.
 */
const MOST_MILLISECONDS = 250;

it('takes milliseconds for any line of 10,000 characters', { timeout: 60_000 }, async () => {
  const grammar = await transcriptGrammar();
  const slow = adversarialLines(10_000).filter((line) => fastest(grammar, line) > MOST_MILLISECONDS);
  expect(slow.map((line) => `${line.slice(0, 60)} … ${line.slice(-1)}`)).toEqual([]);
});

it('is not left in a state that makes the next line slow', { timeout: 60_000 }, async () => {
  const grammar = await transcriptGrammar();
  const next = 'Meine Damen und Herren, (das ist – so – der Beifall '.repeat(40);
  const slow = adversarialLines(1_000).filter((line) => {
    const { ruleStack } = grammar.tokenizeLine2(line, FIRST_LINE);
    return fastest(grammar, next, ruleStack) > MOST_MILLISECONDS;
  });
  expect(slow.map((line) => line.slice(0, 60))).toEqual([]);
});

/** Milliseconds that a line takes; where they seem too many, the best of several attempts. */
function fastest(grammar: IGrammar, line: string, state = FIRST_LINE): number {
  let best = Infinity;
  for (let attempt = 0; attempt < 5 && best > MOST_MILLISECONDS; attempt++) {
    const started = performance.now();
    grammar.tokenizeLine2(line, state);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
