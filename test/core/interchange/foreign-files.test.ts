import { describe, expect, it } from 'vitest';
import type { BratCompanions } from '../../../src/core/interchange/brat/import.js';
import type { InterchangeFormatId } from '../../../src/core/interchange/formats.js';
import type { Imported } from '../../../src/core/interchange/model.js';
import { formatMessage } from '../../../src/core/model/message.js';
import { format, IMPORTER, NOW, PROJECT } from './support.js';

const TEXT = '😀 Präsident Müller:\r\nIch bitte um Ruhe.\r\n(Beifall SPD)\r\nDanke.\r\n(Beifall SPD)\r\n';

function read(id: InterchangeFormatId, content: string, text = TEXT, beside: Partial<BratCompanions> = {}): Imported {
  let ids = 0;
  return format(id).read(
    content,
    { text, path: '0001.txt', project: PROJECT, newId: () => `new-${ids++}`, creator: IMPORTER, now: NOW },
    { txt: null, visual: null, ...beside },
  );
}

/** Annotations in short: `label state words`. */
const short = ({ annotations }: Imported): string[] =>
  annotations.map(({ label, state, anchor }) => `${label} ${state} ${JSON.stringify(anchor.quote.exact)}`);

const relations = ({ relations: all, annotations }: Imported): string[] => {
  const words = (id: string) => annotations.find((annotation) => annotation.id === id)?.anchor.quote.exact;
  return all.map(({ kind, from, to }) => `${words(from)} ${kind} ${words(to)}`);
};

const faults = (imported: Imported): string[] =>
  imported.faults.map(({ place, message }) => `${place}: ${formatMessage(message)}`);
const losses = (imported: Imported): string[] =>
  imported.losses.map(({ ids, message }) => `${ids.join(' ')}: ${formatMessage(message)}`);
const hints = (imported: Imported): string[] => imported.hints.map((hint) => formatMessage(hint));

describe('doccano', () => {
  it('counts code points and finds lines that end otherwise', () => {
    const line = {
      id: 7,
      text: TEXT.replaceAll('\r\n', '\n'),
      entities: [
        { id: 10, label: 'Person', start_offset: 12, end_offset: 18 },
        { id: 11, label: 'Zuruf', start_offset: 39, end_offset: 52 },
      ],
      relations: [{ id: 1, from_id: 11, to_id: 10, type: 'belegt' }],
      Comments: [{ id: 1, comment: 'gut' }],
    };
    const imported = read('doccano', `${JSON.stringify(line)}\r\n`);
    expect(short(imported)).toEqual(['Person exact "Müller"', 'Zuruf exact "(Beifall SPD)"']);
    expect(relations(imported)).toEqual(['(Beifall SPD) belegt Müller']);
    expect(losses(imported)).toEqual(['line 1: Comments on whole texts are not read.']);
    expect(hints(imported)).toEqual(['Labels that the tag set does not know are kept: Person']);
    expect(imported.annotations[0]).toMatchObject({ creator: IMPORTER, created: NOW, unit: 'selection' });
  });

  it.each([['label'], ['labels']])('reads the older form with %s', (field) => {
    const imported = read('doccano', JSON.stringify({ text: TEXT, [field]: [[12, 18, 'Person']] }));
    expect(short(imported)).toEqual(['Person exact "Müller"']);
  });

  it('takes the text that is meant, whatever its place in the file', () => {
    const other = JSON.stringify({
      text: 'Ganz anderes',
      entities: [{ id: 1, label: 'X', start_offset: 0, end_offset: 4 }],
    });
    const own = JSON.stringify({ text: TEXT, label: [[12, 18, 'Person']] });
    expect(short(read('doccano', `${other}\n${own}\n`))).toEqual(['Person exact "Müller"']);
    const named = JSON.stringify({ text: 'Präsident Müller', label: [[10, 16, 'P']], source: '0001.txt' });
    expect(short(read('doccano', `${other}\n${named}\n`))).toEqual(['P moved "Müller"']);
    expect(faults(read('doccano', `${other}\n${other}\n`))).toEqual([': None of the texts of the file is this one.']);
  });

  it('names what it cannot use and reads the rest', () => {
    const line = {
      text: TEXT,
      entities: [
        { label: 'A', start_offset: 5, end_offset: 3 },
        { label: 'B', start_offset: 0, end_offset: 9999 },
        'C',
        5,
      ],
      relations: [{ from_id: 1, to_id: 2, type: 'x' }, {}],
    };
    const imported = read('doccano', `{"text":\n${JSON.stringify(line)}`);
    expect(imported.annotations).toEqual([]);
    expect(faults(imported)).toEqual([
      'line 1: The line is no JSON object.',
      'line 2, entities[3]: A span has a start, an end and a label.',
      'line 2, entities[0]: The place is outside the text.',
      'line 2, entities[1]: The place is outside the text.',
      'line 2, relations[0]: An end of the relation is none of the annotations.',
      'line 2, relations[1]: A relation has a type, from_id and to_id.',
    ]);
    expect(losses(imported)).toEqual(['line 2, entities[2]: Labels of whole texts are not read.']);
  });

  it('follows a text that was changed since, and never takes a lookalike', () => {
    const start = TEXT.indexOf('(Beifall SPD)') - 1;
    const line = JSON.stringify({
      text: TEXT,
      label: [
        [start, start + 13, 'Zuruf'],
        [12, 18, 'Person'],
      ],
    });
    const gone = TEXT.replace('Ich bitte um Ruhe.\r\n(Beifall SPD)\r\n', '').replace('Präsident', 'Herr Präsident');
    const named = `${line.slice(0, -1)},"source":"0001.txt"}`;
    expect(short(read('doccano', named, gone))).toEqual(['Zuruf orphan "(Beifall SPD)"', 'Person fuzzy "Müller"']);
  });
});

