import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import { ROOT } from '../lib/project.ts';
import { adversarialLines } from './adversarial-lines.ts';
import { sampleOf, type Sample } from './sample.ts';
import { sittingText } from './texts.ts';
import { collectGarbage } from './timing.ts';

/** How fast VS Code's tokenizer works with our grammar. */
export interface HighlightingResult {
  readonly sitting: Sample;
  /** The slowest line of the sitting: its median over all passes. */
  readonly worstLine: number;
  readonly adversarial: readonly { readonly name: string; readonly milliseconds: number }[];
}

const WARMUPS = 2;
const PASSES = 9;

/** Highlights a sitting line by line as the editor does, warm, and lines that were written to be slow. */
export async function highlightingTask(): Promise<HighlightingResult> {
  const { grammar, initial } = await loadGrammar();
  const lines = sittingText(0, 'kept').split('\n');
  const passes: number[] = [];
  const byLine = lines.map(() => [] as number[]);
  for (let pass = -WARMUPS; pass < PASSES; pass++) {
    collectGarbage('all');
    let [state, whole] = [initial, 0];
    for (const [index, line] of lines.entries()) {
      const began = performance.now();
      state = grammar.tokenizeLine2(line, state).ruleStack;
      const time = performance.now() - began;
      whole += time;
      if (pass >= 0) byLine[index]?.push(time);
    }
    if (pass >= 0) passes.push(whole);
  }
  const adversarial = adversarialLines().map(({ name, line }) => {
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      grammar.tokenizeLine2(line, initial);
      return performance.now() - began;
    });
    return { name, milliseconds: sampleOf(times).median };
  });
  const worstLine = Math.max(...byLine.map((times) => sampleOf(times).median));
  return { sitting: sampleOf(passes), worstLine, adversarial };
}

async function loadGrammar(): Promise<{ grammar: Textmate.IGrammar; initial: Textmate.StateStack }> {
  const require = createRequire(join(ROOT, 'package.json'));
  const textmate = require('vscode-textmate') as typeof Textmate;
  const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const file = join(ROOT, 'syntaxes', 'transcript.tmLanguage.json');
  const raw = textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: (scope) => Promise.resolve(scope === raw.scopeName ? raw : null),
  });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (grammar === null) throw new Error(`${file} cannot be loaded`);
  return { grammar, initial: textmate.INITIAL };
}
