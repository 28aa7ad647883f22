import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../src/cli/files/atomic-write.js';
import type { Host } from '../../src/cli/host.js';
import { anchorAt } from '../../src/core/annotate/quote.js';
import { fingerprintOf } from '../../src/core/ignore/fingerprint.js';
import type { TranscriptDocument } from '../../src/core/model/export-schema.js';
import type { AnnotationRecord, SidecarEntry } from '../../src/core/model/sidecar.js';
import { knownText } from '../../src/core/sidecar/known-text.js';
import { parseSidecar } from '../../src/core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.js';
import { EMPTY_SIDECAR, recordsOf, type Sidecar } from '../../src/core/sidecar/sidecar.js';
import { documentRecord } from '../../src/core/stand-off/file-records.js';
import { CodePointIndex } from '../../src/core/text/code-points.js';
import { decode } from '../../src/core/text/decode.js';
import { Desk, EXTRACT, type CallOptions } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

const TEXT = 'pages/0008.txt';
const SIDECAR = '.plenar/sidecars/pages/0008.txt.jsonl';
const FIX = ['fix', 'pages', '--fix', 'inferred', '--write'];
const WHO = { creator: 'Erika', created: '2024-01-01T00:00:00Z' };

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function originalPath(bytes: string | Uint8Array): string {
  return `.plenar/originals/${sha256(bytes)}`;
}

function sidecar(): Sidecar {
  return parseSidecar(desk.read(SIDECAR));
}

function textNow(): string {
  const decoded = decode(desk.bytes(TEXT));
  return 'text' in decoded ? decoded.text : '';
}

/** An annotation of the first of some words in a text. */
function annotationOf(id: string, words: string, text = EXTRACT): AnnotationRecord {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const anchor = anchorAt(text, { start, end: start + words.length }, new CodePointIndex(text));
  return {
    ...{ record: 'annotation', id, label: 'Zuruf', attributes: {}, note: null, unit: 'selection', anchor },
    ...{ state: 'exact', ...WHO, modified: null },
  };
}

/** Writes a sidecar for the text as it is. */
function say(records: readonly SidecarEntry[], more: object = {}): void {
  const file = { sha256: sha256(desk.bytes(TEXT)), text: textNow() };
  const document = { ...documentRecord({}, file, null), ...more };
  desk.write(SIDECAR, serializeSidecar({ ...EMPTY_SIDECAR, document, records }));
}

/** What must hold of text, sidecar and original together. */
function expectSound(original: string | Uint8Array): void {
  const { document, records, faults } = sidecar();
  expect(faults).toEqual([]);
  expect(desk.bytes(originalPath(original))).toEqual(Buffer.from(original));
  expect(document?.original?.sha256).toBe(sha256(original));
  expect(document?.text).toEqual({
    sha256: sha256(desk.bytes(TEXT)),
    characters: new CodePointIndex(textNow()).length,
  });
  const decoded = decode(Buffer.from(original));
  expect(knownText('text' in decoded ? decoded.text : '', { document, records })).toEqual({
    text: textNow(),
    agrees: true,
  });
}

/** Annotations with the words that stand at their place. */
function placed(): Record<string, string> {
  const text = textNow();
  const codePoints = new CodePointIndex(text);
  return Object.fromEntries(
    recordsOf(sidecar(), 'annotation').map(({ id, state, anchor: { quote, position } }) => {
      const words = text.slice(codePoints.toUtf16(position.start), codePoints.toUtf16(position.end));
      return [id, state === 'orphan' ? 'orphan' : words === quote.exact ? words : `${quote.exact} at ${words}`];
    }),
  );
}

