import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

// Both are CommonJS, whose names Node does not see.
const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
const { INITIAL, parseRawGrammar, Registry } = textmate;

/** A stretch of one line with the scopes that the grammar gives it, outermost first, without the language's suffix. */
export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** A line of a text, without its line end. */
export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly ScopedToken[];
}

const root = join(import.meta.dirname, '..', '..', '..');
const path = 'syntaxes/transcript.tmLanguage.json';

let loading: Promise<IGrammar> | undefined;

/** The state before the first line of a text. */
export const FIRST_LINE: StateStack = INITIAL;

/** The committed grammar, in the engine of VS Code. */
export function transcriptGrammar(): Promise<IGrammar> {
  loading ??= load();
  return loading;
}

async function load(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const raw = parseRawGrammar(readFileSync(join(root, path), 'utf8'), path);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scopeName) => Promise.resolve(scopeName === raw.scopeName ? raw : null),
  });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (!grammar) throw new Error(`${path} cannot be loaded`);
  return grammar;
}

/** Tokenizes a text as an editor does that opens it: line by line, each from the state in which the last one ended. */
export async function tokenize(text: string): Promise<TokenizedLine[]> {
  const grammar = await transcriptGrammar();
  let state = FIRST_LINE;
  return text.split(/\r\n|\r|\n/u).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return {
      text: line,
      tokens: tokens
        .filter(({ startIndex }) => startIndex < line.length)
        .map(({ startIndex, endIndex, scopes }) => ({
          start: startIndex,
          end: Math.min(endIndex, line.length),
          scopes: scopes.slice(1).map((scope) => scope.replace(/\.transcript$/u, '')),
        })),
    };
  });
}

/** Whether one of the scopes is the given one or a kind of it: `comment.block` is a kind of `comment`. */
export function hasScope(scopes: readonly string[], wanted: string): boolean {
  return scopes.some((scope) => scope === wanted || scope.startsWith(`${wanted}.`));
}
