import { readFileSync } from 'node:fs';

/**
 * A fixture file holds cases:
 *
 *     == What the case shows
 *     @profile bundestag
 *     Text of the extract,
 *     lines as they are
 *             ^^^ group/name          a marker, read by the test
 *     -> safe
 *     Text that is expected after a step, or whatever the test compares
 *
 * What eyes or editors lose is written out: `␣` is a blank, `\x96` and `\u2013` are characters, `\e` is nothing (it
 * keeps an empty line at the end of a text). Lines `@name value` right below the title are options; `@@ 0002.txt` begins
 * a further source. Empty lines before the next section belong to the layout of the fixture.
 */
export interface Case {
  readonly title: string;
  /** Line of the fixture on which the title stands, from 1. */
  readonly line: number;
  readonly options: ReadonlyMap<string, string>;
  readonly sources: readonly CaseSource[];
  readonly results: readonly CaseResult[];
}

export interface CaseSource {
  readonly path: string;
  readonly lines: readonly string[];
}

/** What follows a line `-> label`. */
export interface CaseResult {
  readonly label: string;
  readonly sources: readonly CaseSource[];
}

const TITLE = /^== (.+)$/u;
const OPTION = /^@([a-z-]+)(?: (.+))?$/u;
const SOURCE = /^@@ (.+)$/u;
const RESULT = /^-> ?(.*)$/u;

/** Name of a source that the fixture does not name. */
const UNNAMED = '0001.txt';

interface OpenSource extends CaseSource {
  readonly lines: string[];
}

interface OpenCase extends Case {
  readonly sources: OpenSource[];
  readonly results: { readonly label: string; readonly sources: OpenSource[] }[];
}

/** Reads the cases of a fixture file. */
export function readCases(path: string): Case[] {
  const cases: OpenCase[] = [];
  let options = new Map<string, string>();
  let results: OpenCase['results'] = [];
  let sources: OpenSource[] = [];
  let atTop = false;
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const title = TITLE.exec(line)?.[1];
    if (title !== undefined) {
      options = new Map();
      results = [];
      sources = [];
      atTop = true;
      cases.push({ title, line: index + 1, options, sources, results });
      continue;
    }
    const option = atTop ? OPTION.exec(line) : null;
    if (option?.[1] !== undefined) {
      options.set(option[1], option[2] ?? '');
      continue;
    }
    atTop = false;
    const result = RESULT.exec(line)?.[1];
    if (result !== undefined) {
      sources = [];
      results.push({ label: result, sources });
      continue;
    }
    const source = SOURCE.exec(line)?.[1];
    if (source !== undefined) {
      sources.push({ path: source, lines: [] });
      continue;
    }
    if (cases.length === 0) {
      if (line.trim() !== '') throw new Error(`${path}:${index + 1}: text before the first case`);
      continue;
    }
    let open = sources.at(-1);
    if (open === undefined) sources.push((open = { path: UNNAMED, lines: [] }));
    open.lines.push(line);
  }
  for (const { sources: own, results: all } of cases) {
    for (const open of [...own, ...all.flatMap((result) => result.sources)]) {
      while (open.lines.at(-1) === '') open.lines.pop();
    }
  }
  return cases;
}

/** A line with its escapes resolved, and where each column of the fixture stands in it. */
export interface PlainLine {
  readonly text: string;
  /** UTF-16 offset in `text` of a column of the fixture's line; columns behind its end count on. */
  at(column: number): number;
}

const ESCAPE = /␣|\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\e/gu;

/** Resolves the escapes of a fixture's line. */
export function plainLine(line: string): PlainLine {
  const offsets: number[] = [];
  let text = '';
  let column = 0;
  const copy = (until: number): void => {
    for (; column < until; column++) {
      offsets.push(text.length);
      text += line.charAt(column);
    }
  };
  for (const match of line.matchAll(ESCAPE)) {
    copy(match.index);
    for (; column < match.index + match[0].length; column++) offsets.push(text.length);
    const code = match[1] ?? match[2];
    if (code !== undefined) text += String.fromCharCode(parseInt(code, 16));
    else if (match[0] === '␣') text += ' ';
  }
  copy(line.length);
  return { text, at: (wanted) => offsets[wanted] ?? text.length + wanted - line.length };
}
