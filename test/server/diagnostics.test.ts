import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import { GLUED_WORDS } from '../support/glued-words.js';
import { REFERENCE } from './support/samples.js';
import { MODERN, TestClient } from './support/test-client.js';

const CODE_OF_LOST_DASH = 'text/lost-dash';
const HYPHEN = 'Präsident Boris Rhein: \n\n\nder Soft-und Hardware. \n';

function brief({ code, range }: Diagnostic): string {
  return `${range.start.line + 1}:${range.start.character + 1} ${String(code)}`;
}

describe('diagnostics that are asked for', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start({ initializationOptions: { ruleDocumentation: 'https://docs.example/{code}' } });
  });
  afterAll(() => client.stop());

  it('show what is wrong in the reference extract', async () => {
    const found = await client.diagnostics(await client.open(REFERENCE));
    expect(found.filter(({ code }) => code === CODE_OF_LOST_DASH).map(brief)).toEqual([
      `54:34 ${CODE_OF_LOST_DASH}`,
      `61:56 ${CODE_OF_LOST_DASH}`,
      `99:28 ${CODE_OF_LOST_DASH}`,
      `100:1 ${CODE_OF_LOST_DASH}`,
      `106:1 ${CODE_OF_LOST_DASH}`,
      `110:29 ${CODE_OF_LOST_DASH}`,
      `146:28 ${CODE_OF_LOST_DASH}`,
      `153:13 ${CODE_OF_LOST_DASH}`,
      `157:1 ${CODE_OF_LOST_DASH}`,
      `157:25 ${CODE_OF_LOST_DASH}`,
    ]);
    expect(found.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['text/suspended-hyphen', 'text/split-paragraph', 'speaker/not-separated']),
    );
  });

  it('carry what speaks for them, at their place, where the client shows it', async () => {
    const { text, evidence } = GLUED_WORDS;
    const capabilities = {
      ...MODERN,
      textDocument: { ...MODERN.textDocument, publishDiagnostics: { relatedInformation: true } },
    };
    const other = await TestClient.start({ capabilities });
    try {
      const uri = await other.open(text);
      const glued = (await other.diagnostics(uri)).find(({ code }) => code === 'text/glued-words');
      expect(glued?.relatedInformation).toEqual([{ location: { uri, range: glued?.range }, message: evidence }]);
    } finally {
      await other.stop();
    }
    const [plain] = await client.diagnostics(await client.open(text));
    expect(plain?.code).toBe('text/glued-words');
    expect(plain).not.toHaveProperty('relatedInformation');
  });

  it('say what each problem is and where it is explained', async () => {
    const [hyphen] = await client.diagnostics(await client.open(HYPHEN));
    expect(hyphen).toMatchObject({
      code: 'text/suspended-hyphen',
      codeDescription: { href: 'https://docs.example/text/suspended-hyphen' },
      severity: DiagnosticSeverity.Warning,
      source: 'plenar',
      data: { fix: 'inferred' },
    });
    expect(hyphen?.message).toMatch(/^The blank/u);
  });

  it('are not sent again when nothing has changed', async () => {
    const uri = await client.open(REFERENCE);
    const first = await client.pull(uri);
    expect(first.kind).toBe('full');
    const again = await client.pull(uri, first.resultId);
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, [{ text: '' }]);
    const emptied = await client.pull(uri, first.resultId);
    expect(emptied).toMatchObject({ kind: 'full', items: [] });
  });

  it('are empty for a document that is not open', async () => {
    expect(await client.diagnostics('untitled:nobody')).toEqual([]);
  });

  it('are after any edits those of a document that is opened with the same text', async () => {
    const uri = await client.open(REFERENCE);
    const words = [
      '',
      ' ',
      '  ',
      '\n',
      '\n\n\n',
      '\r\n',
      '(',
      ')',
      ':',
      '\u0096',
      'Präsident Boris Rhein: ',
      'Beifall SPD',
      '\ud83d',
    ];
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), newText: fc.constantFrom(...words) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        for (const { at, length, newText } of edits) {
          const document = client.document(uri);
          const start = at % (document.getText().length + 1);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          await client.change(uri, [{ range, text: newText }]);
        }
        const fresh = await client.open(client.document(uri).getText());
        expect(await client.diagnostics(uri)).toEqual(await client.diagnostics(fresh));
        await client.close(fresh);
      }),
      { numRuns: 40 },
    );
  });
});

