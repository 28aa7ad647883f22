import { plainLine, type CaseSource } from '../../support/case-file.js';

/** What a marker says of a stretch of a line, in UTF-16 offsets of the line. */
export interface ExpectedScopes {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Each character has all of these; none at all where the marker says `speech`. */
  readonly scopes: readonly string[];
  /** The marker as it stands in the fixture. */
  readonly marker: string;
}

export interface MarkedLines {
  readonly lines: readonly string[];
  readonly expected: readonly ExpectedScopes[];
}

/**
 * A marker stands below the line that it marks and names the scopes that each character above its arrows has:
 *
 *     Bijan Kaffenberger (SPD):
 *     ^^^^^^^^^^^^^^^^^^ entity.name.function.speaker
 *                        ^^^ support.class.faction markup.bold
 *
 * A scope stands for its kinds too. `^^^ speech` means that there is no scope.
 */
const MARKER = /^( *)(\^+) ([a-z0-9.\- ]+)$/u;

/** Reads the text of a case and what its markers say. */
export function readMarkedScopes({ lines: printed }: CaseSource): MarkedLines {
  const lines: string[] = [];
  const expected: ExpectedScopes[] = [];
  let above = plainLine('');
  for (const line of printed) {
    const [, indent = '', arrows = '', names = ''] = MARKER.exec(line) ?? [];
    if (arrows === '') {
      above = plainLine(line);
      lines.push(above.text);
      continue;
    }
    expected.push({
      line: lines.length - 1,
      start: above.at(indent.length),
      end: above.at(indent.length + arrows.length),
      scopes: names === 'speech' ? [] : names.split(' '),
      marker: line.trim(),
    });
  }
  return { lines, expected };
}
