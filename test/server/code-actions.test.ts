import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Range } from 'vscode-languageserver/node';
import { applyEdits } from '../../src/core/text/offsets.js';
import { CODE_ACTION_KINDS } from '../../src/protocol/code-actions.js';
import { EXPORT, type ExportedSitting } from '../../src/protocol/export.js';
import { FIX_ALL, NEXT_PROBLEM, type FixAllResult, type NextProblem } from '../../src/protocol/requests.js';
import { REFERENCE } from './support/samples.js';
import { MODERN, TestClient } from './support/test-client.js';

const SPEAKER = 'Präsident Boris Rhein: \n\n\n';
const HYPHEN = `${SPEAKER}der Soft-und Hardware und der Kunst-und Kulturszene. \n`;
const FIXED = `${SPEAKER}der Soft- und Hardware und der Kunst- und Kulturszene. \n`;
const STRIPPED = 'Vielen Dank.\u0020\u0020Ich habe noch eine Frage. \n';

function at(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

describe('quick fixes', () => {
  it('repair the problem at the cursor and name it', async () => {
    const uri = await client.open(HYPHEN);
    const diagnostics = await client.diagnostics(uri);
    const [action, ...others] = await client.codeActions(uri, at(3, 9), ['quickfix'], diagnostics);
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [diagnostics[0]] });
    expect(client.applied(uri, action?.edit)).toBe(HYPHEN.replace('Soft-und', 'Soft- und'));
    expect(titles(others)).toEqual(['Fix all 2 problems “text/suspended-hyphen” in this file']);
  });

  it('offer the second choice as well, but do not prefer it', async () => {
    const uri = await client.open(`${REFERENCE}\n${STRIPPED}`);
    const [dash] = (await client.diagnostics(uri)).filter(({ code }) => code === 'text/lost-dash');
    const actions = await client.codeActions(uri, dash!.range, ['quickfix'], [dash!]);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
    expect(actions.filter(({ isPreferred }) => isPreferred === false).length).toBeGreaterThan(0);
  });

  it('are made for the text as it is when they are asked for', async () => {
    const uri = await client.open(HYPHEN);
    await client.diagnostics(uri);
    await client.change(uri, [{ range: at(3, 0), text: 'in ' }]);
    const [action] = await client.codeActions(uri, at(3, 12), ['quickfix']);
    expect(client.applied(uri, action?.edit)).toBe(HYPHEN.replace('der Soft-und', 'in der Soft- und'));
  });

  it('repair all problems of one kind; the edit is worked out when it is chosen', async () => {
    const uri = await client.open(HYPHEN);
    const actions = await client.codeActions(uri, at(3, 9), ['quickfix']);
    const all = actions.find(({ title }) => title.startsWith('Fix all'));
    expect(all?.edit).toBeUndefined();
    await client.change(uri, [{ range: at(3, 0), text: 'in ' }]);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', all);
    expect(client.applied(uri, resolved.edit)).toBe(FIXED.replace('der Soft', 'in der Soft'));
  });

  it('are not offered where nothing is wrong', async () => {
    const uri = await client.open(HYPHEN);
    expect(await client.codeActions(uri, at(0, 0), ['quickfix'])).toEqual([]);
  });
});

