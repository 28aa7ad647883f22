import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { itemBefore } from '../../src/core/sitting/agenda-items.js';
import { agendaOf } from '../../src/server/documents/agenda-parts.js';
import { pagesOf } from '../../src/server/documents/transcript.js';
import { GLUED_WORDS } from '../support/glued-words.js';
import { TOKEN_TYPES } from '../../src/server/documents/semantic-tokens.js';
import { REFERENCE, samplePage, sampleSitting } from './support/samples.js';
import { MODERN, TestClient } from './support/test-client.js';

const root = join(import.meta.dirname, '..', '..');

interface Manifest {
  readonly contributes: {
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
  };
}

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ initializationOptions: { ruleDocumentation: 'https://docs.example/{code}' } });
});
afterAll(() => client.stop());

/** Symbols as an outline: two blanks for each level, lines counted from 1. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, children }) => [
    `${indent}${range.start.line + 1}-${range.end.line + 1} ${name}${detail ? ` [${detail}]` : ''}`,
    ...outline(children ?? [], `${indent}  `),
  ]);
}

const DEBATE = [
  '5314 ',
  'Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 ',
  '',
  '',
  'so ist das Gesetz auch gemeint. ',
  '',
  '',
  'Präsident Boris Rhein: ',
  '',
  '',
  'Das Wort hat Herr Abg. Müller. Bitte sehr. ',
  '',
  '',
  '(Beifall SPD und DIE LINKE – Zuruf Holger ',
  'Bellino (CDU)) ',
  '',
  '',
  'Stefan Müller (Heidenrod) (Freie Demokraten): ',
  '',
  '',
  'Herr Präsident, meine Damen und Herren! Das geht auf ',
  '5315 ',
  'Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 ',
  '',
  '',
  'der nächsten Seite weiter. ',
  '',
].join('\n');

/** A debate about two items called up together, over a page end, and one item after the other without debate. */
const AGENDA = [
  '5314 ',
  'Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 ',
  'Präsident Boris Rhein: ',
  'Ich rufe Tagesordnungspunkt 43 auf: ',
  'Dringlicher Antrag Fraktion der SPD Mehr Lehrkräfte – Drucks. 20/4321 – ',
  'gemeinsam mit Tagesordnungspunkt 80: ',
  'Antrag Fraktion der AfD Schule – Drucks. 20/5000 – ',
  '(Unterbrechung von 13:50 bis 15:51 Uhr) ',
  'Christoph Degen (SPD): ',
  'Herr Präsident! ',
  '5315 ',
  'Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 ',
  'Das ist wichtig. ',
  'Präsident Boris Rhein: ',
  'Ich rufe Tagesordnungspunkt 44 auf: ',
  'Erste Lesung Gesetzentwurf Landesregierung Gesetz über Wasser – Drucks. 20/5001 – ',
  'Das Gesetz ist überwiesen. Ich rufe Tagesordnungspunkt 45 auf: ',
  'Wahl der Vertreter – Drucks. 20/5002 – ',
  'Das Wort hat Herr Degen. ',
  'Christoph Degen (SPD): ',
  'Danke. ',
  'Präsident Boris Rhein: ',
  'Ich rufe Tagesordnungspunkt 46 auf: ',
  'Große Anfrage Günter Rudolph (SPD), Fraktion der SPD Krankenhäuser – Drucks. 20/5003 – ',
]
  .join('\n\n\n')
  .replaceAll(/^(\d+ \n)\n\n/gmu, '$1');