describe('plenar fix --write in a project', () => {
  it('keeps the original and records each correction with its rule', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    const { status, said } = await desk.call(FIX);
    expect({ status, said }).toEqual({ status: 0, said: [expect.stringContaining('corrections written: ')] });
    expect(desk.files()).toEqual([originalPath(EXTRACT), SIDECAR, TEXT, 'plenar.json'].sort());
    expectSound(EXTRACT);
    const corrections = recordsOf(sidecar(), 'correction');
    expect(corrections.length).toBeGreaterThan(3);
    expect(new Set(corrections.map(({ creator, decided }) => `${creator} ${String(decided)}`))).toEqual(
      new Set(['plenar false']),
    );
    expect(corrections.map(({ rule }) => rule)).toContain('text/suspended-hyphen');
    expect(corrections.filter(({ rule }) => rule === null)).toEqual([]);
  });

  it('keeps the first original for good, over calls and changes that were made outside', async () => {
    desk.write('.plenar/project.jsonl', '');
    desk.write(TEXT, EXTRACT);
    await desk.call([...FIX, '--rule', 'text/suspended-hyphen']);
    desk.write(TEXT, textNow().replace('Vielen Dank', 'Herzlichen Dank'));
    await desk.call(FIX);
    expectSound(EXTRACT);
    const corrections = recordsOf(sidecar(), 'correction');
    expect(corrections.find(({ corrected }) => corrected.includes('Herzlichen'))).toMatchObject({
      rule: null,
      decided: true,
      creator: 'unknown',
    });
    expect(corrections.map(({ rule }) => rule)).toContain('text/suspended-hyphen');
    expect(desk.files().filter((path) => path.startsWith('.plenar/originals'))).toEqual([originalPath(EXTRACT)]);
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text.replace(/[^\u0000-\u00ff]/gu, '-'), 'latin1')],
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('keeps the bytes of %s, and follows annotations', async (_, bytesOf) => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, bytesOf(EXTRACT));
    say([annotationOf('1', 'Bijan Kaffenberger', textNow())]);
    await desk.call([...FIX, '--rule', 'text/suspended-hyphen,encoding']);
    expect(desk.bytes(TEXT)).not.toEqual(bytesOf(EXTRACT));
    expectSound(bytesOf(EXTRACT));
    expect(placed()).toEqual({ '1': 'Bijan Kaffenberger' });
  });

  it('carries annotations to the corrected text, and keeps what it cannot read', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    say([annotationOf('1', 'Soft-und'), annotationOf('2', 'Bijan Kaffenberger'), annotationOf('3', 'Schulportal')]);
    writeFileSync(desk.path(SIDECAR), `${desk.read(SIDECAR)}{oops\n`);
    const { said } = await desk.call(FIX);
    expect(said[0]).toBe(`plenar: ${SIDECAR}:5: the line is no JSON object`);
    expect(placed()).toEqual({ '1': 'Soft- und', '2': 'Bijan Kaffenberger', '3': 'Schulportal' });
    expect(recordsOf(sidecar(), 'annotation').map(({ state }) => state)).toEqual(['edited', 'exact', 'exact']);
    expect(desk.read(SIDECAR)).toContain('\n{oops\n');
  });

  it('finds annotations again where the text was changed outside', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    say([annotationOf('1', 'Bijan Kaffenberger'), annotationOf('2', 'Schulportal')]);
    await desk.call([...FIX, '--rule', 'text/suspended-hyphen']);
    desk.write(TEXT, `Neue Zeile.\n${textNow()}`);
    await desk.call(FIX);
    expectSound(EXTRACT);
    expect(placed()).toEqual({ '1': 'Bijan Kaffenberger', '2': 'Schulportal' });
  });

  it('says once that nothing is kept outside a project', async () => {
    desk.write(TEXT, EXTRACT);
    desk.write('pages/0009.txt', EXTRACT);
    const { said } = await desk.call(FIX);
    expect(said).toEqual([
      'plenar: originals and corrections are not kept: there is no plenar.json and no .plenar above the files',
      expect.stringContaining('corrections written: '),
    ]);
    expect(desk.files()).toEqual(['pages/0008.txt', 'pages/0009.txt']);
    expect((await desk.call(FIX)).said).toHaveLength(1);
  });

  it('takes the nearest folder with stand-off data', async () => {
    desk.write('plenar.json', '{}');
    desk.write('pages/.plenar/project.jsonl', '');
    desk.write(TEXT, EXTRACT);
    await desk.call(FIX);
    expect(desk.files()).toContain('pages/.plenar/sidecars/0008.txt.jsonl');
    expect(desk.files().filter((path) => path.startsWith('.plenar'))).toEqual([]);
  });
});

