import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Range, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { DocumentRecord, IgnoreRecord, SidecarEntry } from '../../src/core/model/sidecar.js';
import { attributeCorrections } from '../../src/core/provenance/attribute-corrections.js';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.js';
import { EMPTY_SIDECAR } from '../../src/core/sidecar/sidecar.js';
import { applyEdits } from '../../src/core/text/offsets.js';
import { CODE_ACTION_KINDS } from '../../src/protocol/code-actions.js';
import { EXPORT, type ExportedSitting } from '../../src/protocol/export.js';
import { FIND_FILES, READ_FILE, type ReadFileParams } from '../../src/protocol/files.js';
import { FIX_ALL, NEXT_PROBLEM, type FixAllResult, type NextProblem } from '../../src/protocol/requests.js';
import {
  IGNORED,
  IGNORE_FINDING_COMMAND,
  PAGES,
  RECORD_CORRECTION_COMMAND,
  STAND_OFF,
  UNITS,
  type IgnoredResult,
  type IgnoreFindingArguments,
  type PagesResult,
  type SentIgnore,
  type StandOffParams,
  type Units,
} from '../../src/protocol/stand-off.js';
import type { DiagnosticData } from '../../src/server/documents/diagnostics.js';
import { REFERENCE, samplePage, sampleSitting } from './support/samples.js';
import { MODERN, TestClient } from './support/test-client.js';

const HYPHEN = 'text/suspended-hyphen';

/** A page of the sample sitting with two faults that are alike. */
const FAULTY = `${samplePage('0012.txt').trimEnd()}\nder Soft-und Hardware und der Kunst-und Kulturszene. \n`;

const TOLD = { initializationOptions: { standOff: true, documentState: true } };
const CREATED = '2026-11-26T20:00:00Z';

let folder: string;

function uriOf(path: string): string {
  return URI.file(join(folder, path)).toString();
}

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function ignore(scope: IgnoreRecord['scope'], fingerprint: string | null, code = HYPHEN): IgnoreRecord {
  const id = `${scope} ${code}`;
  return { record: 'ignore', id, scope, code, fingerprint, quote: null, reason: '', creator: 'Anna', created: CREATED };
}

function document(text: string, original: string | null): DocumentRecord {
  return {
    record: 'document',
    format: 'plenar.sidecar',
    version: 1,
    text: { sha256: sha256(text), characters: text.length },
    original: original === null ? null : { sha256: sha256(original), encoding: 'utf-8' },
  };
}

/** A sidecar as a file. */
function sidecar(records: readonly SidecarEntry[], first: DocumentRecord | null = null): string {
  return serializeSidecar({ ...EMPTY_SIDECAR, document: first, records });
}

/** Records of what a person changed. */
function decided(original: string, text: string) {
  return attributeCorrections(original, text, [], {
    id: 'person',
    rule: null,
    decided: true,
    creator: 'Anna',
    created: CREATED,
  });
}

const FINGERPRINT = `${HYPHEN}|Landesregierung: der|Soft-und|Hardware und`;

function hyphens(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => code === HYPHEN);
}

function rangeIn(text: string, words: string): Range {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  const [line, character] = [before.length - 1, before.at(-1)!.length];
  return { start: { line, character }, end: { line, character: character + words.length } };
}

async function fixedText(client: TestClient, uri: string): Promise<string> {
  const { edits } = await client.connection.sendRequest<FixAllResult>(FIX_ALL, { uri, applicability: 'inferred' });
  const there = client.document(uri);
  return applyEdits(
    there.getText(),
    edits.map(({ range, newText }) => ({
      start: there.offsetAt(range.start),
      end: there.offsetAt(range.end),
      newText,
    })),
  );
}

