import { lettersOnly } from '../accuracy/normal-text.ts';
import type { RecordedSitting } from './recorded-speaker.ts';

/** What speakers are compared by. */
export type SpeakerField = 'line' | 'name';

interface ExportedSpeaker {
  readonly label: string;
  readonly name: string;
  readonly role: string | null;
  readonly faction: string | null;
  readonly kind: string;
}

/**
 * Who speaks, one key for each run of turns of the same speaker.
 * @param document an export
 * @returns the sequence of the export and that of the record
 */
export function speakerSequence(
  document: unknown,
  { speakers, namesChair }: RecordedSitting,
  field: SpeakerField,
): [exported: string[], gold: string[]] {
  const { turns } = document as { readonly turns: readonly { readonly speaker: ExportedSpeaker | null }[] };
  const exported = turns.flatMap(({ speaker }) => {
    if (speaker === null || (!namesChair && speaker.kind === 'chair')) return [];
    return field === 'line' ? lineKey(speaker.label) : nameKey(speaker.name, speaker.role ?? speaker.faction ?? '');
  });
  const gold = speakers.map(({ line, name, affiliation }) =>
    field === 'line' ? lineKey(line) : nameKey(name ?? '', affiliation ?? ''),
  );
  return [withoutRepeats(exported), withoutRepeats(gold)];
}

/** Letters of a speaker line, without what Austrian lines add in brackets (`(fortsetzend)`, `(zur Geschäftsbehandlung)`). */
function lineKey(line: string): string {
  return lettersOnly(line.replace(/\(\p{Ll}[^()]*\)/gu, ''));
}

function nameKey(name: string, affiliation: string): string {
  return `${lettersOnly(name.replace(/^(?:Frau|Herr)\s/u, ''))} [${lettersOnly(affiliation)}]`;
}

function withoutRepeats(keys: readonly string[]): string[] {
  return keys.filter((key, index) => key !== keys[index - 1]);
}
