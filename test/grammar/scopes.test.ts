import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCases } from '../support/case-file.js';
import { hasScope, tokenize, type TokenizedLine } from './support/grammar.js';
import { readMarkedScopes, type ExpectedScopes } from './support/marked-scopes.js';

const folder = join(import.meta.dirname, 'scopes');

describe.each(readdirSync(folder))('%s', (file) => {
  it.each(readCases(join(folder, file)))('$title', async ({ sources }) => {
    for (const source of sources) {
      const { lines, expected } = readMarkedScopes(source);
      expect(expected, 'the case has markers').not.toEqual([]);
      const tokenized = await tokenize(lines.join('\n'));
      expect(expected.flatMap((marked) => differences(marked, tokenized))).toEqual([]);
    }
  });
});

/** One sentence for each token below a marker that has other scopes. */
function differences(
  { line, start, end, scopes, marker }: ExpectedScopes,
  tokenized: readonly TokenizedLine[],
): string[] {
  const { text = '', tokens = [] } = tokenized[line] ?? {};
  if (start >= end || end > text.length) return [`${marker}: marks nothing in "${text}"`];
  return tokens
    .filter((token) => token.start < end && token.end > start)
    .filter((token) =>
      scopes.length === 0 ? token.scopes.length > 0 : !scopes.every((scope) => hasScope(token.scopes, scope)),
    )
    .map((token) => `${marker}: "${text.slice(token.start, token.end)}" has ${token.scopes.join(' ') || 'no scope'}`);
}
