/** A line with its number in the file, from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** The versions that a file with git's conflict markers holds. */
export interface ConflictSides {
  readonly ours: readonly NumberedLine[];
  readonly theirs: readonly NumberedLine[];
  /** Known where every conflict shows it (`merge.conflictStyle` diff3 or zdiff3); else null. */
  readonly base: readonly NumberedLine[] | null;
  /** Lines at which a conflict begins. */
  readonly conflicts: readonly number[];
}

type Part = 'common' | 'ours' | 'base' | 'theirs';

const MARKER = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?$/u;

const NEXT: Readonly<Record<Part, Readonly<Record<string, Part>>>> = {
  common: { '<': 'ours' },
  ours: { '|': 'base', '=': 'theirs' },
  base: { '=': 'theirs' },
  theirs: { '>': 'common' },
};

/**
 * Takes apart lines with conflict markers.
 * @returns null where there are none, or where they make no sense (a file that ends inside a conflict)
 */
export function conflictSides(lines: readonly NumberedLine[]): ConflictSides | null {
  const ours: NumberedLine[] = [];
  const theirs: NumberedLine[] = [];
  const base: NumberedLine[] = [];
  const conflicts: number[] = [];
  let bases = 0;
  let part: Part = 'common';
  for (const line of lines) {
    const marker = MARKER.exec(line.text)?.[1]?.charAt(0);
    if (marker !== undefined) {
      const next: Part | undefined = NEXT[part][marker];
      if (next === undefined) return null;
      if (next === 'ours') conflicts.push(line.number);
      if (next === 'base') bases++;
      part = next;
      continue;
    }
    if (part === 'common' || part === 'ours') ours.push(line);
    if (part === 'common' || part === 'base') base.push(line);
    if (part === 'common' || part === 'theirs') theirs.push(line);
  }
  if (part !== 'common' || conflicts.length === 0) return null;
  return { ours, theirs, base: bases === conflicts.length ? base : null, conflicts };
}
