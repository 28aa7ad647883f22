import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { profileById } from '../../src/core/profiles/profiles.js';
import { readMarkedText } from '../rules/marked-text.js';
import { readCases, type Case } from '../support/case-file.js';
import { outlineOf } from '../support/outline.js';

/**
 * What the parser makes of texts (notation: test/support/case-file.ts). The result of a case is the outline of the
 * structure (test/support/outline.ts). Options: `@profile ID`, `@trailing-blanks`, `@crlf`, `@stripped` (C1 controls are
 * deleted first).
 */
const folder = join(import.meta.dirname, 'structure');

function outline({ options, sources }: Case): string[] {
  const profile = profileById(options.get('profile') ?? hessen.id);
  if (profile === undefined) throw new Error(`unknown profile ${options.get('profile') ?? ''}`);
  const layout = { lineEnd: options.has('crlf') ? '\r\n' : '\n', trailingBlanks: options.has('trailing-blanks') };
  const texts = sources.map((source) => {
    const { text } = readMarkedText(source, layout);
    return { path: source.path, text: options.has('stripped') ? text.replace(/[\u0080-\u009f]/gu, '') : text };
  });
  return outlineOf(new Analyzer(profile, { rules: [] }).analyze(texts).sitting);
}

describe.each(readdirSync(folder))('%s', (name) => {
  for (const fixture of readCases(join(folder, name))) {
    it(`${fixture.title} (${basename(name, '.txt')}:${fixture.line})`, () => {
      const expected = fixture.results[0]?.sources[0]?.lines ?? [];
      expect(expected, 'the case has no result').not.toEqual([]);
      expect(outline(fixture).join('\n')).toBe(expected.join('\n'));
    });
  }
});
