import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../lib/csv.ts';
import { sharedPath } from '../lib/project.ts';
import { kindOf, type Kind } from './kinds.ts';
import { titlesOf, withoutTitles, type PrintedSpeaker } from './printed-speaker.ts';

/** A speaker line as it was printed, or read by a scan, and as it should be. */
export interface Correction {
  readonly printed: PrintedSpeaker;
  readonly right: PrintedSpeaker;
  readonly kind: Kind;
}

/** The corrections of one sitting of the Bundestag. */
export interface CorrectedSitting {
  readonly term: number;
  readonly sitting: number;
  readonly corrections: readonly Correction[];
}

/** Sittings with odd numbers may be looked at; of the others only figures are shown. */
export function isTuned({ sitting }: CorrectedSitting): boolean {
  return sitting % 2 === 1;
}

/** What is taken for the faction where no correction of the term names it: the form of the line needs one. */
const ANY_FACTION = 'CDU/CSU';
const ABSENT = '-';

/**
 * The corrections of GermaParl (CC BY-SA 4.0), read where they lie, by sitting in the order of the file.
 * @throws MissingError when they are not there
 */
export function correctedSittings(): CorrectedSitting[] {
  const folder = sharedPath('corpus', 'speaker-line-corrections');
  const rows = readdirSync(folder).flatMap((file) => readCsv(readFileSync(join(folder, file), 'utf8')));
  const factions = new Map<string, string>();
  for (const row of rows) {
    const faction = groupOf(row, 'new_parliamentary_group');
    if (faction !== null) factions.set(`${termOf(row)} ${rightName(row)}`, faction);
  }
  const sittings = new Map<string, { term: number; sitting: number; corrections: Correction[] }>();
  for (const row of rows) {
    const key = row.get('file_name') ?? '';
    const numbers = /\d_(\d+)/u.exec(key);
    const sitting = sittings.get(key) ?? { term: termOf(row), sitting: Number(numbers?.[1]), corrections: [] };
    sittings.set(key, sitting);
    sitting.corrections.push(correctionOf(row, factions));
  }
  return [...sittings.values()];
}

type Row = ReadonlyMap<string, string>;

function correctionOf(row: Row, factions: ReadonlyMap<string, string>): Correction {
  const right = rightName(row);
  const old = field(row, 'old_who')?.trim() ?? right;
  const faction = groupOf(row, 'new_parliamentary_group') ?? factions.get(`${termOf(row)} ${right}`) ?? null;
  // Titles are kept in the old name only where the line names an office before it.
  const isChair = faction === null && titlesOf(old) !== '';
  const rightFaction = isChair ? null : (faction ?? ANY_FACTION);
  const printed = { name: old, faction: groupOf(row, 'old_parliamentary_group') ?? rightFaction };
  const corrected = { name: titlesOf(old) + withoutTitles(right), faction: rightFaction };
  const kind = kindOf(printed, corrected) ?? (field(row, 'old_who') === null ? 'role' : 'editorial');
  return { printed, right: corrected, kind };
}

function rightName(row: Row): string {
  return (field(row, 'new_who') ?? row.get('new_who_as_id') ?? '').replace(/\u00a0/gu, ' ').trim();
}

/** A faction as records print it: the list has a code of its own for the Greens. */
function groupOf(row: Row, name: string): string | null {
  const group = field(row, name);
  return group === 'GRUENE' ? 'GRÜNE' : group;
}

function field(row: Row, name: string): string | null {
  const value = row.get(name) ?? ABSENT;
  return value === ABSENT ? null : value;
}

function termOf(row: Row): number {
  return Number(/BT_(\d+)/u.exec(row.get('file_name') ?? '')?.[1]);
}
