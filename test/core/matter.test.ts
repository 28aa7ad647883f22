import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import type { ContentsEntry, MatterContent } from '../../src/core/model/matter.js';
import { readMatter } from '../../src/core/parse/matter/read-matter.js';
import { readLineEnding } from '../../src/core/parse/matter/page-references.js';
import { addsUp, readRollCall } from '../../src/core/parse/matter/roll-call.js';
import { matterLines } from '../../src/core/parse/matter/matter-lines.js';
import { bundestag } from '../../src/core/profiles/bundestag.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { lexiconOf } from '../../src/core/profiles/lexicon.js';
import type { Profile } from '../../src/core/profiles/profile.js';
import { PROFILES } from '../../src/core/profiles/profiles.js';
import { sachsen } from '../../src/core/profiles/sachsen.js';
import { hostileText, transcriptText } from '../support/arbitraries.js';

const SAMPLE = join(import.meta.dirname, '..', '..', 'samples', 'hessen-20-064');

function read(texts: readonly string[], profile: Profile = hessen): readonly MatterContent[] {
  const sources = texts.map((text, index) => ({ path: `${index}.txt`, text }));
  return readMatter(new Analyzer(profile).analyze(sources).sitting, profile);
}

/** An entry in short: number, pages, outcomes, speakers. */
function inShort({ kind, number, pages, outcomes, speakers }: ContentsEntry): string {
  const of = (list: ContentsEntry['pages']) => list.map(({ page, quarter }) => `${page}${quarter ?? ''}`).join(',');
  const said = outcomes.map(({ text, pages: at }) => `${text} ${of(at)}`);
  const spoken = speakers.map(({ speaker, pages: at }) => `${speaker.label} ${of(at)}`);
  return [`${kind} ${number ?? '-'} ${of(pages)}`, ...said, ...spoken].join(' | ');
}

const entriesOf = (texts: readonly string[], profile?: Profile) =>
  read(texts, profile).flatMap(({ entries }) => entries);