describe('plenar fix --write that is ended between two writes', () => {
  /** Writes as usual, up to so many times; then nothing can be written any more, as after a crash. */
  function endedAfter(count: number): { writeFile: Host['writeFile']; written: string[] } {
    const written: string[] = [];
    return {
      written,
      writeFile: async (location, shown, content, check) => {
        if (written.length === count) throw new Error('ended');
        await writeAtomically(location, shown, content, check);
        written.push(shown);
      },
    };
  }

  const annotations = () => [annotationOf('1', 'Soft-und'), annotationOf('2', 'Bijan Kaffenberger')];
  const ORDER = [originalPath(EXTRACT), SIDECAR, TEXT, SIDECAR];

  it('writes original, sidecar, text and sidecar, in this order', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    const { writeFile, written } = endedAfter(Infinity);
    await desk.call(FIX, { writeFile });
    expect(written).toEqual(ORDER);
  });

  it.each([0, 1, 2, 3].flatMap((count) => [true, false].map((known) => [count, known] as const)))(
    'loses nothing after %i writes (annotated: %s)',
    async (count, annotated) => {
      desk.write('plenar.json', '{}');
      desk.write(TEXT, EXTRACT);
      if (annotated) say(annotations());
      const { writeFile } = endedAfter(count);
      expect((await desk.call(FIX, { writeFile })).status).toBe(2);
      const isWritten = count > ORDER.indexOf(TEXT);
      expect(textNow() !== EXTRACT).toBe(isWritten);
      if (isWritten) {
        // The original is kept, and the sidecar leads to it and to the text before.
        expect(desk.read(originalPath(EXTRACT))).toBe(EXTRACT);
        expect(sidecar().document).toMatchObject({
          text: { sha256: sha256(EXTRACT) },
          original: { sha256: sha256(EXTRACT) },
        });
      }
      // The next reader has everything: annotations, original and what was corrected.
      await desk.call(['export', 'pages', '--out', 'out.json']);
      const exported = desk.json('out.json') as TranscriptDocument;
      expect(exported.sources[0]?.originalSha256).toBe(sha256(EXTRACT));
      expect(exported.corrections.some(({ written }) => written !== undefined)).toBe(isWritten);
      if (annotated) expect(exported.annotations).toHaveLength(2);
      expect((await desk.call(['verify', 'out.json', '--sources', 'pages'])).status).toBe(0);
      // And the next call that has something to correct brings all to an end.
      desk.write(TEXT, textNow().replace('Soft- und', 'Soft-und'));
      await desk.call(FIX);
      expectSound(EXTRACT);
      if (annotated) expect(placed()).toEqual({ '1': 'Soft- und', '2': 'Bijan Kaffenberger' });
    },
  );

  it('takes in what somebody else writes into the sidecar meanwhile', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    say([annotationOf('1', 'Soft-und')]);
    let met = false;
    const writeFile: Host['writeFile'] = async (location, shown, content, check) => {
      await writeAtomically(location, shown, content, check);
      if (shown !== TEXT || met) return;
      met = true;
      const { document, records } = sidecar();
      const added = annotationOf('2', 'Bijan Kaffenberger');
      desk.write(SIDECAR, serializeSidecar({ ...EMPTY_SIDECAR, document, records: [...records, added] }));
    };
    expect((await desk.call(FIX, { writeFile })).status).toBe(0);
    expect(met).toBe(true);
    expectSound(EXTRACT);
    expect(placed()).toEqual({ '1': 'Soft- und', '2': 'Bijan Kaffenberger' });
    expect(recordsOf(sidecar(), 'correction').filter(({ rule }) => rule === null)).toEqual([]);
  });
});

