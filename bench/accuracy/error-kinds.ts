/** Kinds of remaining errors, most telling first: each is explained in bench/RESULTS.md. */
export const ERROR_KINDS = {
  'turn differs': 'A speaker line is missed, invented, or read with another name or affiliation.',

  'quotation mark lost':
    'Stripped pages keep no trace of quotation marks and apostrophes; Plenar only suggests them, never in bulk.',
  'quotation mark too many': 'The record has no quotation mark there; the pages print one, or a suggestion was taken.',
  'ellipsis taken for dash':
    'Both leave the same double blank; without words that break off, the far more frequent dash is set.',
  'dash taken for ellipsis': 'The words before seem to break off, but the record goes on behind a dash.',
  'euro taken for dash or dash for euro': 'A number stands before the blanks, and both signs make sense behind it.',
  'dash lost': 'The blanks that a dash left are gone (line end, trimmed blanks) or fit an ordinary space.',
  'dash too many': 'A double blank that the extraction wrote for another reason was taken for a lost dash.',
  'euro lost': 'No number before it, or the blanks are gone.',
  'euro too many': 'A number before a double blank that stands for something else.',
  'ellipsis lost': 'An ellipsis at a line or block end leaves no blanks; in the middle it looks like nothing.',
  'ellipsis too many': 'A double blank behind words that seem to break off.',

  'record glues sentences':
    'Defect of the record: it lost the blank between two sentences (`genommen.Für`); pages have it.',
  'record repeats the speaker line': 'Defect of the record: it prints a speaker line again where nobody else spoke.',
  'pages print what is exported':
    'The record was edited after the pages were printed, or is wrong: the exported words stand there letter by letter.',
  'hyphen lost': 'A line end in a compound: the hyphen was taken for hyphenation.',
  'hyphen missing on the pages':
    'The extraction lost a hyphen inside a line (`Bildungsund`), or the record has another.',
  'hyphen too many': 'A line end in a word: its hyphenation was taken for the hyphen of a compound.',
  'words glued': 'A line without a blank at its end was taken to go on in the next word.',
  'words glued on the pages': 'The extraction lost a blank inside a line; evidence was too thin to part the words.',
  'word split': 'A word goes on behind a line end, gap or page end; evidence was too thin to join it.',
  'word split on the pages': 'A blank stands inside a word in one printed line, or the record has it joined.',
  'other sign': 'A bracket, comma or other sign that the record has differently.',
  'words lost': 'The record has words that the export does not have there.',
  'words too many': 'The export has words that the record does not have there (headings, notes, page matter).',
  'words differ': 'Other words or letters than in the record.',

  'block of another kind': 'The text is right, but one side calls it a note, heading, interjection or paragraph.',
  'interjection parted otherwise': 'One side has two interjections where the other has one.',

  'paragraph split at a gap':
    'The pages print a gap inside what the record has as one paragraph (lists, verses, quotations).',
  'paragraph split at a line end': 'A single line end was taken for the end of a paragraph.',
  'paragraph split at a page end': 'A paragraph goes on behind a page end, and nothing shows it.',
  'paragraph split within a line': 'The export begins a paragraph where the pages do not even end a line.',
  'paragraphs merged over a gap': 'The gap was taken for a column break inside a sentence, but the record begins anew.',
  'paragraphs merged at a line end': 'The pages lost the gap, and the line end before it looks like any other.',
  'paragraphs merged over a page end': 'A page ends with the paragraph, and nothing shows it.',
  'record breaks within a line':
    'The record begins a paragraph in the middle of a printed line: the pages cannot tell.',
  'break not found on the pages': 'The words around the break read differently on the pages; see the text differences.',

  other: 'What no kind above takes.',
} as const;

export type ErrorKind = keyof typeof ERROR_KINDS;

/** All kinds, in the order of the tables. */
export const ERROR_KIND_NAMES = Object.keys(ERROR_KINDS) as ErrorKind[];

/** How often a difference shows a kind: characters for text, else blocks or breaks. */
export interface CountedKind {
  readonly kind: ErrorKind;
  readonly count: number;
}
