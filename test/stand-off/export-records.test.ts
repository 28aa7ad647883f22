import { describe, expect, it } from 'vitest';
import { storedRecords, unsavedRecords } from '../../src/client/export/read-records.js';
import { parseSidecar } from '../../src/core/sidecar/parse-sidecar.js';
import { recordsOf } from '../../src/core/sidecar/sidecar.js';
import { outsideProvenance } from '../../src/core/stand-off/file-records.js';
import { textSha256 } from '../../src/client/stand-off/hash.js';
import { Desk } from './desk.js';

const PATH = 'folder/page.txt';
const TEXT = 'Der Antrag wird angenommen.\n(Beifall)\n';
const OUTSIDE = outsideProvenance('outside', '2026-11-26T12:00:00Z');
const BEIFALL = { start: TEXT.indexOf('(Beifall)'), end: TEXT.indexOf('(Beifall)') + 9 };

function decoded(base64: string | undefined): string | undefined {
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString();
}

describe('records that go with an export', () => {
  it('are none where nothing is stored', async () => {
    const desk = new Desk(TEXT);
    expect(await storedRecords(desk.files, PATH)).toBeUndefined();
  });

  it('are the sidecar of a saved text, with its original', async () => {
    const desk = new Desk(TEXT);
    await desk.open();
    desk.annotate(BEIFALL, 'Beifall', 'a');
    desk.edit([{ start: 0, end: 3, newText: 'Ein' }]);
    await desk.saveText();
    const records = await storedRecords(desk.files, PATH);
    expect(records?.sidecar).toBe(desk.files.contents.get(`.plenar/sidecars/${PATH}.jsonl`));
    expect(decoded(records?.original)).toBe(TEXT);
  });

  it('are those of the text in the editor where it is not saved', async () => {
    const desk = new Desk(TEXT);
    await desk.open();
    desk.edit([{ start: 0, end: 3, newText: 'Ein' }]);
    await desk.saveText();
    desk.edit([{ start: 0, end: 0, newText: 'Neu.\n' }]);
    const moved = { start: BEIFALL.start + 5, end: BEIFALL.end + 5 };
    desk.annotate(moved, 'Beifall', 'a');
    const { sidecar, original } = await unsavedRecords(desk.files, desk.records.standOff, OUTSIDE);
    const read = parseSidecar(sidecar);
    expect(read.document?.text.sha256).toBe(await textSha256(desk.text));
    expect(recordsOf(read, 'annotation')).toMatchObject([{ id: 'a', anchor: { position: moved } }]);
    expect(recordsOf(read, 'correction').map(({ corrected }) => corrected)).toEqual(['Neu.\nEin']);
    expect(decoded(original)).toBe(TEXT);
    // Nothing is written for it.
    expect(desk.files.contents.get(`.plenar/sidecars/${PATH}.jsonl`)).not.toContain('"a"');
  });
});
