import type { CorrectionRecord } from '../model/sidecar.js';
import type { Range } from '../text/offsets.js';

/** Whose a correction is. */
export type Provenance = Pick<CorrectionRecord, 'id' | 'rule' | 'decided' | 'creator' | 'created'>;

/** Whose the wording of a range of the present text is, in UTF-16 offsets; empty where something was deleted. */
export interface Attribution extends Range, Provenance {}

/** What a person made or accepted. */
export function isPersons({ rule, decided }: Provenance): boolean {
  return decided || rule === null;
}
