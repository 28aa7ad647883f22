import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import type { Fix, Problem } from '../../src/core/model/problem.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import { bundestag } from '../../src/core/profiles/bundestag.ts';
import { editDistance } from '../../src/core/text/edit-distance.ts';
import type { TextEdit } from '../../src/core/text/offsets.ts';
import { factionKey, lineKey, speakerLine, withoutTitles, type PrintedSpeaker } from './printed-speaker.ts';
import type { PlacedLine, SittingText } from './sitting-text.ts';

/** What the analyzer makes of one speaker line. */
export interface JudgedLine {
  readonly line: PlacedLine;
  readonly printed: string;
  /** Problems of the rules `speaker/…` on the line. */
  readonly problems: readonly Problem[];
  /** The line opens a turn. */
  readonly isRead: boolean;
  /** The export has the right name and faction before anything is corrected. */
  readonly isExportedRight: boolean;
  /** The line when the first fix of each problem is applied; those of bulk commands alone. */
  readonly fixed: string;
  readonly fixedInBulk: string;
  /** One fix makes the line what it should be. */
  readonly isAmongFixes: boolean;
}

/** What is right about a line: it is compared with this. */
export function isRightLine(line: string, right: PrintedSpeaker): boolean {
  return lineKey(line) === lineKey(speakerLine(right));
}

/** A bulk command has moved the line away from what it should be. */
export function isWrongInBulk({ printed, fixedInBulk }: JudgedLine, right: PrintedSpeaker): boolean {
  const distance = (line: string) => editDistance(lineKey(line), lineKey(speakerLine(right)), 200);
  return fixedInBulk !== printed && !isRightLine(fixedInBulk, right) && distance(fixedInBulk) >= distance(printed);
}

/** Reads a sitting and judges its lines, in order. */
export function judgeSitting({ text, lines }: SittingText): JudgedLine[] {
  const { sitting, problems: found } = new Analyzer(bundestag).analyze([{ path: 'sitting.txt', text }]);
  const problems = (found[0] ?? []).filter(({ code }) => code.startsWith('speaker/'));
  const speakers = new Map<number, Speaker>();
  for (const { speaker, speakerPiece } of sitting.turns) {
    if (speaker && speakerPiece) speakers.set(speakerPiece.placed.start + speakerPiece.piece.start, speaker);
  }
  return lines.map((line) => {
    const own = problems.filter(({ start, end }) => start <= line.end && end >= line.start);
    const speaker = speakers.get(line.start) ?? null;
    const right = line.correction?.right ?? null;
    const fixes = own.flatMap((problem) => problem.fixes);
    const first = own.flatMap((problem) => problem.fixes.slice(0, 1));
    const after = (chosen: readonly Fix[]) =>
      applied(
        text,
        line,
        chosen.flatMap(({ edits }) => edits),
      );
    return {
      line,
      printed: text.slice(line.start, line.end),
      problems: own,
      isRead: speaker !== null,
      isExportedRight: speaker !== null && right !== null && isExported(speaker, right),
      fixed: after(first),
      fixedInBulk: after(first.filter(({ applicability }) => applicability !== 'suggestion')),
      isAmongFixes: right !== null && fixes.some((fix) => isRightLine(after([fix]), right)),
    };
  });
}

function isExported({ name, constituency, faction }: Speaker, right: PrintedSpeaker): boolean {
  const exported = constituency === null ? name : `${name} (${constituency})`;
  return exported === withoutTitles(right.name) && factionKey(faction) === factionKey(right.faction);
}

/** The line after the edits that lie in it; of edits that overlap the first is made. */
function applied(text: string, { start, end }: PlacedLine, edits: readonly TextEdit[]): string {
  let line = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at || edit.end > end) continue;
    line += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return line + text.slice(at, end);
}