describe('plenar fix --write with records that it must not lose', () => {
  async function expectRefusal(why: string, options: CallOptions = {}): Promise<void> {
    const before = [desk.bytes(TEXT), desk.bytes(SIDECAR)];
    const { status, said } = await desk.call(FIX, options);
    expect(status).toBe(2);
    expect(said.join('\n')).toContain(why);
    expect([desk.bytes(TEXT), desk.bytes(SIDECAR)]).toEqual(before);
  }

  it('leaves a text alone whose records a newer version wrote', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    say([], { version: 2 });
    await expectRefusal('pages/0008.txt: not written: this version of Plenar must not write its records');
  });

  it('leaves a text alone whose records cannot be read', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    desk.write(`${SIDECAR}/folder.txt`, '');
    const { status, said } = await desk.call(FIX);
    expect(status).toBe(2);
    expect(said[0]).toBe(`plenar: ${SIDECAR}: is a folder, not a file`);
    expect(textNow()).toBe(EXTRACT);
  });

  it('makes a lost original again where it can be proven, and else wants it back', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    await desk.call([...FIX, '--rule', 'text/suspended-hyphen']);
    rmSync(desk.path(originalPath(EXTRACT)));
    const once = textNow();
    await desk.call(FIX);
    expect(textNow()).not.toBe(once);
    expectSound(EXTRACT);

    rmSync(desk.path(originalPath(EXTRACT)));
    desk.write(TEXT, `${EXTRACT}\n`);
    await expectRefusal(
      `not written: it was changed outside Plenar, and its original ${originalPath(EXTRACT)} is not there`,
    );
  });

  it('never writes over an original, not even a damaged one', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    say([]);
    desk.write(originalPath(EXTRACT), 'damaged');
    await expectRefusal(`${originalPath(EXTRACT)}: damaged`);
    expect(desk.read(originalPath(EXTRACT))).toBe('damaged');
  });

  it('reads a sidecar with conflict markers and writes it merged', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    say([annotationOf('1', 'Soft-und')]);
    const [document, one] = desk.read(SIDECAR).split('\n');
    const two = JSON.stringify(annotationOf('2', 'Bijan Kaffenberger'));
    desk.write(SIDECAR, [document, '<<<<<<< HEAD', one, '=======', two, '>>>>>>> other', ''].join('\n'));
    const { said } = await desk.call(FIX);
    expect(said[0]).toContain('a conflict of git');
    expectSound(EXTRACT);
    expect(placed()).toEqual({ '1': 'Soft- und', '2': 'Bijan Kaffenberger' });
  });
});

describe('what people ignored and decided', () => {
  const ignore = (fields: object): SidecarEntry => ({
    ...{ record: 'ignore', id: 'i', scope: 'finding', code: 'text/suspended-hyphen', fingerprint: null, quote: null },
    ...{ reason: 'so printed', ...WHO },
    ...fields,
  });

  async function found(): Promise<{ codes: string[]; ignored: number | undefined; said: readonly string[] }> {
    const { stdout, said } = await desk.call(['check', 'pages', '--format', 'json']);
    const report = JSON.parse(stdout) as {
      files: { problems: { code: string; start: { offset: number }; end: { offset: number } }[] }[];
      summary: Record<string, number>;
    };
    const codes = report.files.flatMap(({ problems }) => problems.map(({ code }) => code));
    return { codes, ignored: report.summary['ignored'], said };
  }

  it('is left out of the report and counted, by finding, by file and by project', async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    const before = await found();
    expect(before.codes).toContain('text/suspended-hyphen');
    expect(before.ignored).toBe(0);
    const start = EXTRACT.indexOf('Soft-und');
    const range = { start: start + 'Soft-'.length, end: start + 'Soft-'.length };
    const { stdout } = await desk.call(['check', 'pages', '--format', 'json', '--rule', 'text/suspended-hyphen=error']);
    expect(stdout).toContain('text/suspended-hyphen');
    const fingerprint = fingerprintOf(EXTRACT, { code: 'text/suspended-hyphen', ...range });
    for (const records of [[ignore({ fingerprint })], [ignore({ scope: 'file' })]]) {
      say(records);
      const { codes, ignored, said } = await found();
      expect(codes).not.toContain('text/suspended-hyphen');
      expect(ignored).toBe(1);
      expect(said).toContain('plenar: ignored by decision of a person: 1');
      await desk.call(FIX);
      expect(textNow()).toContain('Soft-und');
      desk.write(TEXT, EXTRACT);
    }
    rmSync(desk.path(SIDECAR));
    desk.write('.plenar/project.jsonl', `${JSON.stringify(ignore({ scope: 'project' }))}\n`);
    expect((await found()).ignored).toBe(1);
  });

  it('is not undone by a fix', async () => {
    desk.write('plenar.json', '{}');
    const original = EXTRACT.replace('Soft-und', 'Soft- und');
    desk.write(TEXT, EXTRACT);
    desk.write(originalPath(original), original);
    const start = new CodePointIndex(original).fromUtf16(original.indexOf('Soft- und') + 'Soft-'.length);
    const correction: SidecarEntry = {
      ...{ record: 'correction', id: 'c', start, end: start + 1, original: ' ', corrected: '' },
      ...{ rule: null, decided: true, ...WHO },
    };
    say([correction], { original: { sha256: sha256(original), encoding: 'utf-8' } });
    await desk.call(FIX);
    expect(textNow()).not.toBe(EXTRACT);
    expect(textNow()).toContain('Soft-und');
    expectSound(original);
    expect(recordsOf(sidecar(), 'correction').find(({ id }) => id === 'c')).toEqual(correction);
  });
});