describe('contents', () => {
  const pages = readdirSync(SAMPLE)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(SAMPLE, name), 'utf8'));

  it.each(['kept', 'stripped'])('of a real sitting, C1 characters %s', (variant) => {
    const texts = variant === 'kept' ? pages : pages.map((text) => text.replace(/[\u0080-\u009f]/gu, ''));
    const entries = entriesOf(texts);
    expect(entries.filter(({ kind }) => kind === 'question').map(({ number }) => number)).toEqual([
      '431',
      '432',
      '433',
      '434',
      '436',
      '437',
      '438',
      '439',
      '440',
      '441',
      '442',
      '443',
      '444',
    ]);
    const bill = entries.find(({ number }) => number === '86');
    expect(bill?.papers).toEqual(['20/4937', '20/4200']);
    expect(bill && inShort(bill)).toBe('item 86 5018 | Von der Tagesordnung abgesetzt 5018');
    const question = entries.find(({ number }) => number === '434');
    expect(question && inShort(question)).toBe(
      'question 434 5021 | Heike Hofmann (Weiterstadt) 5021,5022,5022,5022,5023 | ' +
        'Minister Tarek Al-Wazir 5021,5022,5022,5022,5022,5023,5023 | Dr. Stefan Naas 5022,5023',
    );
  });

  it('tells columns apart that were read together', () => {
    const cover = `Plenarprotokoll 20/128 \n\n\nAmtliche Mitteilungen......................................10427 \n74. \nDringlicher EntschließungsantragFraktion der CDU, Fraktion BÜNDNIS 90/ \n\n\nEntgegengenommen \n...........................................10427 \n\n\nDIE GRÜNEN \nPräsidentin Astrid Wallmann.................10427, 10431, \nWeiter positiver Trend im geförderten \n10497 \nWohnungsbau: Maßnahmen der Landesre- \nElisabeth Kula.................................................... \n10427 \ngierung zeigen nachweislich Wirkung– Drucks. 20/10560 –.........................................10444 \n\n\nAndreas Lichert.....................10429, 10433, \nErich Heidkamp................................................. \n10454 \n10442 \nkehr und Wohnen überwiesen, Ver-Elisabeth Kula.......................................................... \n10462 \n`;
    const speech =
      'Hessischer Landtag · 20. Wahlperiode · 128. Sitzung · 15. Februar 2023 \n10427 \n\n\n(Beginn: 9:00 Uhr) \n\n\nPräsidentin Astrid Wallmann: \n\n\nBitte. \n\n\nElisabeth Kula (DIE LINKE): \n\n\nDanke. \n';
    const spoken = entriesOf([cover, speech]).flatMap(({ speakers }) => speakers);
    expect(spoken.map(({ speaker, pages: at }) => [speaker.label, at.map(({ page }) => page)])).toEqual([
      ['Präsidentin Astrid Wallmann', [10427, 10431, 10497]],
      ['Elisabeth Kula', [10427]],
      ['Andreas Lichert', [10429, 10433, 10442]],
      ['Erich Heidkamp', [10454]],
      ['Elisabeth Kula', [10462]],
    ]);
  });

  it('without leaders: numbers glued to names, and numbers and titles on one line', () => {
    const cover =
      'Plenarprotokoll 20/144\n\nAmtliche Mitteilungen11891\nEntgegengenommen11891\n43.Antrag Aktuelle StundeFraktion der SPDEs ist Zeit\n– Drucks. \n20/11572 \n–\n11891\nAbgehalten11899\nChristoph Degen11891\nMathias Wagner (Taunus)11899\nMinister Prof. Dr. R. Alexander Lorz11898\n';
    expect(entriesOf([cover]).map(inShort)).toEqual([
      'part - 11891 | Entgegengenommen 11891',
      'item 43 11891 | Abgehalten 11899 | Christoph Degen 11891 | Mathias Wagner (Taunus) 11899 | Minister Prof. Dr. R. Alexander Lorz 11898',
    ]);
  });

  it('of the Bundestag, with quarters of pages and names that wrap', () => {
    const cover =
      'Plenarprotokoll 18/43\nDeutscher Bundestag\nStenografischer Bericht\n43. Sitzung\nBerlin, Donnerstag, den 26. Juni 2014\nI n h a l t :\n\n\nErweiterung und Abwicklung der Tagesordnung\n3831 B\nTagesordnungspunkt II: (Fortsetzung)\nII.14\tEinzelplan 09\nBundesministerium für Wirtschaft und Energie\nDrucksachen 18/1009, 18/1023 \n3832 A\nRoland Claus (DIE LINKE) \n3832 B\nAnja Hajduk (BÜNDNIS 90/\nDIE GRÜNEN) \n3835 B\n';
    const entries = entriesOf([cover], bundestag);
    expect(entries.map(inShort)).toEqual([
      'part - 3831B',
      'item II ',
      'item II.14 3832A | Roland Claus (DIE LINKE) 3832B | Anja Hajduk (BÜNDNIS 90/DIE GRÜNEN) 3835B',
    ]);
    expect(entries[2]?.papers).toEqual(['18/1009', '18/1023']);
  });

  it('of Saxony, with surnames and page numbers behind a blank', () => {
    const cover =
      'Plenarprotokoll 2/36\n\nInhaltsverzeichnis\n0  Eröffnung 2543\n\nÄnderung der Tagesordnung 2543\nLeroff, CDU 2543\nFrau Zschoche, PDS 2543\n\n5  1. Lesung des Entwurfs Gesetz über Diplom-Sozial-\narbeitern\nDrucksache 2/3261, Gesetzentwurf\nder Staatsregierung 2547\n\nDr. Geisler, Staatsminister für Soziales,\nGesundheit und Familie 2547\n\nÜberweisung an die Ausschüsse 2547\n';
    const entries = entriesOf([cover], sachsen);
    expect(entries.map(inShort)).toEqual([
      'item 0 2543',
      'part - 2543 | Leroff, CDU 2543 | Frau Zschoche, PDS 2543',
      'item 5 2547 | Überweisung an die Ausschüsse 2547 | Dr. Geisler, Staatsminister für Soziales, Gesundheit und Familie 2547',
    ]);
  });
});