describe('document symbols', () => {
  it('have the turns under the agenda item that they are about, also on the next page', async () => {
    const uri = await client.open(AGENDA);
    expect(outline(await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri))).toEqual([
      '1-29 Page 5314',
      '  5-26 Item 43 · Dringlicher Antrag · Mehr Lehrkräfte [SPD]',
      '    5-20 Boris Rhein [Präsident]',
      '      11-11 Item 43 · Dringlicher Antrag · Mehr Lehrkräfte [SPD]',
      '      17-17 Item 80 · Antrag · Schule [AfD]',
      '      20-20 (Unterbrechung von 13:50 bis 15:51 Uhr)',
      '    23-26 Christoph Degen [SPD]',
      '29-66 Page 5315',
      '  33-33 Item 43 · Dringlicher Antrag · Mehr Lehrkräfte (continued) [SPD]',
      '    33-33 Christoph Degen (continued) [SPD]',
      '  36-51 Boris Rhein [Präsident]',
      '    42-42 Item 44 · Erste Lesung Gesetzentwurf · Gesetz über Wasser [Landesregierung]',
      '    48-48 Item 45 · Wahl der Vertreter',
      '  54-57 Item 45 · Wahl der Vertreter (continued)',
      '    54-57 Christoph Degen [SPD]',
      '  60-66 Item 46 · Große Anfrage · Krankenhäuser [Günter Rudolph (SPD), SPD]',
      '    60-66 Boris Rhein [Präsident]',
    ]);
  });

  it('lose no turn under agenda items, in a whole sitting and on pages that begin inside an item', () => {
    const texts = sampleSitting().split(/(?=^5040 $)/mu);
    const analysis = new Analyzer(hessen, { rules: [] }).analyze(
      texts.map((text, page) => ({ path: `${page}.txt`, text })),
    );
    const before = texts.map((_, source) => itemBefore(analysis.sitting.turns, source));
    expect(before.map((item) => item?.[0]?.heading?.item)).toEqual([undefined, '2']);
    for (const [source, item] of before.entries()) {
      const pages = pagesOf(analysis, source);
      const under = agendaOf(pages, item).map((parts) => parts.flatMap(({ turns }) => turns));
      expect(under).toEqual(pages.map(({ turns }) => turns));
    }
  });

  it('are pages, turns and interjections; a turn goes on on the next page', async () => {
    const uri = await client.open(DEBATE);
    expect(outline(await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri))).toEqual([
      '1-22 Page 5314',
      '  5-5 Speaker on an earlier page',
      '  8-15 Boris Rhein [Präsident]',
      '    14-15 (Beifall SPD und DIE LINKE – Zuruf Holger Bellino (CDU))',
      '  18-21 Stefan Müller [Heidenrod, Freie Demokraten]',
      '22-27 Page 5315',
      '  26-26 Stefan Müller (continued) [Heidenrod, Freie Demokraten]',
    ]);
  });

  it('lie within each other, as VS Code demands', async () => {
    const uri = await client.open(REFERENCE);
    const check = ({ range, selectionRange, children }: DocumentSymbol): void => {
      const document = client.document(uri);
      const within = (inner: typeof range, outer: typeof range) =>
        document.offsetAt(outer.start) <= document.offsetAt(inner.start) &&
        document.offsetAt(inner.end) <= document.offsetAt(outer.end);
      expect(within(selectionRange, range)).toBe(true);
      for (const child of children ?? []) {
        expect(within(child.range, range)).toBe(true);
        check(child);
      }
    };
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(symbols[0]?.children).toHaveLength(12);
    symbols.forEach(check);
  });

  it('name the kind of pages without speech', async () => {
    const contents = await client.open(samplePage('0001.txt'));
    const [cover] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', contents);
    expect(cover).toMatchObject({ name: 'Page without a number', detail: 'Cover' });
  });

  it('are a flat list for clients that know no other', async () => {
    const { textDocument, ...rest } = MODERN;
    const capabilities = { ...rest, textDocument: { ...textDocument, documentSymbol: {} } };
    const flat = await TestClient.start({ capabilities });
    const symbols = await flat.request<SymbolInformation[]>('textDocument/documentSymbol', await flat.open(DEBATE));
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toContainEqual([
      'Boris Rhein',
      'Page 5314',
    ]);
    await flat.stop();
  });
});

