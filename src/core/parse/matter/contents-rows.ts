import type { MatterLine, PageReference } from '../../model/matter.js';
import type { Speaker } from '../../model/speaker.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { joinPrinted } from '../printed-lines.js';
import { readItemNumber } from './item-number.js';
import { readListedPerson } from './listed-person.js';
import { readLineEnding, type LineEnding } from './page-references.js';

/** A row of contents: lines of text and the page numbers that they lead to. */
export interface ContentsRow {
  readonly lines: readonly MatterLine[];
  /** The running text without page numbers, leaders and item number. */
  readonly text: string;
  readonly pages: readonly PageReference[];
  /** The item's number, where the row begins with one. */
  readonly number: string | null;
  readonly speaker: Speaker | null;
  readonly gapBefore: boolean;
}

/** The page numbers that contents may name. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** Most lines that a name with its office takes. */
const MAX_PERSON_LINES = 3;
/** Lines with leaders from which on contents are taken to print them throughout. */
const LEADER_LINES = 5;
/** Furthest from the page before that a page may lie, where the pages of the sitting are not known. */
const NEAR = 60;
/** Least number that is a page number where it is glued to a word. */
const LEAST_GLUED = 100;
/** Lines that page numbers may lag behind their row. */
const MAX_WAITING = 8;
/** Most lines of text that belong to one row; contents without page numbers stay readable. */
const MAX_ROW_LINES = 60;

/** Longest name that is looked for behind another column's text. */
const MAX_GLUED_NAME = 80;
/** The end of one column's line and the beginning of another's. */
const GLUED_CAPITAL = /[\p{Ll}),-](?=\p{Lu})/gu;
const GLUED_NUMBER = /(?<=[\p{L}-])\d{3,5}$/u;

interface OpenRow {
  lines: MatterLine[];
  texts: string[];
  pages: PageReference[];
  number: string | null;
  speaker: Speaker | null;
}

/**
 * Cuts the lines of contents into rows. A row ends with its page numbers; these may stand on the next line, or go on
 * there behind a comma.
 * @param known whether a name is that of somebody who speaks in the sitting
 */
export function contentsRows(
  lines: readonly MatterLine[],
  lexicon: Lexicon,
  span: PageSpan | null,
  known: (name: string) => boolean,
): ContentsRow[] {
  const endings = lines.map(({ text }) => readLineEnding(text));
  const withLeader = endings.filter(({ leader }) => leader).length;
  const cutter = new RowCutter(lexicon, span, withLeader >= LEADER_LINES, known);
  lines.forEach((line, index) => {
    const ending = endings[index];
    if (ending) cutter.add(line, ending);
  });
  return cutter.finish();
}

class RowCutter {
  readonly #lexicon: Lexicon;
  readonly #span: PageSpan | null;
  readonly #leaders: boolean;
  readonly #known: (name: string) => boolean;
  readonly #rows: OpenRow[] = [];
  #pending: OpenRow = emptyRow();
  /** Rows whose page numbers are not complete, the last one at the end: columns that were read together interleave. */
  #open: { readonly row: OpenRow; readonly line: number }[] = [];
  #lastPage = 0;
  #line = 0;

  constructor(lexicon: Lexicon, span: PageSpan | null, leaders: boolean, known: (name: string) => boolean) {
    this.#lexicon = lexicon;
    this.#span = span;
    this.#leaders = leaders;
    this.#known = known;
  }