describe('a line of contents', () => {
  it.each([
    ['Daniel May..............5030, 5030', 'Daniel May', [5030, 5030], true],
    ['Anja Hajduk (SPD) 3835 B', 'Anja Hajduk (SPD)', [3835], false],
    ['Jürgen Frömmrich.......5311, 5312,', 'Jürgen Frömmrich', [5311, 5312], true],
    ['– Drucks. 20/1428 –', '– Drucks. 20/1428 –', [], false],
    ['zu Drucks. 20/4200', 'zu Drucks. 20/4200', [], false],
  ])('%s', (line, text, numbers, leader) => {
    const ending = readLineEnding(line);
    expect(line.slice(0, ending.textEnd)).toBe(text);
    expect(ending.references.map(({ page }) => page)).toEqual(numbers);
    expect(ending.leader).toBe(leader);
  });
});

describe('annexes', () => {
  const page = (text: string) =>
    `Hessischer Landtag · 20. Wahlperiode · 7. Sitzung · 28. Februar 2019 \n\n\n(Beginn: 9:00 Uhr) \n\n\nPräsident Boris Rhein: \n\n\nGuten Tag. \n\n\n(Schluss: 10:00 Uhr) \n\fHessischer Landtag · 20. Wahlperiode · 7. Sitzung · 28. Februar 2019 \n\n\n${text}`;

  it('hold questions with their answers', () => {
    const [annex] = read([
      page(
        'Anlage (Fragestunde \u0096 Drucks. 20/4275) \n\n\nFrage 449 \u0096 Astrid Wallmann (CDU): \n\n\nIch frage die Landesregierung: \n\n\nWie bewertet sie das? \n\n\nAntwort Tarek Al-Wazir, Minister für Wirtschaft, \nEnergie, Verkehr und Wohnen: \n\n\nGut. \n\n\nSehr gut. \n',
      ),
    ]).flatMap(({ annexes }) => annexes);
    expect(annex?.title).toBe('(Fragestunde – Drucks. 20/4275)');
    expect(annex?.questions).toMatchObject([
      {
        number: '449',
        asker: { label: 'Astrid Wallmann (CDU)' },
        head: 1,
        question: [2, 3],
        answerHead: 4,
        answer: [5, 6],
      },
    ]);
    expect(annex?.questions[0]?.answerer?.role).toBe('Minister für Wirtschaft, Energie, Verkehr und Wohnen');
  });

  it('hold roll calls whose columns are lost', () => {
    const [annex] = read([
      page(
        'Anlage (zu Tagesordnungspunkt 44) \nAbstimmungsliste über die namentliche Abstimmung \n\n\nDringlicher Antrag \n\u0096 Drucks. 20/260 \u0096 \n\n\nName der/des Abgeordneten \nFraktion \nja \nnein \nenthalten \ngefehlt \n\n\nAlex, Ulrike \nSPD \nx \nBartelt, Dr. Ralf-Norbert \nCDU \nx \nHofmann (Weiterstadt), Heike \nSPD \nx \nWalter, Alexandra \nfraktionslos \nx \n',
      ),
    ]).flatMap(({ annexes }) => annexes);
    const [rollCall] = annex?.rollCalls ?? [];
    expect(rollCall?.papers).toEqual(['20/260']);
    expect(
      rollCall?.rows.map(({ title, name, constituency, faction, vote }) => [title, name, constituency, faction, vote]),
    ).toEqual([
      [null, 'Ulrike Alex', null, 'SPD', null],
      ['Dr.', 'Ralf-Norbert Bartelt', null, 'CDU', null],
      [null, 'Heike Hofmann', 'Weiterstadt', 'SPD', null],
      [null, 'Alexandra Walter', null, 'fraktionslos', null],
    ]);
    expect(rollCall && addsUp(rollCall)).toBeNull();
  });

  it.each([
    ['322', true],
    ['3', false],
  ])('hold lists of names under yes and no, and say whether they add up (%s)', (yes, consistent) => {
    const text = `Anlage 1 \nErgebnis der namentlichen Abstimmung \nja: ${yes === '322' ? 2 : yes} \nnein: 2 \nJa \nCDU/CSU \nIlse Aigner \nErnst-Reinhard Beck (Reutlingen) \nNein \nSPD \nIngrid Arndt-Brauer \nRainer Arnold \n`;
    const { sitting } = new Analyzer(bundestag).analyze([{ path: '1', text: page(text) }]);
    const lines = sitting.matter.flatMap((part, index) => matterLines(part, index));
    const rollCall = readRollCall(lines, lexiconOf(bundestag));
    expect(rollCall?.rows.map(({ name, faction, vote }) => [name, faction, vote])).toEqual([
      ['Ilse Aigner', 'CDU/CSU', 'yes'],
      ['Ernst-Reinhard Beck', 'CDU/CSU', 'yes'],
      ['Ingrid Arndt-Brauer', 'SPD', 'no'],
      ['Rainer Arnold', 'SPD', 'no'],
    ]);
    expect(rollCall && addsUp(rollCall)).toBe(consistent);
  });

  it('hold explanations of votes', () => {
    const [annex] = read([
      page(
        'Anlage 3 (zu Tagesordnungspunkt 9) \n\n\nNach § 88 Abs. 2 GOHLT zu Protokoll gegebene Erklärung zur Abstimmung der Abg. Alexandra \nWalter (fraktionslos): \n\n\nIch habe hier mit Nein gestimmt. \n',
      ),
    ]).flatMap(({ annexes }) => annexes);
    expect(annex).toMatchObject({
      number: '3',
      statements: [{ kind: 'vote', speakers: [{ name: 'Alexandra Walter', faction: 'fraktionslos' }], blocks: [2] }],
    });
  });
});

