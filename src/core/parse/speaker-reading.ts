import type { SpeakerKind } from '../model/speaker.js';
import type { SpeakerLineFinding } from '../model/speaker-line.js';
import type { Range } from '../text/offsets.js';
import type { PersonName } from './person-name.js';

/**
 * Where a line stands, and with that how much a reading may take for granted: `isolated`, alone between empty lines;
 * `own-lines`, from the beginning of a line to the end of one; `inline`, with other text on its lines.
 */
export type Standing = 'isolated' | 'own-lines' | 'inline';

/** A speaker line as one of its forms understands it. */
export interface SpeakerReading {
  readonly kind: SpeakerKind;
  readonly person: PersonName;
  readonly role: Range | null;
  /** The role in its right spelling, where it is misread. */
  readonly roleName: string | null;
  readonly constituency: Range | null;
  readonly faction: Range | null;
  /** Normal form of the faction; as printed where the profile does not know it. */
  readonly factionName: string | null;
  readonly findings: readonly SpeakerLineFinding[];
}

/** A reading in which nothing but the given parts is known. */
export function speakerReading(
  kind: SpeakerKind,
  person: PersonName,
  parts: Partial<Omit<SpeakerReading, 'kind' | 'person'>> = {},
): SpeakerReading {
  return {
    kind,
    person,
    role: null,
    roleName: null,
    constituency: null,
    faction: null,
    factionName: null,
    findings: [],
    ...parts,
  };
}
