import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Location } from 'vscode-languageserver/node';
import { contentsMismatch } from '../../src/core/rules/page/contents-mismatch.js';
import { TestClient } from './support/test-client.js';

/** Contents and two pages of a sitting. */
const SITTING = contentsMismatch.docs.good;

let client: TestClient;
let uri: string;
beforeAll(async () => {
  client = await TestClient.start({});
  uri = await client.open(SITTING);
});
afterAll(() => client.stop());

const LINES = SITTING.split('\n');

/** The line that a place in the contents leads to; null where it leads nowhere. */
async function lineBehind(line: string, text: string): Promise<string | null> {
  const number = LINES.indexOf(line);
  expect(number, line).toBeGreaterThanOrEqual(0);
  const position = { line: number, character: line.lastIndexOf(text) + 1 };
  const found = await client.request<Location | null>('textDocument/definition', uri, { position });
  if (found === null) return null;
  expect(found.uri).toBe(uri);
  return LINES[found.range.start.line] ?? null;
}

describe('go to definition in contents', () => {
  it('leads from the page behind a name to the speaker line there', async () => {
    const line = 'Hans-Jürgen Müller (Witzenhausen)..................2102';
    expect(await lineBehind(line, '2102')).toBe('Hans-Jürgen Müller (Witzenhausen), Berichterstatter:');
  });

  it('leads from the page of an item to the head of that page', async () => {
    const line = 'Gesetz zur Änderung des Lebensmittelchemikergesetzes .....2101';
    const head = await lineBehind(line, '2101');
    expect(head).toBe('Hessischer Landtag · 20. Wahlperiode · 27. Sitzung · 11. Dezember 2019');
  });

  it('leads nowhere from a name', async () => {
    expect(await lineBehind('Vanessa Gronemann....................................2101', 'Vanessa')).toBeNull();
  });
});