describe('plenar export and verify in a project', () => {
  function exported(): TranscriptDocument {
    return desk.json('out.json') as TranscriptDocument;
  }

  beforeEach(async () => {
    desk.write('plenar.json', '{}');
    desk.write(TEXT, EXTRACT);
    const orphan = annotationOf('3', 'Schulportal');
    orphan.anchor.quote = { exact: 'Diese Worte stehen nirgends.', prefix: 'xx', suffix: 'yy' };
    const comment = { record: 'comment' as const, id: 'c', annotation: '1', text: 'Stimmt.', ...WHO, modified: null };
    say([annotationOf('1', 'Soft-und'), { ...annotationOf('2', 'Bijan Kaffenberger'), note: 'x' }, orphan, comment]);
    await desk.call([...FIX, '--rule', 'text/suspended-hyphen']);
    await desk.call(['export', 'pages', '--fix', 'inferred', '--out', 'out.json']);
  });

  it('exports annotations at their places, and orphans without one', () => {
    const text = textNow();
    const selectors = exported().annotations.map((annotation) => {
      if (annotation.motivation === 'replying' || annotation.motivation === 'linking') return annotation.motivation;
      const [quote, position] = annotation.target.selector;
      expect(annotation.target.source).toBe('0008.txt');
      if (position?.type !== 'TextPositionSelector') return `${annotation['plenar:state']}: no place`;
      const words = text.slice(position.start, position.end);
      expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: words });
      return `${annotation['plenar:state']}: ${words}`;
    });
    expect(selectors.sort()).toEqual([
      'edited: Soft- und',
      'exact: Bijan Kaffenberger',
      'orphan: no place',
      'replying',
    ]);
  });

  it('lists what was written before with what the export corrects, and proves both', async () => {
    const { corrections, sources } = exported();
    expect(sources).toMatchObject([{ sha256: sha256(desk.bytes(TEXT)), originalSha256: sha256(EXTRACT) }]);
    const written = corrections.filter((correction) => correction.written !== undefined);
    expect(written).toMatchObject([{ rule: 'text/suspended-hyphen', by: 'rule', original: '', written: ' ' }]);
    expect(corrections.length).toBeGreaterThan(written.length);
    const { status, stdout } = await desk.call(['verify', 'out.json', '--sources', 'pages']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('finds that a correction which was written before is missing', async () => {
    const document = exported();
    desk.write(
      'out.json',
      JSON.stringify({ ...document, corrections: document.corrections.filter(({ written }) => written === undefined) }),
    );
    const { status, stdout } = await desk.call(['verify', 'out.json', '--sources', 'pages']);
    expect(status).toBe(1);
    expect(stdout).toContain('sources[0]: without its corrections the file says');
  });

  it('misses an original that is gone, and proves the rest', async () => {
    rmSync(desk.path(originalPath(EXTRACT)));
    const { status, stdout, said } = await desk.call(['verify', 'out.json', '--sources', 'pages']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(said[0]).toContain(`its original ${originalPath(EXTRACT)} is not there`);
    // The export itself can still tell, because the corrections fit the file.
    await desk.call(['export', 'pages', '--fix', 'inferred', '--out', 'again.json']);
    expect(desk.read('again.json')).toBe(desk.read('out.json'));
    desk.write(TEXT, `${textNow()}\n`);
    const changed = await desk.call(['export', 'pages', '--out', 'again.json']);
    expect(changed.said.join('\n')).toContain('its original is not there');
    expect((desk.json('again.json') as TranscriptDocument).annotations).toHaveLength(4);
  });

  it('is not exported where its records cannot be read', async () => {
    rmSync(desk.path(SIDECAR));
    desk.write(`${SIDECAR}/folder.txt`, '');
    const { status, said } = await desk.call(['export', 'pages', '--out', 'new.json']);
    expect(status).toBe(2);
    expect(said.join('\n')).toContain('not exported: not all of its records can be read');
    expect(desk.files()).not.toContain('new.json');
  });
});
