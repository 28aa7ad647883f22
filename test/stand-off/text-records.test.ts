import { describe, expect, it } from 'vitest';
import { ReadOnlyRecords } from '../../src/client/stand-off/text-records.js';
import { parseSidecar } from '../../src/core/sidecar/parse-sidecar.js';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.js';
import { recordsOf, withRecords } from '../../src/core/sidecar/sidecar.js';
import { bytes, Desk, origin } from './desk.js';
import { Killed, MemoryFiles } from './memory-files.js';

const SIDECAR = '.plenar/sidecars/folder/page.txt.jsonl';
const DRAFT = '.plenar/drafts/folder/page.txt.jsonl';
const TEXT = 'Der Antrag wird angenommen.\n(Beifall)\nDer Antrag wird abgelehnt.\n(Beifall)\n';

const second = (words: string): { start: number; end: number } => {
  const start = TEXT.lastIndexOf(words);
  return { start, end: start + words.length };
};

async function deskWithLabel(): Promise<{ desk: Desk; id: string }> {
  const desk = new Desk(TEXT);
  await desk.open();
  const { id } = desk.annotate(second('(Beifall)'), 'Beifall');
  await desk.persist();
  return { desk, id };
}

describe('records of a text', () => {
  it('are written beside a text that is not changed at once, and found when it is opened again', async () => {
    const { desk, id } = await deskWithLabel();
    expect(desk.files.contents.has(SIDECAR)).toBe(true);
    expect(desk.files.contents.has(DRAFT)).toBe(false);
    await desk.open();
    const annotation = desk.records.standOff.annotation(id);
    expect(annotation?.range).toEqual(second('(Beifall)'));
    expect(annotation?.state).toBe('exact');
  });

  it('keep the bytes of the file before its first change, once', async () => {
    const desk = new Desk(TEXT);
    await desk.open();
    desk.edit([{ start: 0, end: 3, newText: 'Ein' }]);
    await desk.saveText();
    desk.edit([{ start: 0, end: 3, newText: 'Kein' }]);
    await desk.saveText();
    const originals = [...desk.files.contents].filter(([path]) => path.startsWith('.plenar/originals/'));
    expect(originals.map(([, content]) => content)).toEqual([TEXT]);
    const corrections = recordsOf(parseSidecar(desk.files.contents.get(SIDECAR) ?? ''), 'correction');
    expect(corrections).toMatchObject([
      { start: 0, end: 3, original: 'Der', corrected: 'Kein', rule: null, decided: true, creator: 'anna' },
    ]);
  });

  it('say which rule a correction comes from, also after the text was opened again', async () => {
    const desk = new Desk(TEXT);
    await desk.open();
    desk.edit(
      [{ start: TEXT.indexOf('\n'), end: TEXT.indexOf('\n') + 1, newText: '\n\n' }],
      'interjection/not-separated',
    );
    await desk.saveText();
    await desk.open();
    desk.edit([{ start: 0, end: 3, newText: 'Ein' }]);
    await desk.saveText();
    const corrections = recordsOf(parseSidecar(desk.files.contents.get(SIDECAR) ?? ''), 'correction');
    expect(corrections.map(({ start, rule, decided }) => ({ start, rule, decided }))).toHaveLength(2);
    expect(corrections.find(({ start }) => start === 0)).toMatchObject({ rule: null, decided: true });
    expect(corrections.find(({ start }) => start > 0)).toMatchObject({
      rule: 'interjection/not-separated',
      decided: false,
    });
  });

  it('go into a draft while the text is changed, and from there into the sidecar when it is saved', async () => {
    const { desk } = await deskWithLabel();
    const before = desk.files.contents.get(SIDECAR);
    desk.edit([{ start: 0, end: 0, newText: 'Neu. ' }]);
    const { id } = desk.annotate({ start: 0, end: 4 }, 'Neues');
    await desk.persist();
    expect(desk.files.contents.get(SIDECAR)).toBe(before);
    expect(desk.files.contents.has(DRAFT)).toBe(true);
    const unsaved = desk.text;
    await desk.open(unsaved);
    expect(desk.words()).toMatchObject({ [id]: 'Neu.' });
    await desk.saveText();
    expect(desk.files.contents.has(DRAFT)).toBe(false);
    await desk.open();
    expect(desk.words()).toMatchObject({ [id]: 'Neu.' });
  });

  it('are found in the file when the changed text is let go', async () => {
    const { desk, id } = await deskWithLabel();
    desk.edit([{ start: 0, end: 0, newText: 'Neu. ' }]);
    const added = desk.annotate({ start: 5, end: 15 }, 'Antrag');
    await desk.persist();
    await desk.records.saveForFile(bytes(desk.disk));
    await desk.open();
    expect(desk.words()).toEqual({ [id]: '(Beifall)', [added.id]: 'Der Antrag' });
  });

  it('follow a text that another program changed while it was closed', async () => {
    const { desk, id } = await deskWithLabel();
    const changed = `Vorweg.\n${TEXT.replace('angenommen', 'einstimmig angenommen')}`;
    desk.files.contents.set('folder/page.txt', changed);
    await desk.open();
    const range = desk.records.standOff.annotation(id)?.range;
    expect(range?.start).toBe(changed.lastIndexOf('(Beifall)'));
  });

  it('follow it through corrections: the last known text is the original with them', async () => {
    const { desk, id } = await deskWithLabel();
    desk.edit([{ start: 0, end: 0, newText: 'Am Anfang. ' }]);
    await desk.saveText();
    const changed = desk.disk.replace('angenommen', 'mit Mehrheit angenommen');
    desk.files.contents.set('folder/page.txt', changed);
    await desk.open();
    const annotation = desk.records.standOff.annotation(id);
    expect(annotation?.range?.start).toBe(changed.lastIndexOf('(Beifall)'));
    expect(annotation?.state).toBe('moved');
  });

  it('take in what somebody else wrote into the sidecar', async () => {
    const { desk, id } = await deskWithLabel();
    const other = new Desk(TEXT, desk.files);
    await other.open();
    const { id: theirs } = other.annotate({ start: 0, end: 10 }, 'Antrag');
    await other.persist();
    expect(await desk.records.reload(bytes(desk.disk))).toBe(true);
    expect(desk.words()).toEqual({ [id]: '(Beifall)', [theirs]: 'Der Antrag' });
    expect(await desk.records.reload(bytes(desk.disk))).toBe(false);
  });

  it('merge what two people did at the same time', async () => {
    const { desk, id } = await deskWithLabel();
    const other = new Desk(TEXT, desk.files);
    await other.open();
    other.records.standOff.remove([id]);
    const { id: theirs } = other.annotate({ start: 0, end: 10 }, 'Antrag');
    await other.persist();
    const { id: ours } = desk.annotate({ start: 11, end: 15 }, 'Verb');
    await desk.persist();
    expect(desk.words()).toEqual({ [theirs]: 'Der Antrag', [ours]: 'wird' });
    await desk.open();
    expect(desk.words()).toEqual({ [theirs]: 'Der Antrag', [ours]: 'wird' });
  });

  it('of a newer version are shown and not written', async () => {
    const { desk, id } = await deskWithLabel();
    const newer = (desk.files.contents.get(SIDECAR) ?? '').replace('"version":1', '"version":2');
    desk.files.contents.set(SIDECAR, newer);
    await desk.open();
    desk.annotate({ start: 0, end: 3 }, 'Artikel');
    await expect(desk.persist()).rejects.toThrow('newer');
    expect(desk.files.contents.get(SIDECAR)).toBe(newer);
    expect(id).not.toBe('');
  });

  it('keep lines that cannot be read', async () => {
    const { desk } = await deskWithLabel();
    const broken = `${desk.files.contents.get(SIDECAR) ?? ''}{"record":"annotation","id":\n{"record":"future","id":"x"}\n`;
    desk.files.contents.set(SIDECAR, broken);
    await desk.open();
    expect(desk.records.faults(({ template }) => template)).not.toEqual([]);
    desk.annotate({ start: 0, end: 3 }, 'Artikel');
    await desk.persist();
    const written = desk.files.contents.get(SIDECAR) ?? '';
    expect(written).toContain('{"record":"annotation","id":\n');
    expect(written).toContain('"future"');
  });

  it('come back with a deleted text that comes back as it was', async () => {
    const { desk, id } = await deskWithLabel();
    await desk.files.move(SIDECAR, '.plenar/deleted/folder/page.txt.jsonl');
    const other = new Desk('Ein anderer Text.', new MemoryFiles(desk.files.contents));
    await other.open();
    expect(other.words()).toEqual({});
    await desk.open();
    expect(desk.words()).toEqual({ [id]: '(Beifall)' });
    expect(desk.files.contents.has(SIDECAR)).toBe(true);
  });

  it('stand at places of the file where its line ends differ from those of the editor', async () => {
    const mixed = 'Eine Zeile.\r\nNoch eine.\nUnd ein Wort 😀 dahinter.\r\n';
    const desk = new Desk(mixed);
    await desk.open(mixed.replaceAll('\r\n', '\n'));
    const start = desk.text.indexOf('dahinter');
    const { id } = desk.annotate({ start, end: start + 8 }, 'Wort');
    await desk.records.save(bytes(mixed));
    const [record] = recordsOf(parseSidecar(desk.files.contents.get(SIDECAR) ?? ''), 'annotation');
    // One code point before the words takes two code units.
    const { start: from = 0, end: to = 0 } = record?.anchor.position ?? {};
    expect(mixed.slice(from + 1, to + 1)).toBe('dahinter');
    await desk.open(mixed.replaceAll('\r\n', '\n'));
    expect(desk.words()).toEqual({ [id]: 'dahinter' });
  });

  it('are not lost with a draft that is older than the sidecar', async () => {
    const { desk, id } = await deskWithLabel();
    desk.edit([{ start: 0, end: 0, newText: 'Neu. ' }]);
    const record = desk.records.standOff.annotation(id)?.record;
    if (!record) throw new Error('no record');
    desk.records.standOff.put([{ ...record, label: 'Entwurf', modified: '2026-11-26T12:01:00Z' }]);
    await desk.persist();
    const stored = parseSidecar(desk.files.contents.get(SIDECAR) ?? '');
    const later = { ...record, label: 'Später', modified: '2026-11-26T12:02:00Z' };
    desk.files.contents.set(SIDECAR, serializeSidecar(withRecords(stored, { put: [later] })));
    await desk.open(desk.text);
    expect(desk.records.standOff.annotation(id)?.record.label).toBe('Später');
    expect(origin.now()).not.toBe('');
  });

  it('of one label are not lost to another that is being written', async () => {
    const { desk, id } = await deskWithLabel();
    const first = desk.annotate({ start: 0, end: 3 }, 'Artikel');
    const write = desk.files.write.bind(desk.files);
    let second = '';
    desk.files.write = (path, content) => {
      if (path === SIDECAR && second === '') second = desk.annotate({ start: 4, end: 10 }, 'Antrag').id;
      return write(path, content);
    };
    await desk.persist();
    const words = { [id]: '(Beifall)', [first.id]: 'Der', [second]: 'Antrag' };
    expect(desk.words()).toEqual(words);
    await desk.persist();
    await desk.open();
    expect(desk.words()).toEqual(words);
  });

  it('are still to be written where writing failed', async () => {
    const { desk } = await deskWithLabel();
    const { id } = desk.annotate({ start: 0, end: 3 }, 'Artikel');
    desk.files.left = 0;
    await expect(desk.persist()).rejects.toThrow(Killed);
    expect(desk.records.standOff.pending.changed.has(id)).toBe(true);
    desk.files.left = Infinity;
    await desk.persist();
    await desk.open();
    expect(desk.words()[id]).toBe('Der');
  });

  it('whose bytes are no UTF-8 are shown and not written', async () => {
    const { desk, id } = await deskWithLabel();
    const bent = bytes((desk.files.contents.get(SIDECAR) ?? '').replace('anna', 'ann\u0000'));
    bent[bent.indexOf(0)] = 0xff;
    const read = desk.files.read.bind(desk.files);
    desk.files.read = (path) => (path === SIDECAR ? Promise.resolve(bent) : read(path));
    await desk.open();
    expect(desk.words()).toEqual({ [id]: '(Beifall)' });
    desk.annotate({ start: 0, end: 3 }, 'Artikel');
    await expect(desk.persist()).rejects.toThrow(ReadOnlyRecords);
  });

  it('keep naming an original that was lost, and its corrections', async () => {
    const desk = new Desk(TEXT);
    await desk.open();
    desk.edit([{ start: 0, end: 3, newText: 'Ein' }]);
    await desk.saveText();
    const before = parseSidecar(desk.files.contents.get(SIDECAR) ?? '');
    desk.files.contents.delete(`.plenar/originals/${before.document?.original?.sha256}`);
    // Changed outside as well: nothing tells any more what stood there.
    desk.files.contents.set('folder/page.txt', desk.disk.replace('abgelehnt', 'vertagt'));
    await desk.open();
    desk.annotate({ start: 4, end: 10 }, 'Antrag');
    await desk.persist();
    const after = parseSidecar(desk.files.contents.get(SIDECAR) ?? '');
    expect(after.document?.original).toEqual(before.document?.original);
    expect(recordsOf(after, 'correction')).toEqual(recordsOf(before, 'correction'));
  });
});
