import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spannedParts } from '../../src/core/export/document-parts.js';
import { verifyDocument } from '../../src/core/export/verify.js';
import type { ExportedBlock, ExportedSpan, TranscriptDocument } from '../../src/core/model/export-schema.js';
import { exportTexts, LEVELS, type Exported } from './support.js';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const pages = ['0001', '0002', '0005', '0006', '0040', '0072'].map((page) =>
  readFileSync(join(samples, 'hessen-20-064', `${page}.txt`), 'utf8'),
);
const extract = readFileSync(join(samples, 'reference-extract.txt'), 'utf8');

const exports: readonly Exported[] = LEVELS.flatMap((level) => [
  exportTexts(pages, level),
  exportTexts([extract], level),
]);

/** Picks one of a list by a number between 0 and 1. */
function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[Math.floor(at * items.length)];
}

/** The objects that hold a text and its spans, so that they can be changed in place. */
function holders(document: TranscriptDocument): { text: string; spans: ExportedSpan[] }[] {
  return [
    ...document.pages.flatMap(({ header }) => header ?? []),
    ...document.turns.flatMap(({ blocks }) => blocks),
    ...document.matter.flatMap(({ blocks }) => blocks),
  ];
}

function blockLists(document: TranscriptDocument): ExportedBlock[][] {
  return [...document.turns, ...document.matter].map(({ blocks }) => blocks).filter(({ length }) => length > 0);
}