describe('folding', () => {
  it('is by page, turn and long interjection', async () => {
    const uri = await client.open(DEBATE);
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', uri);
    expect(ranges.map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`)).toEqual([
      '1-21',
      '8-15',
      '18-21',
      '14-15',
      '22-26',
    ]);
  });
});

describe('selection ranges', () => {
  it('grow from the word to the file', async () => {
    const uri = await client.open(DEBATE);
    const position = { line: 10, character: 33 };
    const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', uri, {
      positions: [position],
    });
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = range; at; at = at.parent) {
      texts.push(client.document(uri).getText(at.range));
    }
    expect(texts.map((text) => text.replace(/\s+/gu, ' ').trim()).slice(0, 4)).toEqual([
      'Bitte',
      'Bitte sehr.',
      'Das Wort hat Herr Abg. Müller. Bitte sehr.',
      'Präsident Boris Rhein: Das Wort hat Herr Abg. Müller. Bitte sehr. (Beifall SPD und DIE LINKE – Zuruf Holger Bellino (CDU))',
    ]);
    expect(texts.slice(4)).toEqual([expect.stringMatching(/^5314/u), DEBATE]);
  });

  it('are given for every position that was asked for, also outside of the text', async () => {
    const uri = await client.open(DEBATE);
    const positions = [0, 2, 3, 7, 20, 999].map((line) => ({ line, character: line }));
    expect(await client.request<SelectionRange[]>('textDocument/selectionRange', uri, { positions })).toHaveLength(6);
  });
});

describe('hover', () => {
  const hover = (uri: string, line: number, character: number) =>
    client.request<Hover | null>('textDocument/hover', uri, { position: { line, character } });

  it('shows who a speaker line names and how much is said', async () => {
    const uri = await client.open(DEBATE);
    const found = await hover(uri, 17, 10);
    expect(found?.contents).toEqual({
      kind: 'markdown',
      value: [
        '**Stefan Müller**',
        'Faction: Freie Demokraten',
        'Constituency: Heidenrod',
        'Kind: Member',
        'Turns in this file: 1, words: 13',
      ].join('  \n'),
    });
  });

  it('shows what a heading names', async () => {
    const uri = await client.open(AGENDA);
    const found = await hover(uri, 10, 3);
    const expected = [
      '**Dringlicher Antrag**',
      'Agenda item: 43',
      'Kind: Motion',
      'Moved by: SPD',
      'Title: Mehr Lehrkräfte',
      'Papers: 20/4321',
    ].join('  \n');
    expect(found?.contents).toEqual({ kind: 'markdown', value: expected });
  });

  it('shows when a break begins and ends, in German', async () => {
    const german = await TestClient.start({ locale: 'de' });
    const uri = await german.open(AGENDA);
    const found = await german.request<Hover>('textDocument/hover', uri, { position: { line: 19, character: 3 } });
    expect(found.contents).toMatchObject({ value: ['**Unterbrechung**', 'Von: 13:50', 'Bis: 15:51'].join('  \n') });
    await german.stop();
  });

  it('shows the contributions of an interjection, who, to whom and what, on each of its lines', async () => {
    const uri = await client.open(DEBATE);
    const value = ['**Applause**  \nBy: SPD; DIE LINKE', '**Shout**  \nBy: Holger Bellino \\(CDU\\)'].join(
      '\n\n---\n\n',
    );
    for (const line of [13, 14]) expect((await hover(uri, line, 3))?.contents).toEqual({ kind: 'markdown', value });
    const shout = '(Lebhafter Beifall – Dr. Ulrich Wilken (DIE LINKE), zur AfD gewandt: Das ist *falsch*!)';
    const found = await hover(await client.open(DEBATE.replace(/\(Beifall[\s\S]*?\)\) /u, shout)), 13, 3);
    expect((found?.contents as MarkupContent).value).toBe(
      [
        '**Applause \\(lebhaft\\)**',
        [
          '**Shout**',
          'By: Dr\\. Ulrich Wilken \\(DIE LINKE\\)',
          'Addressed to: AfD',
          'Words: Das ist \\*falsch\\*\\!',
        ].join('  \n'),
      ].join('\n\n---\n\n'),
    );
  });

  it('names the kinds of contributions in German', async () => {
    const german = await TestClient.start({ locale: 'de' });
    const uri = await german.open(DEBATE);
    const found = await german.request<Hover>('textDocument/hover', uri, { position: { line: 13, character: 3 } });
    expect((found.contents as MarkupContent).value).toMatch(
      /^\*\*Beifall\*\* {2}\nVon: SPD; DIE LINKE.*\*\*Zuruf\*\*/su,
    );
    await german.stop();
  });

  it('explains a problem and links to its documentation', async () => {
    const uri = await client.open('Präsident Boris Rhein: \n\n\nder Soft-und Hardware. \n');
    const found = await hover(uri, 3, 9);
    expect(found?.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*The blank.*\(https:\/\/docs\.example\/text\/suspended-hyphen\)$/su) as string,
    });
  });

  it('says what speaks for a repair', async () => {
    const { text, line, character, evidence } = GLUED_WORDS;
    const found = await hover(await client.open(text), line, character + 3);
    const said = (found?.contents as MarkupContent).value.replaceAll('\\', '');
    expect(said).toMatch(/^\*\*Words ran together: “Antragunter”.\*\*\n\n/u);
    expect(said).toContain(`\n\n- ${evidence}\n\n`);
  });

  it('says nothing about plain text', async () => {
    expect(await hover(await client.open(DEBATE), 20, 3)).toBeNull();
  });
});

describe('semantic tokens', () => {
  /** Tokens as `line:column length type`, counted from 1. */
  function decoded({ data }: SemanticTokens): string[] {
    const tokens: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at);
      character = lines > 0 ? characters : character + characters;
      line += lines;
      tokens.push(`${line + 1}:${character + 1} ${length} ${TOKEN_TYPES[type] ?? '?'}`);
    }
    return tokens;
  }

  const text = [
    'Prof. Dr. R. Alexander Lorz, Minister für ',
    'Kultus: ',
    '',
    '',
    'Vielen Dank. ',
    '',
    '',
    '(Beifall SPD) ',
    '',
    '',
    '(Das Mikrofon fällt aus) ',
    '',
  ].join('\n');
  const expected = ['1:1 9 modifier', '1:11 17 function', '1:30 12 type', '2:1 6 type', '11:1 24 comment'];

  it('colour what the grammar cannot tell, and leave the rest to it', async () => {
    const uri = await client.open(text);
    expect(decoded(await client.request('textDocument/semanticTokens/full', uri))).toEqual(expected);
  });

  it('colour headings, but leave the papers in them to the grammar', async () => {
    const heading = 'Antrag Fraktion der SPD Mehr Lehrkräfte – Drucks. 20/4321 – ';
    const uri = await client.open(`Präsident Boris Rhein: \n\n\nIch rufe Tagesordnungspunkt 5 auf: \n\n\n${heading}\n`);
    const tokens = decoded(await client.request('textDocument/semanticTokens/full', uri));
    expect(tokens).toEqual(['7:1 42 namespace', '7:58 2 namespace']);
  });

  it('have the colours of the grammar: each type is mapped to a scope that it knows', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    const grammar = readFileSync(join(root, 'syntaxes', 'transcript.tmLanguage.json'), 'utf8');
    const { scopes } = contributes.semanticTokenScopes[0]!;
    expect(Object.keys(scopes).sort()).toEqual([...TOKEN_TYPES].sort());
    const unknown = Object.values(scopes)
      .flat()
      .filter((scope) => !grammar.includes(`"${scope}"`));
    expect(unknown).toEqual([]);
  });

  it('are given for a part of the document', async () => {
    const uri = await client.open(text);
    const range = { start: { line: 1, character: 0 }, end: { line: 5, character: 0 } };
    expect(decoded(await client.request('textDocument/semanticTokens/range', uri, { range }))).toEqual(['2:1 6 type']);
  });
});
