import { CONTRIBUTION_KIND_IDS, type ContributionKind } from '../../src/core/model/contribution-kinds.ts';
import { readInterjection } from '../../src/core/parse/contributions.ts';
import type { Lexicon } from '../../src/core/profiles/lexicon.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import type { Labelled } from './labelled.ts';

/** How often each kind was read where another, or the same, was expected. */
export class Confusion {
  readonly #cells = new Map<string, number>();
  readonly wrong: string[] = [];
  #right = 0;
  #all = 0;
  #complete = 0;

  /** Reads a labelled text and counts what it was read as. */
  read({ text, kinds, count }: Labelled, lexicon: Lexicon): void {
    const { contributions, unread } = readInterjection(text, lexicon);
    const read = contributions.find(({ kind }) => kinds.includes(kind))?.kind ?? contributions[0]?.kind ?? 'other';
    if (!kinds.includes(read)) this.wrong.push(`${count} × ${kinds.join('/')} read as ${read}: ${text}`);
    if (unread.length === 0) this.#complete += count;
    this.add(kinds.includes(read) ? read : (kinds[0] ?? 'other'), read, count);
  }

  add(expected: ContributionKind | 'none', read: ContributionKind | 'none', count = 1): void {
    const key = `${expected}\n${read}`;
    this.#cells.set(key, (this.#cells.get(key) ?? 0) + count);
    this.#all += count;
    if (expected === read) this.#right += count;
  }

  get figures(): { readonly all: number; readonly right: number; readonly complete: number } {
    return { all: this.#all, right: this.#right, complete: this.#complete };
  }

  /** Rows: what was expected; columns: what was read. Kinds that do not occur are left out. */
  table(): string {
    const names = [...CONTRIBUTION_KIND_IDS, 'none'];
    const cell = (row: string, column: string): number => this.#cells.get(`${row}\n${column}`) ?? 0;
    const rows = names.filter((row) => names.some((column) => cell(row, column) > 0));
    const columns = names.filter((column) => names.some((row) => cell(row, column) > 0));
    return markdownTable(
      ['expected \\ read', ...columns],
      rows.map((row) => [row, ...columns.map((column) => (cell(row, column) === 0 ? '' : String(cell(row, column))))]),
    );
  }
}
