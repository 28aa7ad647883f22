import type { Severity } from '../../src/core/model/problem.js';
import { plainLine, type CaseSource } from '../support/case-file.js';

/** A problem that a fixture expects, in UTF-16 offsets of the source. */
export interface ExpectedProblem {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity | null;
  /** Part of the message, where the fixture names it. */
  readonly message: string | null;
}

/** A source of a fixture without its markers. */
export interface MarkedText {
  readonly text: string;
  readonly expected: readonly ExpectedProblem[];
}

/** How the text of a case is set. */
export interface TextLayout {
  readonly lineEnd: string;
  /** Each line that is not empty ends in one blank, as the extraction of the Hessian pages writes them. */
  readonly trailingBlanks: boolean;
}

/**
 * A marker stands below the line that it marks: `^^^ group/name`, or `| group/name` for a place between characters
 * (before the column of the bar). Behind the code may stand a severity and, in quotation marks, a part of the message.
 * A range over several lines has two markers: `^^^ group/name …` below its first line, `^^^ … group/name` below its last.
 */
const MARKER = /^(\s*)(\^+|\|) (… )?([a-z]+\/[a-z0-9-]+)(?: (error|warning|information|hint))?(?: "([^"]+)")?( …)?$/u;

/** Reads a source of a fixture: its text, and what the markers say. */
export function readMarkedText({ lines }: CaseSource, { lineEnd, trailingBlanks }: TextLayout): MarkedText {
  const expected: ExpectedProblem[] = [];
  const open = new Map<string, ExpectedProblem>();
  let text = '';
  let lineStart = 0;
  let line = plainLine('');
  let first = true;
  for (const printed of lines) {
    const marker = MARKER.exec(printed);
    if (marker === null) {
      if (!first) text += lineEnd;
      first = false;
      lineStart = text.length;
      line = plainLine(printed);
      text += trailingBlanks && /[^ ]$/u.test(line.text) && !printed.endsWith('\\e') ? `${line.text} ` : line.text;
      continue;
    }
    const [, indent = '', mark = '', continued, code = '', severity, message, goesOn] = marker;
    const start = lineStart + line.at(indent.length);
    const end = mark === '|' ? start : lineStart + line.at(indent.length + mark.length);
    const problem = { code, start, end, severity: (severity ?? null) as Severity | null, message: message ?? null };
    if (continued !== undefined) {
      const beginning = open.get(code);
      if (beginning === undefined) throw new Error(`marker "${printed.trim()}" continues a range that nothing opened`);
      open.delete(code);
      expected.push({ ...beginning, end });
    } else if (goesOn !== undefined) {
      open.set(code, problem);
    } else {
      expected.push(problem);
    }
  }
  if (open.size > 0) throw new Error(`marker of ${[...open.keys()].join(', ')} goes on without an end`);
  return { text: first ? '' : text + lineEnd, expected: expected.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Shows a text with the problems in it, in the notation of the fixtures: what a failing test prints. */
export function showMarked(text: string, problems: readonly ExpectedProblem[]): string {
  const lines = text.split(/\r\n|\r|\n/u);
  const lineEndLength = text.includes('\r\n') ? 2 : 1;
  const shown: string[] = [];
  let start = 0;
  for (const line of lines) {
    const end = start + line.length;
    shown.push(showCharacters(line));
    for (const problem of problems) {
      if (problem.start < start || problem.start > end) continue;
      const column = showCharacters(text.slice(start, problem.start)).length;
      const width = showCharacters(text.slice(problem.start, Math.min(end, problem.end))).length;
      const mark = problem.start === problem.end ? '|' : '^'.repeat(Math.max(1, width));
      const severity = problem.severity === null ? '' : ` ${problem.severity}`;
      const message = problem.message === null ? '' : ` "${problem.message}"`;
      const goesOn = problem.end > end ? ` … (${problem.end - end} more)` : '';
      shown.push(`${' '.repeat(column)}${mark} ${problem.code}${severity}${message}${goesOn}`);
    }
    start = end + lineEndLength;
  }
  return shown.join('\n');
}

function showCharacters(line: string): string {
  return line
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\ufeff\ufffd]/gu, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .replace(/ +$/u, (blanks) => '␣'.repeat(blanks.length));
}
