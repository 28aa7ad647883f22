import { readFileSync } from 'node:fs';
import { UsageError } from '../lib/arguments.ts';
import { normalText, plainLabel, speakerKey, words, type SpeakerKey } from './normal-text.ts';

/** A block as both sides of the comparison have it. */
export interface ComparedBlock {
  readonly kind: 'speech' | 'interjection' | 'other';
  readonly text: string;
  /** Where a person finds it: the printed page. */
  readonly place: string;
}

/** A turn as both sides of the comparison have it. */
export interface ComparedTurn {
  /** The speaker line without its colon; empty where the turn has none. */
  readonly label: string;
  readonly blocks: readonly ComparedBlock[];
  /** The record prints the speaker line of the turn before once more; the pages do not. */
  readonly repeated: boolean;
}

/** What tools/score reads of a gold file (corpus/hessen/gold). */
interface GoldFile {
  readonly session: number;
  readonly beginn?: string;
  readonly notes_page_only?: readonly { readonly text: string }[];
  readonly turns: readonly {
    readonly speaker: string;
    readonly page_file?: number;
    readonly repeat_of_previous?: boolean;
    readonly paragraphs: readonly { readonly type: string; readonly text: string; readonly page?: number }[];
  }[];
}

/** What is read of an export: DESIGN.md section 4, or less. */
interface ExportFile {
  readonly turns: readonly {
    readonly speaker: { readonly label: string } | null;
    readonly pages?: readonly (number | null)[];
    readonly blocks: readonly { readonly type: string; readonly text: string }[];
  }[];
}

export interface Gold {
  readonly turns: readonly ComparedTurn[];
  /** Notes that only the pages carry (beginning, end): the record has them elsewhere. */
  readonly notesOfPagesOnly: ReadonlySet<string>;
}

/** @throws UsageError when the file is not there or is no gold of a Hessian sitting */
export function readGold(path: string): Gold {
  const gold = readJson(path) as Partial<GoldFile>;
  if (gold.session === undefined || gold.turns === undefined) throw new UsageError(`${path} is no gold of a sitting`);
  const notes = [gold.beginn ?? '', ...(gold.notes_page_only ?? []).map(({ text }) => text)];
  const turns = gold.turns.map(({ speaker, page_file: file, repeat_of_previous: repeated, paragraphs }) => {
    // Matter that stands in the record's data but is not printed in the running text.
    const printed = paragraphs.filter(({ type }) => !type.endsWith('_unspoken') && type !== 'decision');
    const blocks = printed.map(({ type, text, page }) => {
      const kind = type === 'speech' || type === 'interjection' ? type : 'other';
      return { kind, text, place: `p. ${page ?? '?'}, turn begins in file ${file ?? '?'}` } as const;
    });
    return { label: speaker, blocks, repeated: repeated === true };
  });
  return { turns, notesOfPagesOnly: new Set(notes.map(normalText)) };
}

/** @throws UsageError when the file is not there or is no export */
export function readExport(path: string, { notesOfPagesOnly }: Gold): ComparedTurn[] {
  const { turns } = readJson(path) as Partial<ExportFile>;
  if (!Array.isArray(turns)) throw new UsageError(`${path} is no export: it has no turns`);
  return (turns as ExportFile['turns']).map(({ speaker, pages, blocks }) => ({
    label: speaker?.label ?? '',
    repeated: false,
    blocks: blocks
      .filter(({ text }) => !notesOfPagesOnly.has(normalText(text)))
      .map(({ type, text }) => {
        const kind = type === 'paragraph' ? 'speech' : type === 'interjection' ? type : 'other';
        return { kind, text, place: pages === undefined ? '' : `p. ${pages.join(', ')}` } as const;
      }),
  }));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Neighbouring turns of one speaker and affiliation as one: the record's data repeats some speaker lines. */
export interface MergedTurn extends SpeakerKey {
  readonly blocks: readonly ComparedBlock[];
}

export function mergeTurns(turns: readonly ComparedTurn[]): MergedTurn[] {
  const merged: (SpeakerKey & { blocks: ComparedBlock[] })[] = [];
  for (const { label, blocks } of turns) {
    const key = speakerKey(label);
    const last = merged.at(-1);
    if (last?.name === key.name && last.affiliation === key.affiliation) last.blocks.push(...blocks);
    else merged.push({ ...key, blocks: [...blocks] });
  }
  return merged;
}

/** A word of the running text and where it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly place: string;
}

/** Speaker lines, speech, interjections and spoken headings, in order. */
export function runningWords(turns: readonly ComparedTurn[]): PlacedWord[] {
  return turns.flatMap(({ label, blocks, repeated }) => {
    const place = blocks[0]?.place ?? '';
    const line = plainLabel(label);
    const lineWords = line === '' || repeated ? [] : words(`${line}:`);
    return [
      ...lineWords.map((word) => ({ word, place })),
      ...blocks.flatMap((block) => words(block.text).map((word) => ({ word, place: block.place }))),
    ];
  });
}
