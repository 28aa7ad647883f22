import type { ContentsEntry, ContentsOutcome, ContentsSpeaker, MatterLine, PageReference } from '../../model/matter.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { joinPrinted } from '../printed-lines.js';
import { contentsRows, type ContentsRow, type PageSpan } from './contents-rows.js';
import { rangesOf } from './matter-lines.js';
import { paperNumbers } from './paper-numbers.js';

/** What contents are read with. */
export interface ContentsContext {
  readonly lexicon: Lexicon;
  /** Page numbers of the sitting; null where none is known. */
  readonly span: PageSpan | null;
  /** Names of those who speak in the sitting. */
  readonly speakers: ReadonlySet<string>;
}

const QUESTION = /^(?:Mündliche )?Fragen?\s+(?:Nr\.\s*)?(\d{1,4})(?!\d)/u;
const ANNEX = /^Anlagen?(?=$|\s)\s*(\d{1,3}(?:\s*(?:bis|und|–|-)\s*\d{1,3})?)?/u;
/** What became of an item: the words that lines about it end in. */
const OUTCOME =
  /(?:überwiesen|genommen|gelehnt|gesetzt|gehalten|besprochen|gezogen|erledigt|vollzogen|gewählt|festgestellt|beschlossen|bestätigt|erteilt|zugestimmt|verlesen|aufgerufen|beantwortet|vertagt|gebilligt|Abstimmung|Zustimmung|Ablehnung|Überweisung|Annahme|Wahlhandlung|Wahlergebnis|Ergebnis)(?: an (?:die|den) Auss\p{L}+)?[.;:)]?$|^(?:Gewählt|Nicht gewählt|Abstimmung|Überweisung)\b/iu;

interface OpenEntry {
  kind: ContentsEntry['kind'];
  number: string | null;
  texts: string[];
  pages: PageReference[];
  outcomes: ContentsOutcome[];
  speakers: ContentsSpeaker[];
  lines: MatterLine[];
}

/**
 * Reads contents as entries: items of the agenda with their papers and what became of them, questions, annexes, and who
 * speaks on which pages.
 * @param lines of cover and contents, without imprint and presence lists
 */
export function readContents(lines: readonly MatterLine[], context: ContentsContext): ContentsEntry[] {
  const { lexicon, span, speakers } = context;
  const first = contentsRows(lines, lexicon, span, (name) => speakers.has(name));
  // Names that stand between the lines of another column are known from where they stand alone.
  const named = new Set(speakers);
  for (const { speaker } of first) if (speaker) named.add(speaker.name);
  const rows = named.size === speakers.size ? first : contentsRows(lines, lexicon, span, (name) => named.has(name));
  const entries: OpenEntry[] = [];
  for (const row of rows) addRow(entries, row);
  return entries.map(closeEntry);
}

function addRow(entries: OpenEntry[], row: ContentsRow): void {
  const current = entries[entries.length - 1];
  const { text, pages, speaker, lines } = row;
  if (row.number !== null) {
    entries.push({ ...openEntry('item', row), number: row.number });
    return;
  }
  if (speaker) {
    const entry = current ?? openEntry('part', { ...row, text: '', pages: [] });
    if (!current) entries.push(entry);
    entry.speakers.push({ speaker, pages, ranges: rangesOf(lines) });
    entry.lines.push(...lines);
    return;
  }
  const question = QUESTION.exec(text);
  if (question && pages.length > 0) {
    entries.push({ ...openEntry('question', row), number: question[1] ?? null });
    return;
  }
  const annex = ANNEX.exec(text);
  if (annex && (pages.length > 0 || row.gapBefore)) {
    entries.push({ ...openEntry('annex', row), number: annex[1] ?? null });
    return;
  }
  if (!current) {
    entries.push(openEntry('part', row));
  } else if (current.pages.length === 0 && current.speakers.length === 0) {
    addTitle(current, row);
  } else if (pages.length === 0) {
    if (current.kind === 'annex') addTitle(current, row);
    else addOutcome(current, row);
  } else if (
    OUTCOME.test(text) ||
    (current.speakers.length === 0 && paperNumbers(text).length === 0 && !row.gapBefore)
  ) {
    addOutcome(current, row);
  } else {
    entries.push(openEntry('part', row));
  }
}

function openEntry(
  kind: OpenEntry['kind'],
  { text, pages, lines }: Pick<ContentsRow, 'text' | 'pages' | 'lines'>,
): OpenEntry {
  return {
    kind,
    number: null,
    texts: text === '' ? [] : [text],
    pages: [...pages],
    outcomes: [],
    speakers: [],
    lines: [...lines],
  };
}

function addTitle(entry: OpenEntry, { text, pages, lines }: ContentsRow): void {
  if (text !== '') entry.texts.push(text);
  entry.pages.push(...pages);
  entry.lines.push(...lines);
}

function addOutcome(entry: OpenEntry, { text, pages, lines }: ContentsRow): void {
  entry.outcomes.push({ text, pages, ranges: rangesOf(lines) });
  entry.lines.push(...lines);
}

function closeEntry({ kind, number, texts, pages, outcomes, speakers, lines }: OpenEntry): ContentsEntry {
  const title = joinPrinted(texts.join('\n'));
  return {
    matter: lines[0]?.matter ?? 0,
    kind,
    number,
    title,
    papers: paperNumbers(title),
    pages,
    outcomes,
    speakers,
    ranges: rangesOf(lines),
  };
}