describe('fix all', () => {
  it('on save makes safe repairs only, until nothing is left', async () => {
    const uri = await client.open(
      'Das ist so \u0096 sagt der Abgeordnete \u0084jetzt\u0093, und die Soft-und Hardware.\n',
    );
    const actions = await client.codeActions(uri, at(0, 0), ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual([CODE_ACTION_KINDS.fixAllSafe]);
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', actions[0]);
    const after = client.applied(uri, edit);
    expect(after).toBe('Das ist so – sagt der Abgeordnete „jetzt“, und die Soft-und Hardware.\n');
    expect(await client.codeActions(await client.open(after), at(0, 0), ['source.fixAll'])).toEqual([]);
  });

  it('of what evidence decides has a kind of its own, which saving does not ask for', async () => {
    const uri = await client.open(HYPHEN);
    const [action] = await client.codeActions(uri, at(0, 0), [CODE_ACTION_KINDS.fixAllInferred]);
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    expect(client.applied(uri, edit)).toBe(FIXED);
  });

  it('tells a preview what each edit is for', async () => {
    const uri = await client.open(REFERENCE);
    const params = { uri, applicability: 'inferred' };
    const { version, edits, summary } = await client.connection.sendRequest<FixAllResult>(FIX_ALL, params);
    expect(version).toBe(1);
    expect(summary.find(({ code }) => code === 'text/lost-dash')?.count).toBe(10);
    expect(edits.filter(({ code }) => code === 'text/lost-dash')).toHaveLength(10);
    const document = client.document(uri);
    const after = applyEdits(
      REFERENCE,
      edits.map(({ range, newText }) => ({
        start: document.offsetAt(range.start),
        end: document.offsetAt(range.end),
        newText,
      })),
    );
    expect(after).toContain('Herr Staatsminister. – Herr Kollege');
    const again = await client.connection.sendRequest<FixAllResult>(FIX_ALL, {
      ...params,
      uri: await client.open(after),
    });
    expect(again.edits).toEqual([]);
  });
});

describe('changes of structure', () => {
  it('split a turn for each speaker who may go on', async () => {
    const uri = await client.open(REFERENCE);
    const actions = await client.codeActions(uri, at(160, 5), [CODE_ACTION_KINDS.splitTurn]);
    expect(actions).toEqual([]);
    const inside = await client.codeActions(uri, at(134, 20), ['refactor']);
    expect(titles(inside)).toContain('Split the turn here: Präsident Boris Rhein goes on');
    const [first] = inside.filter(({ kind }) => kind === CODE_ACTION_KINDS.splitTurn);
    expect(client.applied(uri, first?.edit)).toContain('\nPräsident Boris Rhein: \n');
  });

  it('are not offered while a person moves about', async () => {
    const uri = await client.open(REFERENCE);
    const automatic = { diagnostics: [], triggerKind: 2 };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, {
      range: at(134, 20),
      context: automatic,
    });
    expect(actions.filter(({ kind }) => kind?.startsWith('refactor'))).toEqual([]);
  });
});

describe('other clients', () => {
  it('that resolve nothing get the edits at once, without a version where they know none', async () => {
    const plain = await TestClient.start({
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    });
    const uri = await plain.open(HYPHEN);
    const [action] = await plain.codeActions(uri, at(0, 0), [CODE_ACTION_KINDS.fixAllInferred]);
    expect(action?.edit?.changes).toBeDefined();
    expect(plain.applied(uri, action?.edit)).toBe(FIXED);
    await plain.stop();
  });

  it('that know only commands are offered no code actions', async () => {
    const { textDocument, ...rest } = MODERN;
    const old = await TestClient.start({
      capabilities: { ...rest, textDocument: { ...textDocument, codeAction: {} } },
    });
    expect(old.initialized?.capabilities.codeActionProvider).toBeUndefined();
    await old.stop();
  });
});

describe('going to problems', () => {
  const go = (uri: string, line: number, character: number, direction: string) =>
    client.connection.sendRequest<NextProblem | null>(NEXT_PROBLEM, { uri, position: { line, character }, direction });

  it('goes on at the other end', async () => {
    const uri = await client.open(HYPHEN);
    const first = await go(uri, 0, 0, 'next');
    expect(first).toMatchObject({ code: 'text/suspended-hyphen', index: 1, count: 2 });
    const { line, character } = first!.range.start;
    expect(await go(uri, line, character, 'next')).toMatchObject({ index: 2 });
    expect(await go(uri, 3, 50, 'next')).toMatchObject({ index: 1 });
    expect(await go(uri, line, character, 'previous')).toMatchObject({ index: 2 });
    expect(await go(uri, 3, 50, 'previous')).toMatchObject({ index: 2 });
  });

  it('says that there is none', async () => {
    expect(await go(await client.open(`${SPEAKER}Das ist so. \n`), 0, 0, 'next')).toBeNull();
  });
});

describe('export', () => {
  it('makes a document of the bytes of a sitting', async () => {
    const base64 = Buffer.from(REFERENCE).toString('base64');
    const sources = [{ path: '0008.txt', base64 }];
    const result = await client.connection.sendRequest<ExportedSitting>(EXPORT, {
      sources,
      fix: 'inferred',
      settingsFor: 'file:///sitting/0008.txt',
    });
    expect(result).toMatchObject({ pages: 1, turns: 12, notices: [] });
    expect(JSON.parse(result.json)).toMatchObject({ format: 'plenar.transcript', sources: [{ path: '0008.txt' }] });
  });

  it('says which file is no text', async () => {
    const sources = [{ path: 'picture.txt', base64: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR').toString('base64') }];
    const settingsFor = 'file:///sitting/picture.txt';
    const result = await client.connection.sendRequest(EXPORT, { sources, fix: 'none', settingsFor });
    expect(result).toEqual({ refusal: expect.stringMatching(/^picture\.txt: /u) as string });
  });
});