it('lists of those present name people with long offices', () => {
  const [presidium, government, absent] = read([
    'Plenarprotokoll 20/67 \n\n\nIm Präsidium: \n\n\nPräsident Boris Rhein \n\n\nAuf der Regierungsbank: \n\n\nMinisterin für Bundes- und Europaangelegenheiten und Bevollmächtigte des Landes \n\n\nHessen beim Bund Lucia Puttrich \n\n\nMinister der Finanzen Michael Boddenberg \n\n\nAbwesende Abgeordnete: \n\n\nRegine Müller (Schwalmstadt) \n',
  ]).flatMap(({ presence }) => presence);
  expect(presidium?.people.map(({ speaker }) => [speaker.role, speaker.name])).toEqual([['Präsident', 'Boris Rhein']]);
  expect(government?.people.map(({ speaker }) => [speaker.role, speaker.name])).toEqual([
    [
      'Ministerin für Bundes- und Europaangelegenheiten und Bevollmächtigte des Landes Hessen beim Bund',
      'Lucia Puttrich',
    ],
    ['Minister der Finanzen', 'Michael Boddenberg'],
  ]);
  expect(absent?.kind).toBe('absent');
  expect(absent?.people.map(({ speaker }) => speaker.constituency)).toEqual(['Schwalmstadt']);
});

it('never throws, whatever the texts are', () => {
  const texts = fc.array(fc.oneof(transcriptText, hostileText), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...PROFILES), (sources, profile) => {
      for (const { entries } of read(sources, profile))
        for (const { ranges } of entries) for (const { start, end } of ranges) expect(start).toBeLessThanOrEqual(end);
    }),
    { numRuns: 100 },
  );
});
