import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
}

const root = join(import.meta.dirname, '..', '..');
const { wordPattern, autoClosingPairs } = JSON.parse(
  readFileSync(join(root, 'language-configuration.json'), 'utf8'),
) as LanguageConfiguration;

/** The words that a double click in the editor selects. */
function words(text: string): string[] {
  return text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];
}

it('takes hyphenated words, names and numbers for one word each', () => {
  expect(words('Die Schul-Moodle-Software der Soft- und Hardware, Müller-Klepper sagt’s')).toEqual([
    'Die',
    'Schul-Moodle-Software',
    'der',
    'Soft',
    'und',
    'Hardware',
    'Müller-Klepper',
    'sagt’s',
  ]);
  expect(words('BÜNDNIS 90/DIE GRÜNEN')).toEqual(['BÜNDNIS', '90', 'DIE', 'GRÜNEN']);
});

it('takes no punctuation into a word, kept as control character or not', () => {
  expect(words('\u0084Tafelkunden\u0093 – „Löwenstark“ (SPD): Ja!')).toEqual([
    'Tafelkunden',
    'Löwenstark',
    'SPD',
    'Ja',
  ]);
  expect(words('Hartz\u001eIV, Er\u00adgebnis')).toEqual(['Hartz\u001eIV', 'Er\u00adgebnis']);
});

it('closes German quotation marks', () => {
  expect(autoClosingPairs).toContainEqual({ open: '„', close: '“' });
  expect(autoClosingPairs).toContainEqual({ open: '‚', close: '‘' });
});
