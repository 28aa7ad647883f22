import type { IgnoreRecord } from '../model/sidecar.js';
import { fingerprintOf, type Found } from './fingerprint.js';

/** What of an ignore record decides, and the words that people know it by. */
export type Ignore = Pick<IgnoreRecord, 'id' | 'scope' | 'code' | 'fingerprint' | 'quote'>;

/** Tells which findings of one text a person does not want to be told of. Immutable. */
export class IgnoredFindings {
  readonly #records: readonly Ignore[];
  /** By rule, then by fingerprint; the first of several records. */
  readonly #findings = new Map<string, Map<string, Ignore>>();
  /** Records that hold for every finding of a rule, those of the file before those of the project. */
  readonly #rules = new Map<string, Ignore>();

  /** @param records all that hold for the text: its own and those of the project */
  constructor(records: readonly Ignore[]) {
    this.#records = records;
    for (const record of records) {
      const { scope, code, fingerprint } = record;
      if (scope === 'finding') {
        if (fingerprint === null) continue;
        const ofRule = this.#findings.get(code) ?? new Map<string, Ignore>();
        if (!ofRule.has(fingerprint)) ofRule.set(fingerprint, record);
        this.#findings.set(code, ofRule);
      } else {
        const known = this.#rules.get(code);
        if (!known || (known.scope === 'project' && scope === 'file')) this.#rules.set(code, record);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#records.length === 0;
  }

  /** The record that ignores a finding of a text, the narrowest where several do; null: it is to be reported. */
  recordFor(text: string, found: Found): Ignore | null {
    const ofRule = this.#findings.get(found.code);
    const own = ofRule?.get(fingerprintOf(text, found));
    return own ?? this.#rules.get(found.code) ?? null;
  }

  /**
   * The records of scope `finding` that fit nothing: what they are about was changed, or is not found any more.
   * @param found all findings of the text, the ignored ones among them
   * @param isChecked whether a rule is on; of one that is off nothing can be said
   */
  stale(text: string, found: readonly Found[], isChecked: (code: string) => boolean = () => true): Ignore[] {
    const present = new Set(
      found.filter(({ code }) => this.#findings.has(code)).map((finding) => fingerprintOf(text, finding)),
    );
    return this.#records.filter(
      ({ scope, code, fingerprint }) =>
        scope === 'finding' && isChecked(code) && (fingerprint === null || !present.has(fingerprint)),
    );
  }
}
