import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContributionKind } from '../../src/core/model/contribution-kinds.ts';
import { ROOT, sharedPath } from '../lib/project.ts';

/** A text whose kinds somebody else has said. */
export interface Labelled {
  readonly text: string;
  /** What it may be; the first gives it its row in the table. */
  readonly kinds: readonly ContributionKind[];
  /** How often the text occurs. */
  readonly count: number;
}

/** An interjection with the outline of its contributions, by hand. */
export interface HandLabelled {
  readonly text: string;
  /** One line a contribution: `applause [lebhaft] by (SPD), vereinzelt (CDU)`. */
  readonly contributions: readonly string[];
}

/** Interjections of tuned Hessian sittings, labelled by a person: a line of text, then a line for each contribution. */
export function handLabelled(): HandLabelled[] {
  const lines = readFileSync(join(ROOT, 'bench', 'contributions', 'hand-labelled.txt'), 'utf8');
  return lines
    .trim()
    .split('\n\n')
    .map((entry) => {
      const [text = '', ...contributions] = entry.split('\n');
      return { text, contributions: contributions.map((line) => line.trim()) };
    });
}

type Counted = readonly (readonly [text: string, count: number])[];

/** What ParlaMint-AT makes of a text, by element and type. Comments, chairpersons and fragments say no kind. */
const PARLAMINT: Readonly<Record<string, readonly ContributionKind[]>> = {
  'kinesic/applause': ['applause'],
  'vocal/laughter': ['amusement', 'laughter'],
  'vocal/interruption': ['shout', 'counter-shout'],
  'note/unauthorized_interruption': ['shout', 'counter-shout', 'approval'],
  'note/objection': ['objection'],
  'note/inquietude': ['unrest'],
  'kinesic/signal': ['bell'],
  'note/speaker_action': ['action'],
  'note/side_talk': ['action'],
  'note/procedural': ['procedural'],
};

/** Remarks on a speaker line, which are no interjections. */
const ON_SPEAKER_LINE = /^(?:fortsetzend|zur Geschäftsbehandlung|den Vorsitz übernehmend)/u;

/** Austria: texts of stage directions by the element that ParlaMint encodes them with. */
export function parlamintInventory(): Labelled[] {
  const file = sharedPath('corpus', 'austria-nationalrat', 'desc-by-type-inventory.json');
  const inventory = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Counted>;
  return Object.entries(inventory).flatMap(([type, texts]) => {
    const kinds = PARLAMINT[type];
    if (kinds === undefined) return [];
    return texts.filter(([text]) => !ON_SPEAKER_LINE.test(text)).map(([text, count]) => ({ text, count, kinds }));
  });
}

/** The kinds by which the inventory of the Bundestag's 19th term is sorted: the first word of a text. */
const FIRST_WORDS: Readonly<Record<string, ContributionKind>> = {
  Beifall: 'applause',
  Zuruf: 'shout',
  Zurufe: 'shout',
  Heiterkeit: 'amusement',
  Lachen: 'laughter',
  Gegenruf: 'counter-shout',
  Gegenrufe: 'counter-shout',
  Widerspruch: 'objection',
  Unruhe: 'unrest',
  Zustimmung: 'approval',
  Glocke: 'bell',
};

/** Bundestag, 19th term: its 4,000 most frequent stage directions; those of no kind are left out. */
export function bundestagInventory(): Labelled[] {
  const file = sharedPath('corpus', 'bundestag-wp19', 'kommentar-top4000-wp19.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as Counted).flatMap(([text, count]): Labelled[] => {
    const first = FIRST_WORDS[/^\((\p{L}+)/u.exec(text)?.[1] ?? ''];
    if (first !== undefined) return [{ text, count, kinds: [first] }];
    if (/meldet sich|melden sich/u.test(text)) return [{ text, count, kinds: ['request'] }];
    if (text.includes('Mikrofon')) return [{ text, count, kinds: ['microphone'] }];
    if (text.includes('erheben sich)')) return [{ text, count, kinds: ['rising'] }];
    return /^\([^:[]+(?: \[[^\]]+\]){1,2}: /u.test(text) ? [{ text, count, kinds: ['shout'] }] : [];
  });
}
