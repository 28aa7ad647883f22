import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anchorAt } from '../../src/core/annotate/quote.js';
import type { TranscriptDocument } from '../../src/core/model/export-schema.js';
import type { SidecarEntry } from '../../src/core/model/sidecar.js';
import { parseSidecar } from '../../src/core/sidecar/parse-sidecar.js';
import { originalPath, sidecarPath } from '../../src/core/sidecar/paths.js';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.js';
import { withRecords } from '../../src/core/sidecar/sidecar.js';
import { CodePointIndex } from '../../src/core/text/code-points.js';
import { EXPORT, type ExportedSitting, type ExportSource, type SourceRecords } from '../../src/protocol/export.js';
import { Desk, EXTRACT } from '../cli/support.js';
import { TestClient } from './support/test-client.js';

let client: TestClient;
let desk: Desk;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

const TEXT = '0008.txt';
const ORIGIN = { creator: 'Erika', created: '2024-01-01T00:00:00Z' };

function base64(path: string): string {
  return desk.bytes(path).toString('base64');
}

function sidecarText(): string {
  return desk.read(sidecarPath(TEXT));
}

/** A project with a corrected page and an annotation. */
beforeEach(async () => {
  desk = new Desk();
  desk.write('plenar.json', '{}');
  desk.write(TEXT, EXTRACT);
  await desk.call(['fix', TEXT, '--fix', 'inferred', '--rule', 'text/suspended-hyphen', '--write']);
  const text = desk.read(TEXT);
  const start = text.indexOf('Soft- und');
  const annotation: SidecarEntry = {
    ...{ record: 'annotation', id: 'a', label: 'Technik', attributes: { x: 'y' }, note: null, unit: 'selection' },
    anchor: anchorAt(text, { start, end: start + 9 }, new CodePointIndex(text)),
    ...{ state: 'exact', ...ORIGIN, modified: null },
  };
  const sidecar = withRecords(parseSidecar(sidecarText()), { put: [annotation] });
  desk.write(sidecarPath(TEXT), serializeSidecar(sidecar));
});
afterEach(() => desk.remove());

function records(): SourceRecords {
  const hash = parseSidecar(sidecarText()).document?.original?.sha256 ?? '';
  return { sidecar: sidecarText(), original: base64(originalPath(hash)) };
}

async function exported(source: ExportSource): Promise<[TranscriptDocument, ExportedSitting]> {
  const result = await client.connection.sendRequest<ExportedSitting>(EXPORT, {
    sources: [source],
    fix: 'inferred',
    settingsFor: 'file:///sitting/0008.txt',
  });
  return [JSON.parse(result.json) as TranscriptDocument, result];
}

describe('the export of a file with records', () => {
  it('is that of the command line', async () => {
    const { stdout } = await desk.call(['export', TEXT, '--fix', 'inferred']);
    const [document, { notices }] = await exported({ path: TEXT, base64: base64(TEXT), records: records() });
    expect(document).toEqual(JSON.parse(stdout));
    expect(document.annotations).toHaveLength(1);
    expect(document.corrections.filter(({ written }) => written !== undefined)).toHaveLength(1);
    expect(notices).toEqual([]);
  });

  it('follows a text that is not saved', async () => {
    const text = `Neu. \n${desk.read(TEXT)}`;
    const [document] = await exported({ path: TEXT, text, records: records() });
    const [annotation] = document.annotations;
    const target = annotation?.motivation === 'tagging' ? annotation.target.selector[1] : undefined;
    expect(target).toEqual({
      type: 'TextPositionSelector',
      start: text.indexOf('Soft- und'),
      end: text.indexOf('Soft- und') + 9,
    });
    expect(document.corrections.find(({ by }) => by === 'unknown')).toMatchObject({
      written: 'Neu. \n',
      decided: true,
    });
    expect(document.corrections.find(({ written }) => written === ' ')).toMatchObject({
      rule: 'text/suspended-hyphen',
    });
  });

  it('does without the original where the corrections tell it, and says so where they do not', async () => {
    const { sidecar } = records();
    const [whole] = await exported({ path: TEXT, base64: base64(TEXT), records: records() });
    const [without] = await exported({ path: TEXT, base64: base64(TEXT), records: { sidecar } });
    expect(without).toEqual(whole);
    const [changed, { notices }] = await exported({ path: TEXT, text: `${desk.read(TEXT)}x`, records: { sidecar } });
    expect(notices).toEqual([expect.stringContaining('0008.txt: its original is not there')]);
    expect(changed.annotations).toHaveLength(1);
    expect(changed.sources[0]?.originalSha256).toBe(changed.sources[0]?.sha256);
  });

  it('names lines of the records that cannot be read, and takes the others', async () => {
    const { sidecar } = records();
    const source = { path: TEXT, base64: base64(TEXT), records: { ...records(), sidecar: `${sidecar}{oops\n` } };
    const [document, { notices }] = await exported(source);
    const line = sidecar.split('\n').length;
    expect(notices).toEqual([`0008.txt: line ${line} of its records cannot be read as it stands`]);
    expect(document.annotations).toHaveLength(1);
  });
});