describe('Label Studio', () => {
  const region = (id: string, start: number, end: number, label: string, text?: string) => ({
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, labels: [label], ...(text !== undefined && { text }) },
  });
  const task = (result: unknown[], rest: object = {}) =>
    JSON.stringify([
      { id: 1, data: { text: TEXT }, annotations: [{ result, completed_by: 3, created_at: NOW, ...rest }] },
    ]);

  it('counts code points; where the words say so, UTF-16 as older versions did', () => {
    const imported = read(
      'label-studio',
      task([region('a', 12, 18, 'P', 'Müller'), region('b', 13, 19, 'P', 'Müller')]),
    );
    expect(short(imported)).toEqual(['P exact "Müller"', 'P exact "Müller"']);
    expect(imported.annotations.map(({ id, creator }) => `${id} ${creator}`)).toEqual([
      'a label-studio:3',
      'b label-studio:3',
    ]);
  });

  it('takes line breaks in words as programs write them', () => {
    const start = TEXT.indexOf('Ich') - 1;
    const imported = read(
      'label-studio',
      task([region('a', start, start + 33, 'P', 'Ich bitte um Ruhe.\\n(Beifall SPD)')]),
    );
    expect(short(imported)).toEqual(['P exact "Ich bitte um Ruhe.\\r\\n(Beifall SPD)"']);
  });

  it('reads what is said of a region, relations in both directions, and the note', () => {
    const place = { start: 12, end: 18 };
    const imported = read(
      'label-studio',
      task(
        [
          { ...region('a', 12, 18, 'Zuruf'), meta: { text: ['eine Notiz'] } },
          {
            id: 'a',
            from_name: 'Zuruf/Ton',
            to_name: 'text',
            type: 'choices',
            value: { ...place, choices: ['ironisch'] },
          },
          {
            id: 'a',
            from_name: 'Zuruf/an/text',
            to_name: 'text',
            type: 'textarea',
            value: { ...place, text: ['alle'] },
          },
          { id: 'a', from_name: 'stars', to_name: 'text', type: 'rating', value: { ...place, rating: 4 } },
          region('b', 0, 1, 'X'),
          { type: 'relation', from_id: 'a', to_id: 'b', direction: 'left', labels: ['belegt'] },
          { id: 'z', from_name: 'whole', to_name: 'text', type: 'choices', value: { choices: ['gut'] } },
        ],
        { completed_by: { email: 'anna@example.org' } },
      ),
    );
    expect(imported.annotations[0]).toMatchObject({
      id: 'a',
      creator: 'anna@example.org',
      note: 'eine Notiz',
      attributes: { Ton: 'ironisch', an: 'alle' },
    });
    expect(relations(imported)).toEqual(['😀 belegt Müller']);
    expect(losses(imported)).toEqual([
      '[0].annotations[0].result[6]: Results that are not for a stretch of text are not read.',
      '[0].annotations[0].result[0]: Results that are no choice and no text are not read.',
    ]);
  });

  it('leaves out predictions and what was skipped', () => {
    const json = JSON.stringify({
      data: { text: TEXT },
      predictions: [{}],
      annotations: [{ was_cancelled: true, result: [region('a', 0, 1, 'X')] }, 4],
    });
    const imported = read('label-studio', json);
    expect(imported.annotations).toEqual([]);
    expect(losses(imported)).toHaveLength(2);
    expect(faults(imported)).toEqual(['[0].annotations[1]: An annotation is an object.']);
  });

  it('writes a labelling interface that is XML whatever the names', () => {
    const [, config] = format('label-studio').write([], PROJECT).files;
    expect(config?.content).toContain('<Label value="Ärger, &lt;laut> &amp; &quot;kurz&quot;" background=');
    expect(config?.content).toContain('<Choices name="Zuruf/Ton" toName="text" perRegion="true"');
    expect(config?.content).toContain('<TextArea name="Zuruf/an/text"');
    expect(config?.content).toContain('<Relation value="antwortet auf"/>');
  });
});

