/** Kind of speaker; ParlaMint has chair, regular and guest. */
export type SpeakerKind = 'chair' | 'member' | 'government' | 'rapporteur' | 'guest';

/** Who speaks, as a speaker line names them. Absent parts are null. */
export interface Speaker {
  /** The speaker line as it should be printed, without the colon. */
  readonly label: string;
  readonly name: string;
  readonly title: string | null;
  readonly role: string | null;
  /** The faction in its normal form of the profile; as printed where the profile does not know it. */
  readonly faction: string | null;
  readonly constituency: string | null;
  readonly kind: SpeakerKind;
}