  add(line: MatterLine, ending: LineEnding): void {
    this.#line++;
    const body = line.text.slice(0, ending.textEnd).trim();
    if (body === '') {
      this.#addNumbers(line, ending);
      return;
    }
    const item = readItemNumber(line.text, {
      ordered: this.#leaders,
      atStart: this.#pending.texts.length === 0,
    });
    if (item) {
      this.#flush();
      this.#pending.number = item.number;
      if (item.end >= line.text.length) {
        this.#pending.lines.push(line);
        return;
      }
    }
    const text = item ? body.slice(item.end).trim() : body;
    const person = item ? null : this.#personOf(text);
    const accepted = ending.references.length > 0 && this.#accepts(ending, person !== null);
    const cut = person || item || !ending.leader ? -1 : this.#gluedPerson(body);
    if (cut > 0) {
      this.#addGlued(line, cut);
      return;
    }
    if (!accepted && !ending.leader && this.#addGluedNumber(line)) return;
    if (!accepted && !(ending.leader && ending.references.length === 0)) {
      this.#push(line, item ? line.text.slice(item.end).trim() : line.text);
      return;
    }
    const pages = ending.references.map((reference) => placeReference(line, reference));
    if (person && this.#pending.lines.length > 0) {
      // A name between lines of another column: these go on behind it.
      const row = { lines: [line], texts: [text], pages, number: null, speaker: person };
      this.#rows.push(row);
      this.#leaveOpen(row, ending);
      return;
    }
    this.#push(line, text);
    this.#close(pages, ending);
  }

  finish(): ContentsRow[] {
    this.#flush();
    return this.#rows.map(({ lines, texts, pages, number, speaker }) => ({
      lines,
      text: joinPrinted(texts.join('\n')),
      pages,
      number,
      speaker,
      gapBefore: lines[0]?.gapBefore ?? true,
    }));
  }

  /** Where the name of somebody who speaks is glued to the end of another column's line; -1 where none is. */
  #gluedPerson(body: string): number {
    const from = Math.max(0, body.length - MAX_GLUED_NAME);
    const end = body.slice(from);
    for (const { index } of end.matchAll(GLUED_CAPITAL)) {
      const person = readListedPerson(end.slice(index + 1), this.#lexicon);
      if (person && this.#known(person.name)) return from + index + 1;
    }
    return -1;
  }

  /** A line that two columns share: the text of one, then a row of the other. */
  #addGlued(line: MatterLine, cut: number): void {
    const end = line.start + cut;
    this.#push({ ...line, end, text: line.text.slice(0, cut) }, line.text.slice(0, cut));
    const rest = { ...line, start: end, text: line.text.slice(cut), gapBefore: false };
    this.#line--;
    this.add(rest, readLineEnding(rest.text));
  }

  /** The last page number of a row, glued to the line of another column: `Energie, Ver-2023`. */
  #addGluedNumber(line: MatterLine): boolean {
    const waiting = this.#open[this.#open.length - 1];
    const digits = GLUED_NUMBER.exec(line.text)?.[0];
    if (digits === undefined || waiting === undefined || this.#line - waiting.line > 1) return false;
    const page = Number(digits);
    if (Math.abs(page - this.#lastPage) > NEAR) return false;
    const cut = line.text.length - digits.length;
    const start = line.start + cut;
    this.#open.pop();
    waiting.row.lines.push({ ...line, start, text: digits, gapBefore: false });
    waiting.row.pages.push({ placed: line.placed, start, end: line.end, page, quarter: null });
    this.#push({ ...line, end: start, text: line.text.slice(0, cut) }, line.text.slice(0, cut));
    return true;
  }

  /** A line of nothing but numbers, or dots and numbers. */
  #addNumbers(line: MatterLine, ending: LineEnding): void {
    const pages = ending.references.map((reference) => placeReference(line, reference));
    const open = ending.leader || pages.length === 0 ? null : this.#takeOpen();
    if (open) {
      open.lines.push(line);
      open.pages.push(...pages);
      this.#leaveOpen(open, ending);
      return;
    }
    this.#pending.lines.push(line);
    if (pages.length > 0 || ending.leader) this.#close(pages, ending);
  }

  #push(line: MatterLine, text: string): void {
    if (this.#pending.lines.length >= MAX_ROW_LINES) this.#flush();
    this.#pending.lines.push(line);
    this.#pending.texts.push(text);
  }

  /** Ends the pending row with its page numbers. */
  #close(pages: PageReference[], ending: LineEnding): void {
    const row = this.#pending;
    row.pages = pages;
    if (row.number === null && row.texts.length <= MAX_PERSON_LINES) {
      const text = joinPrinted(row.texts.join('\n'));
      // Only what stands in brackets or behind a comma goes on in another line.
      if (row.texts.length === 1 || /[(,]/u.test(text)) row.speaker = readListedPerson(text, this.#lexicon);
    }
    this.#rows.push(row);
    this.#pending = emptyRow();
    this.#leaveOpen(row, ending);
  }

  #leaveOpen(row: OpenRow, { open, leader, references }: LineEnding): void {
    if (open || (leader && references.length === 0)) this.#open.push({ row, line: this.#line });
    this.#lastPage = references[references.length - 1]?.page ?? this.#lastPage;
  }

  /** The row that numbers on a line of their own go on: the last one that waits for some. */
  #takeOpen(): OpenRow | null {
    const open = this.#open.pop();
    return open && this.#line - open.line <= MAX_WAITING ? open.row : null;
  }

  #flush(): void {
    if (this.#pending.lines.length > 0 || this.#pending.number !== null) this.#rows.push(this.#pending);
    this.#pending = emptyRow();
  }

  /** Somebody named by a line; between lines of other text only somebody who is known to speak. */
  #personOf(text: string): Speaker | null {
    const person = readListedPerson(text, this.#lexicon);
    if (!person || this.#pending.lines.length === 0 || this.#pending.texts.length === 0) return person;
    return this.#known(person.name) ? person : null;
  }

  /** Whether numbers at a line's end are page numbers: what no dots lead to may be a year or a part of a title. */
  #accepts({ leader, glued, references }: LineEnding, isPerson: boolean): boolean {
    const [first] = references;
    if (!first) return false;
    if (leader || first.quarter !== null || (glued && first.page >= LEAST_GLUED)) return true;
    if (this.#leaders && !isPerson) return false;
    if (this.#span) return first.page >= this.#span.first && first.page <= this.#span.last;
    return this.#lastPage === 0 || Math.abs(first.page - this.#lastPage) <= NEAR;
  }
}

function emptyRow(): OpenRow {
  return { lines: [], texts: [], pages: [], number: null, speaker: null };
}

function placeReference(
  line: MatterLine,
  { start, end, page, quarter }: { start: number; end: number; page: number; quarter: string | null },
): PageReference {
  return { placed: line.placed, start: line.start + start, end: line.start + end, page, quarter };
}