/** Longer than the server collects changes. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenar-stand-off-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said in folders of their own, and how many of two findings are left then. */
const SAID: readonly [name: string, path: string, record: IgnoreRecord | null, left: number][] = [
  ['nothing', '', null, 2],
  ['a finding', 'sidecars/0012.txt.jsonl', ignore('finding', FINGERPRINT), 1],
  ['a finding whose words have changed', 'sidecars/0012.txt.jsonl', ignore('finding', `${FINGERPRINT}s`), 2],
  ['a rule in a file', 'sidecars/0012.txt.jsonl', ignore('file', null), 0],
  ['a rule in another file', 'sidecars/0011.txt.jsonl', ignore('file', null), 2],
  ['a rule in the project', 'project.jsonl', ignore('project', null), 0],
  ['another rule', 'project.jsonl', ignore('project', null, 'text/lost-dash'), 2],
];

describe('a folder in which people ignore', () => {
  let client: TestClient;
  let items: WorkspaceDiagnosticReport['items'];
  beforeAll(async () => {
    for (const [name, path, record] of SAID) {
      put(`${name}/plenar.json`, '{}');
      put(`${name}/0012.txt`, FAULTY);
      if (record) put(`${name}/.plenar/${path}`, sidecar([record]));
    }
    client = await TestClient.start({ workspaceFolder: URI.file(folder).toString() });
    ({ items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    }));
    return async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  it.each(SAID)('%s has the other problems, in closed files and in open ones', async (name, _path, _record, left) => {
    const closed = items.find((item) => item.uri === uriOf(`${name}/0012.txt`));
    expect(hyphens(closed?.kind === 'full' ? closed.items : [])).toHaveLength(left);
    const uri = await client.open(FAULTY, uriOf(`${name}/0012.txt`));
    await expect.poll(async () => hyphens(await client.diagnostics(uri)).length, { timeout: 5000 }).toBe(left);
  });
});

describe('what lies under .plenar', () => {
  let client: TestClient;
  beforeEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    put('sitting/0011.txt', samplePage('0011.txt'));
    put('sitting/0012.txt', FAULTY);
    client = await TestClient.start({ workspaceFolder: URI.file(folder).toString() });
    return async () => {
      await client.stop();
    };
  });

  async function inWorkspace(): Promise<number> {
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return hyphens(items.flatMap((item) => (item.kind === 'full' ? item.items : []))).length;
  }

  async function told(path: string, type: number): Promise<void> {
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path), type }],
    });
  }

  it('counts from the moment at which it changes, as with git', async () => {
    const uri = await client.open(FAULTY, uriOf('sitting/0012.txt'));
    expect(await inWorkspace()).toBe(2);
    const count = async () => hyphens(await client.diagnostics(uri)).length;
    put('.plenar/sidecars/sitting/0012.txt.jsonl', sidecar([ignore('finding', FINGERPRINT)]));
    await told('.plenar/sidecars/sitting/0012.txt.jsonl', 1);
    await client.until(() => client.refreshes > 0, 'the client is asked to ask again');
    await expect.poll(count, { timeout: 5000 }).toBe(1);
    expect(await inWorkspace()).toBe(1);
    put('.plenar/project.jsonl', sidecar([ignore('project', null)]));
    await told('.plenar/project.jsonl', 1);
    await expect.poll(count, { timeout: 5000 }).toBe(0);
    rmSync(join(folder, '.plenar'), { recursive: true });
    await told('.plenar/project.jsonl', 3);
    await told('.plenar/sidecars/sitting/0012.txt.jsonl', 3);
    await expect.poll(count, { timeout: 5000 }).toBe(2);
    await expect.poll(inWorkspace, { timeout: 5000 }).toBe(2);
  });

  it('is watched', async () => {
    await client.until(() => client.registrations.some(({ method }) => method.endsWith('WatchedFiles')), 'watchers');
    const watched = client.registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    expect(watched?.registerOptions).toMatchObject({
      watchers: [
        { globPattern: '**/*.txt' },
        { globPattern: '**/.plenar/**/*.jsonl' },
        { globPattern: '**/plenar.json' },
      ],
    });
  });

  it('belongs to the nearest folder with a project file or stand-off data', async () => {
    put('sitting/plenar.json', '{}');
    put('.plenar/sidecars/sitting/0012.txt.jsonl', sidecar([ignore('file', null)]));
    expect(await inWorkspace()).toBe(2);
    put('sitting/.plenar/sidecars/0012.txt.jsonl', sidecar([ignore('finding', FINGERPRINT)]));
    await told('sitting/.plenar/sidecars/0012.txt.jsonl', 1);
    await expect.poll(inWorkspace, { timeout: 5000 }).toBe(1);
  });

  it('that is broken keeps nothing from being checked', async () => {
    put('.plenar/sidecars/sitting/0012.txt.jsonl', `{"record":"ignore"\n${sidecar([ignore('finding', FINGERPRINT)])}`);
    put('.plenar/project.jsonl', '\0\u00ff not JSON');
    expect(await inWorkspace()).toBe(1);
    expect(client.log).toEqual([]);
  });

  /** How sure the fixes of the two faults are. */
  async function fixesOf(uri: string): Promise<unknown[]> {
    return hyphens(await client.diagnostics(uri)).map(({ data }) => (data as DiagnosticData).fix);
  }

  const contrary = FAULTY.replace('der Kunst-und', 'jeder Kunst-und');

  it('protects what a person decided', async () => {
    const original = FAULTY.replace('Soft-und', 'Soft- und');
    put('.plenar/sidecars/sitting/0012.txt.jsonl', sidecar(decided(original, FAULTY), document(FAULTY, original)));
    const uri = await client.open(FAULTY, uriOf('sitting/0012.txt'));
    await expect.poll(() => fixesOf(uri), { timeout: 5000 }).toEqual(['suggestion', 'inferred']);
    const fixed = await fixedText(client, uri);
    expect(fixed).toContain('der Soft-und Hardware und der Kunst- und Kulturszene.');
    // Above the place, lines come and the file is not saved.
    await client.change(uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Neu\n\n\n' },
    ]);
    expect(await fixedText(client, uri)).toContain('der Soft-und Hardware und der Kunst- und Kulturszene.');
  });

  it('protects it in a file that was changed elsewhere, where its original was kept', async () => {
    const original = FAULTY.replace('Soft-und', 'Soft- und');
    put('.plenar/sidecars/sitting/0012.txt.jsonl', sidecar(decided(original, FAULTY), document(FAULTY, original)));
    put(`.plenar/originals/${sha256(original)}`, original);
    put('sitting/0012.txt', contrary);
    const uri = await client.open(contrary, uriOf('sitting/0012.txt'));
    await expect.poll(() => fixesOf(uri), { timeout: 5000 }).toEqual(['suggestion', 'inferred']);
    expect(await fixedText(client, uri)).toContain('der Soft-und Hardware und jeder Kunst- und Kulturszene.');
  });

  it('holds for the export of a file', async () => {
    const original = FAULTY.replace('Soft-und', 'Soft- und');
    const records = [...decided(original, FAULTY), ignore('finding', FINGERPRINT.replace('Soft-und', 'none'))];
    put('.plenar/sidecars/sitting/0012.txt.jsonl', sidecar(records, document(FAULTY, original)));
    const path = '0012.txt';
    const base64 = Buffer.from(FAULTY).toString('base64');
    const asked = {
      sources: [{ path, base64, uri: uriOf('sitting/0012.txt') }],
      fix: 'inferred',
      settingsFor: uriOf('sitting'),
    };
    const { json } = await client.connection.sendRequest<ExportedSitting>(EXPORT, asked);
    expect(json).toContain('der Soft-und Hardware und der Kunst- und Kulturszene.');
    const unsaid = { ...asked, sources: [{ path, base64 }] };
    const free = await client.connection.sendRequest<ExportedSitting>(EXPORT, unsaid);
    expect(free.json).toContain('der Soft- und Hardware und der Kunst- und Kulturszene.');
  });

  it('is read by the client in a virtual workspace', async () => {
    const files = new Map([
      ['memfs:/work/a/0012.txt', FAULTY],
      ['memfs:/work/.plenar/sidecars/a/0012.txt.jsonl', sidecar([ignore('finding', FINGERPRINT)])],
    ]);
    const virtual = await TestClient.start({
      workspaceFolder: 'memfs:/work',
      initializationOptions: { files: true },
    });
    virtual.connection.onRequest(FIND_FILES, () => ({ uris: ['memfs:/work/a/0012.txt'] }));
    virtual.connection.onRequest(READ_FILE, ({ uri }: ReadFileParams) => {
      const text = files.get(uri);
      return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
    });
    const { items } = await virtual.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(hyphens(items.flatMap((item) => (item.kind === 'full' ? item.items : [])))).toHaveLength(1);
    await virtual.stop();
  });
});