describe('brat', () => {
  const txt = TEXT.replaceAll('\r\n', '\n');

  it('reads spans, relations, events, equivalences, attributes and notes', () => {
    const ann = [
      'T1\tPerson 12 18\tMüller',
      'T2\tKritischer_Zuruf 39 52\t(Beifall SPD)',
      'T3\tZuruf 24 29\tbitte',
      'R1\tbelegt Arg1:T2 Arg2:T1\t',
      'E1\tBitten:T3 Wer:T1',
      '*\tEquiv T1 T2',
      'A1\tTon E1 sehr scharf',
      'M1\tNegation T2',
      'N1\tReference T1 Wikidata:Q42\tDouglas',
      '#1\tAnnotatorNotes T1\tein Name',
      '#2\tFrage T1\twirklich?',
      '#3\tAnnotatorNotes R1\tunklar',
      '',
    ].join('\r\n');
    const imported = read('brat', ann, TEXT, { txt });
    expect(faults(imported)).toEqual([]);
    expect(short(imported)).toEqual([
      'Person exact "Müller"',
      'Kritischer_Zuruf exact "(Beifall SPD)"',
      'Zuruf exact "bitte"',
    ]);
    expect(relations(imported)).toEqual([
      '(Beifall SPD) belegt Müller',
      'bitte Wer Müller',
      'Müller Equiv (Beifall SPD)',
    ]);
    expect(imported.annotations.map(({ attributes, note }) => ({ attributes, note }))).toEqual([
      { attributes: {}, note: 'ein Name' },
      { attributes: { Negation: '' }, note: null },
      { attributes: { Ton: 'sehr scharf' }, note: null },
    ]);
    expect(imported.comments.map(({ text }) => text)).toEqual(['wirklich?']);
    expect(losses(imported)).toEqual([
      'E1 (line 5): Events are read as relations of their triggers.',
      '* (line 6): Equivalences are read as relations.',
      '#2 (line 11): Notes of other kinds are read as comments.',
      '#3 (line 12): Notes on anything but annotations are not read.',
      'N1 (line 9): References to other data bases are not read.',
    ]);
  });

  it('knows the names of the tag set and those of visual.conf', () => {
    const ann = 'T1\tKritischer_Zuruf_2 39 52\t(Beifall SPD)\nT2\tX 12 18\tMüller\n';
    const visual = '[labels]\n# X | nein\nX | Ein Name | kurz\n';
    expect(short(read('brat', ann, TEXT, { txt, visual }))).toEqual([
      'Kritischer Zuruf exact "(Beifall SPD)"',
      'Ein Name exact "Müller"',
    ]);
  });

  it.each([
    ['with the text beside it', { txt }],
    ['without it', {}],
  ])('joins what only line ends part, and covers gaps with a loss, %s', (_, beside) => {
    const ann =
      'T1\tA 20 38;39 52\tIch bitte um Ruhe. (Beifall SPD)\nT2\tB 20 38;39 52\tIch bitte um Ruhe. (Beifall SPD)\n';
    const joined = read('brat', ann, TEXT, beside);
    expect(short(joined)).toEqual([
      'A exact "Ich bitte um Ruhe.\\r\\n(Beifall SPD)"',
      'B exact "Ich bitte um Ruhe.\\r\\n(Beifall SPD)"',
    ]);
    expect(losses(joined)).toEqual([]);
    const gaps = read('brat', 'T1\tA 20 23;33 37\tIch Ruhe\n', TEXT, beside);
    expect(short(gaps)).toEqual(['A exact "Ich bitte um Ruhe"']);
    expect(losses(gaps)).toEqual(['T1 (line 1): A span with gaps covers what lies between its parts.']);
  });

  it('looks for words that do not stand at their place, and finds no lookalike', () => {
    const imported = read('brat', 'T1\tA 1 5\tMüller\nT2\tA 1 5\t(Beifall SPD)\n');
    expect(short(imported)).toEqual(['A fuzzy "Müller"', 'A orphan "(Beifall SPD)"']);
    expect(hints(imported)).toContain('Not found, kept with their words: 1×');
  });

  it('names lines that are none', () => {
    const ann = [
      'Hallo',
      'T1\tA',
      'T2\tA 5 3\tx',
      'T3\tA 0 1\t😀',
      'T3\tB 0 1\t😀',
      'R1\tr T3',
      'A1\tx',
      'E1\tx',
      'X1\ty',
      'T9\tA 0 99999',
      '',
    ];
    const imported = read('brat', ann.join('\n'));
    expect(short(imported)).toEqual(['A exact "😀"']);
    expect(faults(imported)).toEqual([
      'line 1: This is no line of brat: id, tab, type and place.',
      'line 5: There is another “T3” above.',
      'E1 (line 8): An event has a type and a trigger.',
      'T1 (line 2): A span has a type, a start and an end.',
      'T2 (line 3): A span has a type, a start and an end.',
      'A1 (line 7): An attribute has a name and an annotation.',
      'T9 (line 10): The place is outside the text.',
      'R1 (line 6): A relation has a type and two annotations.',
    ]);
    expect(losses(imported)).toEqual(['X1 (line 9): Lines of this kind are not read.']);
  });
});

