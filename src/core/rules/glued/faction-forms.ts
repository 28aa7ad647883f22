import { lexiconOf } from '../../profiles/lexicon.js';
import type { Profile } from '../../profiles/profile.js';

/** A faction's name with blanks missing. */
export interface GluedForm {
  readonly glued: string;
  /** Where in `glued` a blank is missing, ascending. */
  readonly gaps: readonly number[];
}

const gluedForms = new WeakMap<Profile, readonly GluedForm[]>();

/** Every way in which blanks can be missing from a faction's name. */
export function gluedFactionForms(profile: Profile): readonly GluedForm[] {
  const known = gluedForms.get(profile);
  if (known) return known;
  const forms: GluedForm[] = [];
  for (const { form } of lexiconOf(profile).factionForms) {
    const words = form.split(' ');
    if (words.length < 2) continue;
    for (let missing = 1; missing < 1 << (words.length - 1); missing++) {
      let glued = words[0] ?? '';
      const gaps: number[] = [];
      for (const [index, word] of words.slice(1).entries()) {
        if (missing & (1 << index)) gaps.push(glued.length);
        else glued += ' ';
        glued += word;
      }
      forms.push({ glued, gaps });
    }
  }
  const isPart = (form: GluedForm): boolean =>
    forms.some(
      (other) =>
        other !== form &&
        other.gaps.length >= form.gaps.length &&
        other.glued.includes(form.glued) &&
        other.glued !== form.glued,
    );
  const whole = forms.filter((form) => !isPart(form));
  gluedForms.set(profile, whole);
  return whole;
}