describe('a client that keeps records', () => {
  let client: TestClient;
  let uri: string;
  let opened = 0;
  beforeAll(async () => {
    client = await TestClient.start(TOLD);
    return async () => {
      await client.stop();
    };
  });
  beforeEach(async () => {
    uri = await client.open(FAULTY, `file:///sitting/${String(++opened)}.txt`);
    client.refreshes = 0;
  });

  /** The state of the document as it was told last. */
  function state() {
    return client.states.findLast((one) => one.uri === uri);
  }

  function tell(params: Partial<StandOffParams>): Promise<void> {
    const { version } = client.document(uri);
    return client.connection.sendNotification(STAND_OFF, { uri, version, ignores: [], decided: [], ...params });
  }

  const own: SentIgnore = { id: 'own', scope: 'finding', code: HYPHEN, fingerprint: FINGERPRINT, quote: 'Soft-und' };

  it('tells what is ignored: it is no problem, and can be listed', async () => {
    expect(hyphens(await client.diagnostics(uri))).toHaveLength(2);
    await client.until(() => state()?.ignored === 0, 'the first state');
    const total = (await client.diagnostics(uri)).length;
    const gone = { ...own, id: 'gone', fingerprint: 'text/lost-dash|a|b|c', code: 'text/lost-dash' };
    await tell({ ignores: [own, gone] });
    await client.until(() => client.refreshes > 0, 'the client is asked to ask again');
    const left = await client.diagnostics(uri);
    expect(left).toHaveLength(total - 1);
    await client.until(() => state()?.ignored === 1, 'the state says so');
    expect(hyphens(left)).toHaveLength(1);
    const listed = await client.connection.sendRequest<IgnoredResult>(IGNORED, { uri });
    expect(listed).toMatchObject({
      version: 1,
      findings: [{ code: HYPHEN, severity: 'warning', ignore: own, range: rangeIn(FAULTY, 'Soft-und') }],
      stale: [gone],
    });
    const fixed = await fixedText(client, uri);
    expect(fixed).toContain('der Soft-und Hardware und der Kunst- und Kulturszene.');
    const { line, character } = rangeIn(FAULTY, 'Soft-und').start;
    const position = { line, character: character - 1 };
    const next = await client.connection.sendRequest<NextProblem>(NEXT_PROBLEM, { uri, position, direction: 'next' });
    expect(next).toMatchObject({ range: { start: rangeIn(FAULTY, 'Kunst-und').start }, count: total - 1 });
    await tell({});
    await expect.poll(async () => hyphens(await client.diagnostics(uri)).length).toBe(2);
  });

  it('is not asked to ask again where it tells nothing new', async () => {
    await client.diagnostics(uri);
    await tell({ ignores: [own] });
    await client.until(() => client.refreshes > 0, 'something new');
    await rest();
    const asked = client.refreshes;
    await client.change(uri, [{ range: rangeIn(FAULTY, 'Kulturszene'), text: 'Szene' }]);
    await tell({ ignores: [own] });
    await client.diagnostics(uri);
    await rest();
    expect(client.refreshes).toBe(asked);
  });

  it('tells what was decided: it is protected, wherever it goes', async () => {
    const decidedHere = [rangeIn(FAULTY, 'Soft-und')];
    await tell({ decided: decidedHere });
    const [first, second] = hyphens(await client.diagnostics(uri));
    expect([first?.data, second?.data]).toEqual([{ fix: 'suggestion' }, { fix: 'inferred' }]);
    await client.change(uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x\n' },
    ]);
    const actions = await client.codeActions(uri, hyphens(await client.diagnostics(uri))[0]!.range, ['quickfix']);
    expect(actions[0]?.isPreferred).toBe(false);
    expect(await fixedText(client, uri)).toContain('der Soft-und Hardware und der Kunst- und Kulturszene.');
    await tell({ version: 1, decided: decidedHere });
    expect(await fixedText(client, uri), 'places of an older version').toContain('der Soft-und Hardware');
    await tell({});
    expect(await fixedText(client, uri)).toContain('der Soft- und Hardware und der Kunst- und Kulturszene.');
  });

  it('may tell of a version before it comes', async () => {
    const after = `x\n${FAULTY}`;
    await tell({ version: 2, decided: [rangeIn(after, 'Soft-und')] });
    expect(await fixedText(client, uri)).toContain('Soft- und');
    await client.change(uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x\n' },
    ]);
    expect(await fixedText(client, uri)).toContain('der Soft-und Hardware und der Kunst- und Kulturszene.');
  });

  it('is offered to ignore a finding, its rule in the file, in the project; that is what it takes', async () => {
    const range = rangeIn(FAULTY, 'Soft-und');
    const actions = await client.codeActions(uri, range, ['quickfix'], await client.diagnostics(uri));
    const offers = actions.filter(({ command }) => command?.command === IGNORE_FINDING_COMMAND);
    expect(offers.map(({ title }) => title)).toEqual([
      `Ignore ${HYPHEN} here…`,
      `Ignore ${HYPHEN} in this file`,
      `Ignore ${HYPHEN} in this project`,
    ]);
    expect(offers.map(({ isPreferred, edit, diagnostics }) => [isPreferred, edit, diagnostics?.length])).toEqual(
      offers.map(() => [false, undefined, 1]),
    );
    const taken = offers.map(({ command }) => command?.arguments?.[0] as IgnoreFindingArguments);
    expect(taken).toEqual([
      { uri, scope: 'finding', code: HYPHEN, fingerprint: FINGERPRINT, quote: 'Soft-und' },
      { uri, scope: 'file', code: HYPHEN, fingerprint: null, quote: null },
      { uri, scope: 'project', code: HYPHEN, fingerprint: null, quote: null },
    ]);
    for (const [index, left] of [1, 0, 0].entries()) {
      const { scope, code, fingerprint, quote } = taken[index]!;
      await tell({ ignores: [{ id: 'taken', scope, code, fingerprint, quote }] });
      expect(hyphens(await client.diagnostics(uri))).toHaveLength(left);
    }
  });

  it('is told whose the edits are that it makes', async () => {
    const quote = rangeIn(FAULTY, 'Soft-und');
    const [fix] = await client.codeActions(uri, quote, ['quickfix'], await client.diagnostics(uri));
    const [edit] = client.editsOf(uri, fix?.edit);
    expect(fix?.command).toMatchObject({
      command: RECORD_CORRECTION_COMMAND,
      arguments: [{ uri, version: 1, decided: true, edits: [{ ...edit, code: HYPHEN }] }],
    });
    const [bulk] = await client.codeActions(uri, quote, [CODE_ACTION_KINDS.fixAllInferred]);
    expect(bulk?.command).toBeUndefined();
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', bulk);
    const edits = client.editsOf(uri, resolved.edit);
    expect(resolved.command?.arguments).toEqual([
      expect.objectContaining({
        decided: false,
        edits: expect.arrayContaining([{ ...edits[0], code: expect.any(String) as string }]) as unknown,
      }),
    ]);
    const reference = await client.open(REFERENCE);
    const at = { line: 134, character: 20 };
    const split = await client.codeActions(reference, { start: at, end: at }, [CODE_ACTION_KINDS.splitTurn]);
    expect(split[0]?.command?.arguments).toMatchObject([{ uri: reference, decided: true, edits: [{ code: null }] }]);
  });

  it('that it is not is offered nothing that it could not do', async () => {
    const plain = await TestClient.start({ capabilities: MODERN });
    const other = await plain.open(FAULTY, 'file:///sitting/0012.txt');
    const range = rangeIn(FAULTY, 'Soft-und');
    const actions = [
      ...(await plain.codeActions(other, range)),
      ...(await plain.codeActions(await plain.open(FAULTY), range)),
      ...(await client.codeActions(await client.open(FAULTY), range)).filter(
        ({ command }) => command?.command === IGNORE_FINDING_COMMAND,
      ),
    ];
    expect(actions.filter(({ command }) => command !== undefined)).toEqual([]);
    await plain.stop();
  });
});

