import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly { readonly scopeName: string; readonly tokenTypes: Readonly<Record<string, string>> }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
  };
}

const root = join(import.meta.dirname, '..', '..');
const grammar = readFileSync(join(root, 'syntaxes', 'transcript.tmLanguage.json'), 'utf8');
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

it('names in package.json no scope that the grammar does not have', () => {
  const named = [
    ...contributes.grammars.flatMap(({ scopeName, tokenTypes }) => [scopeName, ...Object.keys(tokenTypes)]),
    ...contributes.semanticTokenScopes.flatMap(({ scopes }) => Object.values(scopes).flat()),
  ];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((scope) => !grammar.includes(scope))).toEqual([]);
});
