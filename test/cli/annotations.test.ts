import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk, EXTRACT } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.write('plenar.json', JSON.stringify({ labels: [{ name: 'Zuruf' }, { name: 'Beifall' }] }));
  desk.write('pages/1.txt', EXTRACT);
});
afterEach(() => desk.remove());

const WORDS = '(Bijan Kaffenberger (SPD): Ich hatte gedrückt!)';
const START = Array.from(EXTRACT.slice(0, EXTRACT.indexOf(WORDS))).length;

/** A line of doccano for a text. */
function doccano(text: string, labels: readonly (readonly [number, number, string])[], more: object = {}): string {
  return `${JSON.stringify({ text, label: labels, ...more })}\n`;
}

/** Records of a sidecar, by kind. */
function records(path: string): Record<string, unknown>[] {
  return desk
    .read(`.plenar/sidecars/${path}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('plenar annotations import', () => {
  it('stores annotations beside the text, keeps the original, and adds nothing the second time', async () => {
    desk.write('in.jsonl', doccano(EXTRACT, [[START, START + WORDS.length, 'Beifall']]));
    const call = [
      'annotations',
      'import',
      'in.jsonl',
      '--format',
      'doccano',
      '--text',
      'pages/1.txt',
      '--creator',
      'Anna',
    ];
    const first = await desk.call(call);
    expect(first).toMatchObject({
      status: 0,
      stdout: '',
      said: ['plenar: texts: 1, records stored: 1, there already: 0'],
    });
    const [document, annotation] = records('pages/1.txt');
    expect(document).toMatchObject({ record: 'document', original: { encoding: 'utf-8' } });
    expect(annotation).toMatchObject({
      record: 'annotation',
      label: 'Beifall',
      creator: 'Anna',
      state: 'exact',
      anchor: { quote: { exact: WORDS }, position: { start: START, end: START + WORDS.length } },
    });
    const { original } = document as { original: { sha256: string } };
    expect(desk.read(`.plenar/originals/${original.sha256}`)).toBe(EXTRACT);
    const before = desk.read('.plenar/sidecars/pages/1.txt.jsonl');
    expect((await desk.call(call)).said).toEqual(['plenar: texts: 1, records stored: 0, there already: 1']);
    expect(desk.read('.plenar/sidecars/pages/1.txt.jsonl')).toBe(before);
    expect(desk.read('pages/1.txt')).toBe(EXTRACT);
  });

  it('says what could not be read and what is lost, on standard error and as JSON', async () => {
    desk.write(
      'in.jsonl',
      doccano(
        EXTRACT,
        [
          [9, 3, 'X'],
          [0, 3, 'Neu'],
        ],
        { Comments: ['gut'] },
      ),
    );
    const { status, said } = await desk.call([
      ...[
        'annotations',
        'import',
        'in.jsonl',
        '--format',
        'doccano',
        '--text',
        'pages/1.txt',
        '--losses',
        'losses.json',
      ],
    ]);
    expect(status).toBe(1);
    expect(said).toEqual([
      'plenar: pages/1.txt: line 1, label[0]: The place is outside the text.',
      'plenar: pages/1.txt: Comments on whole texts are not read.',
      'plenar: pages/1.txt: Labels that the tag set does not know are kept: Neu',
      'plenar: texts: 1, records stored: 1, there already: 0',
    ]);
    expect(desk.json('losses.json')).toEqual([
      {
        file: 'pages/1.txt',
        losses: [{ aspect: 'record', message: 'Comments on whole texts are not read.', ids: ['line 1'] }],
        hints: ['Labels that the tag set does not know are kept: Neu'],
        faults: [{ place: 'line 1, label[0]', message: 'The place is outside the text.' }],
      },
    ]);
  });

  it('finds the texts of a folder that a file is about', async () => {
    desk.write('pages/2.txt', `${EXTRACT}\n`);
    desk.write('pages/3.txt', 'etwas anderes');
    desk.write('in.jsonl', doccano(EXTRACT, [[0, 3, 'Zuruf']]) + doccano(`${EXTRACT}\n`, [[0, 3, 'Beifall']]));
    const { status, said } = await desk.call([
      ...['annotations', 'import', 'in.jsonl', '--format', 'doccano', '--text', 'pages'],
    ]);
    expect({ status, said }).toEqual({ status: 0, said: ['plenar: texts: 2, records stored: 2, there already: 0'] });
    expect(desk.files().filter((file) => file.startsWith('.plenar/sidecars'))).toEqual([
      '.plenar/sidecars/pages/1.txt.jsonl',
      '.plenar/sidecars/pages/2.txt.jsonl',
    ]);
  });

  it('takes names and paths with commas as they are', async () => {
    desk.write('pages/2, zwei.txt', 'Ein Text');
    desk.write('in.jsonl', doccano('Ein Text', [[0, 3, 'Zuruf']]));
    const { said } = await desk.call([
      ...['annotations', 'import', 'in.jsonl', '--format', 'doccano', '--text', 'pages/2, zwei.txt'],
      ...['--creator', 'Blau, Anna'],
    ]);
    expect(said).toEqual(['plenar: texts: 1, records stored: 1, there already: 0']);
    expect(records('pages/2, zwei.txt')[1]).toMatchObject({ creator: 'Blau, Anna' });
    const words = ['annotations', 'export', 'pages/2, zwei.txt', '--format', 'doccano', '--creator', 'Blau, Anna'];
    expect((await desk.call(words)).stdout).toContain('"label":"Zuruf"');
  });

  it('reads brat with what lies beside it', async () => {
    desk.write('brat/1.txt', EXTRACT);
    desk.write('brat/visual.conf', '[labels]\nB | Beifall\n');
    desk.write('brat/1.ann', `T1\tB ${START} ${START + WORDS.length}\t${WORDS}\n`);
    await desk.call(['annotations', 'import', 'brat/1.ann', '--format', 'brat', '--text', 'pages/1.txt']);
    expect(records('pages/1.txt')[1]).toMatchObject({ label: 'Beifall', anchor: { quote: { exact: WORDS } } });
  });

  it.each([
    [['annotations'], 'say whether to export or to import: plenar annotations export PATH…'],
    [['annotations', 'import'], expect.stringMatching(/^name a format with --format: web-annotation, /u) as string],
    [['annotations', 'import', '--format', 'brat'], 'name one file to import'],
    [['annotations', 'import', 'in.jsonl', '--format', 'doccano'], 'name the text with --text'],
    [['annotations', 'export', '--format', 'doccano'], 'name a file, a folder, or - for standard input'],
  ])('%j is a mistake', async (words, reason) => {
    const { status, said } = await desk.call(words);
    expect(status).toBe(2);
    expect(said[0]?.replace('plenar: ', '')).toEqual(reason);
  });

  it('keeps nothing where there is no project, and says so', async () => {
    const other = new Desk();
    other.write('1.txt', EXTRACT);
    other.write('in.jsonl', doccano(EXTRACT, [[0, 3, 'X']]));
    const { status, said } = await other.call([
      ...['annotations', 'import', 'in.jsonl', '--format', 'doccano', '--text', '1.txt'],
    ]);
    expect(status).toBe(2);
    expect(said[0]).toBe('plenar: 1.txt: there is no plenar.json and no .plenar above it');
    expect(other.files()).toEqual(['1.txt', 'in.jsonl']);
    other.remove();
  });

  it('changes nothing when a file holds nothing that can be read', async () => {
    desk.write('in.json', '{"items":');
    const words = ['annotations', 'import', 'in.json', '--format', 'web-annotation', '--text', 'pages/1.txt'];
    expect((await desk.call(words)).said[0]).toBe('plenar: pages/1.txt: This is no JSON.');
    expect(desk.files()).toEqual(['in.json', 'pages/1.txt', 'plenar.json']);
  });
});

describe('plenar annotations export', () => {
  const FORMATS: readonly [string, readonly string[]][] = [
    ['web-annotation', ['annotations.jsonld']],
    ['doccano', ['doccano.jsonl']],
    ['doccano-spans', ['doccano.jsonl']],
    ['label-studio', ['label-studio.json', 'label-studio.xml']],
    ['brat', ['annotation.conf', 'pages/1.ann', 'pages/1.txt', 'visual.conf']],
  ];

  beforeEach(async () => {
    desk.write(
      'in.jsonl',
      doccano(EXTRACT, [
        [START, START + WORDS.length, 'Beifall'],
        [0, 3, 'Zuruf'],
      ]),
    );
    const words = ['annotations', 'import', 'in.jsonl', '--format', 'doccano', '--text', 'pages/1.txt'];
    await desk.call([...words, '--creator', 'Anna']);
    await desk.call([...words, '--creator', 'Bert']);
  });

  it.each(FORMATS)('as %s, and back into a project that has none', async (format, names) => {
    const out = await desk.call([
      'annotations',
      'export',
      'pages',
      '--format',
      format,
      '--out',
      'out/',
      '--creator',
      'Anna',
    ]);
    expect(out.status).toBe(0);
    expect(out.said.at(-1)).toBe('plenar: texts: 1, annotations: 2');
    const written = desk.files().filter((file) => file.startsWith('out/'));
    expect(written).toEqual(names.map((name) => `out/${name}`));
    const other = new Desk();
    for (const file of written) other.write(file, desk.bytes(file));
    other.write('plenar.json', '{}');
    other.write('pages/1.txt', EXTRACT);
    const [file] = written.filter((name) => /\.(?:jsonld|jsonl|json|ann)$/u.test(name));
    await other.call([
      'annotations',
      'import',
      file ?? '',
      '--format',
      format,
      '--text',
      'pages/1.txt',
      '--creator',
      'Anna',
    ]);
    const back = await other.call(['annotations', 'export', 'pages/1.txt', '--format', 'doccano-spans']);
    expect(JSON.parse(back.stdout)).toMatchObject({
      label: [
        [0, 3, 'Zuruf'],
        [START, START + WORDS.length, 'Beifall'],
      ],
    });
    other.remove();
  });

  it('says what is lost, and writes one file to standard output', async () => {
    const { status, stdout, said } = await desk.call([
      ...['annotations', 'export', 'pages/1.txt', '--format', 'doccano', '--losses', 'losses.json', '--lang', 'de'],
    ]);
    expect(status).toBe(0);
    const line = JSON.parse(stdout) as { source: string; entities: unknown[] };
    expect([line.source, line.entities.length]).toEqual(['pages/1.txt', 4]);
    expect(said).toEqual([
      'plenar: Kennungen bleiben nicht erhalten: 4×',
      'plenar: Urheber bleiben nicht erhalten: 4×',
      'plenar: Zeiten der Entstehung bleiben nicht erhalten: 4×',
      'plenar: doccano behält überlappende Stellen nur in Projekten, die sie erlauben: 2×',
      'plenar: Texte: 1, Annotationen: 4',
    ]);
    expect(desk.json('losses.json')).toMatchObject([
      { file: null, losses: [{ aspect: 'id', ids: expect.any(Array) as string[] }, {}, {}] },
    ]);
  });

  it('never writes over a text', async () => {
    const { status, said } = await desk.call([
      'annotations',
      'export',
      'pages/1.txt',
      '--format',
      'brat',
      '--out',
      '.',
    ]);
    expect(status).toBe(2);
    expect(said[0]).toBe('plenar: pages/1.txt is read; it cannot be the output as well');
    expect(desk.read('pages/1.txt')).toBe(EXTRACT);
    expect((await desk.call(['annotations', 'export', 'pages', '--format', 'brat'])).said[0]).toBe(
      'plenar: 4 files are made: name a folder for them with --out',
    );
  });

  it('finds annotations in a text that was changed since', async () => {
    desk.write('pages/1.txt', `Ganz neu.\n${EXTRACT}`);
    const { stdout } = await desk.call(['annotations', 'export', 'pages/1.txt', '--format', 'doccano-spans']);
    expect((JSON.parse(stdout) as { label: unknown[] }).label[2]).toEqual([
      START + 10,
      START + 10 + WORDS.length,
      'Beifall',
    ]);
  });
});

describe('plenar agreement', () => {
  const importFor = (creator: string, labels: readonly (readonly [number, number, string])[]) => {
    desk.write('in.jsonl', doccano(EXTRACT, labels));
    return desk.call([
      ...['annotations', 'import', 'in.jsonl', '--format', 'doccano', '--text', 'pages/1.txt', '--creator', creator],
    ]);
  };

  it('shows figures by label as a table and as JSON', async () => {
    await importFor('Anna', [
      [START, START + WORDS.length, 'Beifall'],
      [0, 30, 'Zuruf'],
    ]);
    await importFor('Bert', [
      [START, START + WORDS.length, 'Beifall'],
      [0, 20, 'Zuruf'],
    ]);
    const { status, stdout } = await desk.call(['agreement', 'pages']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^A: Anna, B: Bert; texts: 1, words: \d+, characters: \d+\n/u);
    expect(stdout).toMatch(/^Beifall +1 +1 +1\.000 +1\.000 +1\.000 +1\.000$/mu);
    expect(stdout).toMatch(/^Zuruf +1 +1 +0\.\d{3} +0\.\d{3} +0\.000 +1\.000$/mu);
    expect(stdout).toContain('a unit is a word');
    const json = await desk.call(['agreement', 'pages', '--between', 'Bert', '--and', 'Anna', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      format: 'plenar.agreement',
      a: 'Bert',
      b: 'Anna',
      overall: { annotations: { a: 2, b: 2 }, exact: { matched: 1, f1: 0.5 }, overlap: { matched: 2, f1: 1 } },
      labels: [{ label: 'Beifall', wordKappa: 1, unitizingAlpha: 1 }, { label: 'Zuruf' }],
      places: { items: 2, kappa: 1, alpha: 1 },
    });
  });

  it('wants two people that there are', async () => {
    expect((await desk.call(['agreement', 'pages'])).said[0]).toBe('plenar: there are no annotations of two people');
    await importFor('Anna', [[0, 3, 'Zuruf']]);
    await importFor('Bert', [[0, 3, 'Zuruf']]);
    await importFor('Cora', [[0, 3, 'Zuruf']]);
    expect((await desk.call(['agreement', 'pages'])).said[0]).toBe(
      'plenar: name two people: --between NAME --and NAME; there are: Anna, Bert, Cora',
    );
    expect((await desk.call(['agreement', 'pages', '--between', 'Anna', '--and', 'Dora'])).said[0]).toBe(
      'plenar: there are no annotations of "Dora"; there are some of: Anna, Bert, Cora',
    );
    expect((await desk.call(['agreement', 'pages', '--between', 'Anna'])).status).toBe(2);
    expect((await desk.call(['agreement', 'pages', '--between', 'Anna', '--and', 'Cora'])).status).toBe(0);
  });
});