describe('pages and units', () => {
  let client: TestClient;
  let uri: string;
  const sitting = sampleSitting();
  beforeAll(async () => {
    client = await TestClient.start(TOLD);
    uri = await client.open(sitting, 'file:///sitting.txt');
    return async () => {
      await client.stop();
    };
  });

  it('are those of the document', async () => {
    const { version, pages } = await client.connection.sendRequest<PagesResult>(PAGES, { uri });
    expect(version).toBe(1);
    expect(pages).toHaveLength(71);
    expect(pages.map(({ index }) => index)).toEqual(pages.map((_, index) => index));
    const there = client.document(uri);
    expect(pages.map(({ range }) => there.getText(range)).join('')).toBe(sitting);
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(
      new Set(['cover', 'contents', 'presidium', 'speech', 'annex']),
    );
    const numbered = pages.filter(({ number }) => number !== null);
    expect(numbered.length).toBeGreaterThan(60);
    const problems = (await client.diagnostics(uri)).filter(({ code }) => code !== 'file/more-problems');
    expect(pages.reduce((sum, page) => sum + page.problems, 0)).toBe(problems.length);
    const [first] = pages.filter((page) => page.problems > 0);
    const onIt = problems.filter(
      ({ range }) => range.start.line >= first!.range.start.line && range.start.line < first!.range.end.line,
    );
    expect(first?.problems).toBe(onIt.length);
  });

  it('tell the turn over its pages, the block and the page at a position', async () => {
    const there = client.document(uri);
    const unitsAt = async (words: string, into = 0): Promise<Units> => {
      const position = there.positionAt(sitting.indexOf(words) + into);
      return client.connection.sendRequest<Units>(UNITS, { uri, position });
    };
    const applause = await unitsAt('(Beifall', 3);
    expect(applause.block?.kind).toBe('interjection');
    expect(there.getText(applause.block?.range)).toMatch(/^\(Beifall[^()]*\)$/u);
    const within = (inner: Range, outer: Range) =>
      there.offsetAt(outer.start) <= there.offsetAt(inner.start) &&
      there.offsetAt(inner.end) <= there.offsetAt(outer.end);
    expect(within(applause.block!.range, applause.turnPart!)).toBe(true);
    expect(within(applause.turnPart!, applause.turn!)).toBe(true);
    expect(within(applause.turnPart!, applause.page)).toBe(true);
    const speaker = /\n\n\n([^\n]+ \(SPD\)): \n/u.exec(sitting)![1]!;
    const onLine = await unitsAt(speaker, 2);
    expect(onLine.block).toBeNull();
    expect(there.getText(onLine.turn!).startsWith(speaker)).toBe(true);
    // A turn that goes on over a page end: both parts say the same turn.
    const { pages } = await client.connection.sendRequest<PagesResult>(PAGES, { uri });
    const all = await Promise.all(
      pages.map(({ range }) => {
        const position = there.positionAt(there.offsetAt(range.start) + there.getText(range).trimEnd().length);
        return client.connection.sendRequest<Units>(UNITS, { uri, position });
      }),
    );
    const over = all.filter(({ turn, page }) => turn && !within(turn, page));
    expect(over.length).toBeGreaterThan(20);
    for (const { turn, turnPart, page } of over) {
      expect(within(turnPart!, turn!)).toBe(true);
      expect(within(turnPart!, page)).toBe(true);
    }
  });

  it('of a document that is not open are null', async () => {
    const params = { uri: 'file:///nothing.txt', position: { line: 0, character: 0 } };
    for (const request of [PAGES, UNITS, IGNORED])
      expect(await client.connection.sendRequest(request, params)).toBeNull();
  });
});