describe('diagnostics for a client that cannot ask', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start({ capabilities: {} });
  });
  afterAll(() => client.stop());

  it('are sent after opening and editing, and taken back on closing', async () => {
    const uri = await client.open(REFERENCE, 'file:///tmp/page.txt');
    await client.until(() => client.published.length === 1, 'problems after opening');
    expect(client.published[0]).toMatchObject({ uri, version: 1 });
    expect(client.published[0]?.diagnostics.length).toBeGreaterThan(10);
    await client.change(uri, [{ text: 'Präsident Boris Rhein:\n' }]);
    await client.change(uri, [{ text: HYPHEN }]);
    await client.until(() => client.published.length === 2, 'problems after typing');
    expect(client.published[1]).toMatchObject({ uri, version: 3 });
    expect(client.published[1]?.diagnostics.map(({ code }) => code)).toContain('text/suspended-hyphen');
    await client.close(uri);
    await client.until(() => client.published.length === 3, 'nothing after closing');
    expect(client.published[2]).toEqual({ uri, diagnostics: [] });
  });

  it('follow settings that are told', async () => {
    const uri = await client.open(HYPHEN, 'file:///tmp/other.txt');
    await client.until(() => client.published.at(-1)?.uri === uri, 'problems after opening');
    const settings = { plenar: { rules: { text: 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0, 'problems without the rules for text');
  });
});

describe('settings', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start();
  });
  afterAll(() => client.stop());
  const text = `${HYPHEN}der Soft-und Hardware. \nder Soft-und Hardware. \n`;

  async function set(settings: unknown): Promise<void> {
    client.settings = settings;
    const before = client.refreshes;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes > before, 'asked to ask again');
  }

  it('are read live: levels of rules and of groups', async () => {
    const uri = await client.open(text);
    await set({ rules: { 'text/suspended-hyphen': 'error' } });
    expect((await client.diagnostics(uri)).map(({ severity }) => severity)).toEqual([1, 1, 1]);
    await set({ rules: { text: 'off' } });
    expect(await client.diagnostics(uri)).toEqual([]);
    await set({});
    expect(await client.diagnostics(uri)).toHaveLength(3);
  });

  it('limit the number of problems and say how many are left', async () => {
    const uri = await client.open(text);
    await set({ maxProblems: 2 });
    const found = await client.diagnostics(uri);
    expect(found.map(({ code }) => code)).toEqual([
      'text/suspended-hyphen',
      'text/suspended-hyphen',
      'file/more-problems',
    ]);
    expect(found[2]?.message).toMatch(/: 1 \(setting/u);
    await set({});
  });

  it('that cannot be used leave the default, and the log says so', async () => {
    const uri = await client.open(text);
    await set({ maxProblems: 'many', rules: { 'text/suspended-hyphen': 'loud', text: 'hint' } });
    expect((await client.diagnostics(uri)).map(({ severity }) => severity)).toEqual([4, 4, 4]);
    expect(client.log).toEqual([
      'The value of plenar.rules["text/suspended-hyphen"] cannot be used, the default holds: "loud"',
      'The value of plenar.maxProblems cannot be used, the default holds: "many"',
    ]);
    await set({});
  });
});

describe('language and state', () => {
  it('is German for a German client; the state of a document follows each reading', async () => {
    const client = await TestClient.start({
      capabilities: MODERN,
      locale: 'de-AT',
      initializationOptions: { documentState: true },
    });
    const uri = await client.open(REFERENCE);
    const found = await client.diagnostics(uri);
    expect(found.find(({ code }) => code === CODE_OF_LOST_DASH)?.message).toMatch(/Gedankenstrich/u);
    await client.until(() => client.states.length > 0, 'the state');
    expect(client.states).toEqual([
      expect.objectContaining({
        uri,
        version: 1,
        profile: 'hessen',
        pages: 1,
        turns: 12,
        interjections: 1,
        tooLarge: false,
      }),
    ]);
    await client.stop();
  });
});