/** Ways to tamper with a document; each says whether it found something to change. */
const TAMPERINGS: Readonly<Record<string, (document: TranscriptDocument, at: number, within: number) => boolean>> = {
  'a character of a text is another'(document, at, within) {
    const holder = pick(holders(document), at);
    if (holder === undefined) return false;
    const place = Math.floor(within * holder.text.length);
    const other = holder.text.charAt(place) === 'x' ? 'y' : 'x';
    holder.text = holder.text.slice(0, place) + other + holder.text.slice(place + 1);
    return true;
  },
  'a character of a text is gone'(document, at, within) {
    const holder = pick(holders(document), at);
    if (holder === undefined) return false;
    const place = Math.floor(within * holder.text.length);
    holder.text = holder.text.slice(0, place) + holder.text.slice(place + 1);
    return true;
  },
  'a label is another'(document, at) {
    const speaker = pick(
      document.turns.flatMap((turn) => turn.speaker ?? []),
      at,
    );
    if (speaker === undefined) return false;
    speaker.label = `${speaker.label}x`;
    return true;
  },
  'a name is another'(document, at) {
    const speaker = pick(
      document.turns.flatMap((turn) => turn.speaker ?? []),
      at,
    );
    if (speaker === undefined) return false;
    speaker.name = `X${speaker.name}`;
    return true;
  },
  'the words of a contribution are others'(document, at) {
    const contributions = blockLists(document)
      .flat()
      .flatMap((block) => (block.type === 'interjection' ? block.contributions : []));
    const contribution = pick(
      contributions.filter(({ text }) => text !== null),
      at,
    );
    if (contribution === undefined) return false;
    contribution.text = `${contribution.text ?? ''} Qx`;
    return true;
  },
  'a block is gone'(document, at, within) {
    const blocks = pick(blockLists(document), at);
    blocks?.splice(Math.floor(within * blocks.length), 1);
    return blocks !== undefined;
  },
  'a turn is gone'(document, at) {
    return document.turns.splice(Math.floor(at * document.turns.length), 1).length > 0;
  },
  'a turn is there twice'(document, at) {
    const turn = pick(document.turns, at);
    if (turn === undefined) return false;
    document.turns.push(structuredClone({ ...turn, id: `${turn.id}x` }));
    return true;
  },
  'a page header is gone'(document, at) {
    const page = pick(
      document.pages.filter(({ header }) => header !== null),
      at,
    );
    if (page === undefined) return false;
    page.header = null;
    return true;
  },
  'two neighbouring blocks have changed places'(document, at, within) {
    const blocks = pick(
      blockLists(document).filter(({ length }) => length > 1),
      at,
    );
    if (blocks === undefined) return false;
    const first = Math.floor(within * (blocks.length - 1));
    blocks.splice(first, 2, ...blocks.slice(first, first + 2).reverse());
    return true;
  },
  'a span begins elsewhere'(document, at, within) {
    const span = pick(
      spannedParts(document).flatMap(({ spans }) => spans),
      at,
    );
    if (span === undefined) return false;
    span.start += within < 0.5 && span.start > 0 ? -1 : 1;
    return true;
  },
  'a span ends elsewhere'(document, at, within) {
    const span = pick(
      spannedParts(document).flatMap(({ spans }) => spans),
      at,
    );
    if (span === undefined) return false;
    span.end += within < 0.5 ? -1 : 1;
    return true;
  },
  'a span is in another file'(document, at) {
    const span = pick(
      spannedParts(document).flatMap(({ spans }) => spans),
      at,
    );
    if (span === undefined) return false;
    span.source = (span.source + 1) % (document.sources.length + 1);
    return true;
  },
  'a correction that changes wording is gone'(document, at) {
    const changing = document.corrections.filter(
      ({ original, corrected }) => original.replace(/\s/gu, '') !== corrected.replace(/\s/gu, ''),
    );
    const gone = pick(changing, at);
    if (gone === undefined) return false;
    document.corrections = document.corrections.filter((correction) => correction !== gone);
    return true;
  },
  'a correction says something else'(document, at) {
    const correction = pick(document.corrections, at);
    if (correction === undefined) return false;
    correction.corrected += 'x';
    return true;
  },
  'a correction quotes another original'(document, at) {
    const correction = pick(document.corrections, at);
    if (correction === undefined) return false;
    correction.original += 'x';
    return true;
  },
  'the hash of a file is another'(document, at) {
    const source = pick(document.sources, at);
    if (source === undefined) return false;
    source.sha256 = '0'.repeat(64);
    return true;
  },
  'the length of a file is another'(document, at) {
    const source = pick(document.sources, at);
    if (source === undefined) return false;
    source.characters += 1;
    return true;
  },
  'a turn names another page'(document, at) {
    const turn = pick(document.turns, at);
    if (turn === undefined) return false;
    turn.pages = [...turn.pages, 1];
    return true;
  },
  'two turns have one id'(document, at) {
    const turn = pick(document.turns.slice(1), at);
    if (turn === undefined) return false;
    turn.id = document.turns[0]?.id ?? '';
    return true;
  },
};

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('verification of real pages', () => {
  it.each(
    exports.map((exported, index) => ({ exported, name: `${LEVELS[Math.floor(index / 2)] ?? ''} ${index % 2}` })),
  )('finds nothing in a sound export ($name)', ({ exported: { document, originals } }) => {
    expect(verifyDocument(document, originals)).toEqual([]);
  });

  it.each(Object.keys(TAMPERINGS))('catches that %s', (tampering) => {
    let tampered = 0;
    fc.assert(
      fc.property(fc.constantFrom(...exports), unit, unit, ({ document, originals }, at, within) => {
        const changed = structuredClone(document);
        if (TAMPERINGS[tampering]?.(changed, at, within) !== true) return;
        tampered++;
        expect(verifyDocument(changed, originals)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(tampered).toBeGreaterThan(5);
  });

  it('says where: the part of the document, the file and the place in it', () => {
    const { document, originals } = exportTexts([extract], 'inferred');
    const changed = structuredClone(document);
    const block = changed.turns[3]?.blocks[0];
    if (block === undefined) throw new Error('the reference extract has four turns and more');
    block.text = block.text.replace(/\p{L}/u, 'x');
    const [span] = block.spans;
    expect(verifyDocument(changed, originals)).toEqual([
      expect.objectContaining({
        part: 'turns[3].blocks[0]',
        place: { source: 0, start: span?.start, end: span?.end },
      }),
    ]);
  });

  it('leaves sources that are not there to its caller', () => {
    const { document } = exportTexts([extract], 'none');
    expect(verifyDocument(document, [null])).toEqual([]);
  });
});
