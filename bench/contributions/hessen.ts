import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import type { Contribution, ContributionKind } from '../../src/core/model/contribution.ts';
import type { Block, Sitting } from '../../src/core/model/sitting.ts';
import { interjectionParts, readInterjection } from '../../src/core/parse/contributions.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { lexiconOf } from '../../src/core/profiles/lexicon.ts';
import { decodeC1Text } from '../../src/core/text/cp1252.ts';
import { blockText } from '../../src/core/text/running-text.ts';
import { hessianPages, type Variant } from '../lib/corpus.ts';

/** What was counted in the interjections of some sittings. */
export interface Counts {
  interjections: number;
  /** Interjections of which no text is left unread. */
  complete: number;
  readonly kinds: Map<ContributionKind, number>;
  actors: number;
  /** Actors with a faction, an office or a known group, and persons without one who speak in the sitting. */
  resolved: number;
  /** Parts in which a quotation opens and is closed in the next one. */
  cutQuotations: number;
  /** Interjections that both variants have, and those whose contributions are the same in both. */
  compared: number;
  sameSplit: number;
  readonly different: string[];
}

export function noCounts(): Counts {
  return {
    interjections: 0,
    complete: 0,
    kinds: new Map(),
    actors: 0,
    resolved: 0,
    cutQuotations: 0,
    compared: 0,
    sameSplit: 0,
    different: [],
  };
}

/** Counts the interjections of a sitting, C1 kept, and compares their contributions with those of the stripped pages. */
export function countSitting(name: string, counts: Counts): void {
  const lexicon = lexiconOf(hessen);
  const kept = readSitting(name, 'kept');
  const speakers = new Set(kept.turns.map(({ speaker }) => speaker?.name));
  const stripped = new Map(interjectionsOf(readSitting(name, 'stripped')).map((block) => [key(block), block]));
  for (const block of interjectionsOf(kept)) {
    const text = decodeC1Text(blockText(block));
    counts.interjections++;
    if (readInterjection(text, lexicon).unread.length === 0) counts.complete++;
    if (interjectionParts(text, lexicon).some((part) => part.split('„').length < part.split('“').length))
      counts.cutQuotations++;
    for (const { kind, actors } of block.contributions) {
      counts.kinds.set(kind, (counts.kinds.get(kind) ?? 0) + 1);
      for (const { name: person, faction, role, group } of actors) {
        counts.actors++;
        if (faction !== null || role !== null || group !== null || speakers.has(person ?? '')) counts.resolved++;
      }
    }
    const other = stripped.get(key(block));
    if (!other) continue;
    counts.compared++;
    if (shape(other.contributions) === shape(block.contributions)) counts.sameSplit++;
    else
      counts.different.push(`${name}: ${text}\n    ${shape(block.contributions)}\n    ${shape(other.contributions)}`);
  }
}

function readSitting(name: string, variant: Variant): Sitting {
  return new Analyzer(hessen, { rules: [] }).analyze(hessianPages(name, variant)).sitting;
}

function interjectionsOf({ turns }: Sitting): Block[] {
  return turns.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'interjection'));
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

function key(block: Block): string {
  return letters(decodeC1Text(blockText(block)));
}

function shape(contributions: readonly Contribution[]): string {
  return contributions.map(({ kind, actors, text }) => `${kind}/${actors.length}/${letters(text ?? '')}`).join(' | ');
}