describe('Web Annotation', () => {
  const quoteOnly = (exact: string, prefix = '', suffix = '') => ({
    type: 'Annotation',
    id: 'https://example.org/a/1',
    creator: 'acct:anna@example.org',
    motivation: 'highlighting',
    body: 'Text ohne Zweck',
    target: { source: 'https://example.org/0001', selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
  });

  it('reads annotations of other programs: by quote, with a body that is a text', () => {
    const imported = read('web-annotation', JSON.stringify(quoteOnly('Müller')));
    expect(short(imported)).toEqual(['null fuzzy "Müller"']);
    expect(imported.annotations[0]).toMatchObject({
      id: 'https://example.org/a/1',
      creator: 'acct:anna@example.org',
      note: 'Text ohne Zweck',
    });
  });

  it('tells two places of the same words by their context, and leaves it open where there is none', () => {
    const second = quoteOnly('(Beifall SPD)', 'Danke.\r\n', '\r\n');
    const found = read('web-annotation', JSON.stringify([second]));
    expect(found.annotations[0]?.anchor.position.start).toBe(TEXT.lastIndexOf('(Beifall') - 1);
    expect(short(read('web-annotation', JSON.stringify([quoteOnly('(Beifall SPD)')])))).toEqual([
      'null orphan "(Beifall SPD)"',
    ]);
  });

  it('looks for words that do not stand at their position', () => {
    const item = {
      ...quoteOnly('x'),
      target: {
        source: '0001.txt',
        selector: [
          { type: 'TextQuoteSelector', exact: '(Beifall SPD)', prefix: 'Danke.\r\n', suffix: '\r\n' },
          { type: 'TextPositionSelector', start: TEXT.indexOf('(Beifall') - 1, end: TEXT.indexOf('(Beifall') + 12 },
        ],
      },
    };
    const { annotations } = read('web-annotation', JSON.stringify({ type: 'AnnotationPage', items: [item] }));
    expect(annotations[0]?.anchor.position.start).toBe(TEXT.lastIndexOf('(Beifall') - 1);
    expect(annotations[0]?.state).toBe('moved');
  });

  it('takes the items of this text from a page about several', () => {
    const of = (path: string, id: string) => ({
      id,
      type: 'Annotation',
      body: { type: 'TextualBody', purpose: 'tagging', value: path },
      target: { source: path, selector: { type: 'TextPositionSelector', start: 12, end: 18 } },
    });
    const reply = { id: 'c', type: 'Annotation', motivation: 'replying', body: 'ja', target: 'b' };
    const imported = read('web-annotation', JSON.stringify({ items: [of('0001.txt', 'a'), of('2.txt', 'b'), reply] }));
    expect(short(imported)).toEqual(['0001.txt exact "Müller"']);
    expect(faults(imported)).toEqual([]);
    const others = read('web-annotation', JSON.stringify({ items: [of('1.txt', 'a'), of('2.txt', 'b')] }));
    expect(faults(others)).toEqual([': The file is about several texts, and none of them is this one.']);
  });

  it.each([
    ['', ': This is no JSON.'],
    ['{}', ': There are no Web Annotations here.'],
    ['[3]', 'items[0]: An annotation is an object.'],
    ['[{"target":"x"}]', 'items[0]: The target has no selector of text.'],
    [
      '[{"target":{"selector":{"type":"TextPositionSelector","start":0,"end":999}}}]',
      'items[0]: The place is outside the text, and there are no words to look for.',
    ],
    [
      '[{"motivation":"linking","target":"x","body":"y"}]',
      'items[0]: An end of the relation is none of the annotations.',
    ],
  ])('says what is wrong with %s', (content, fault) => {
    expect(faults(read('web-annotation', content))).toEqual([fault]);
  });
});
