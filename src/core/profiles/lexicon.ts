import type { Profile } from './profile.js';

/** How a printed affiliation relates to the factions of a profile. */
export interface FactionMatch {
  /** The normal form. */
  readonly name: string;
  /** `exact`: as the profile prints it; `layout`: only blanks, hyphens or line ends differ; `variant`: another form. */
  readonly match: 'exact' | 'layout' | 'variant';
}

/** A profile's words, prepared for look-up. */
export interface Lexicon {
  readonly profile: Profile;
  readonly chairRoles: ReadonlySet<string>;
  readonly governmentRoles: ReadonlySet<string>;
  readonly rapporteurRoles: ReadonlySet<string>;
  readonly guestRoles: ReadonlySet<string>;
  readonly addressWords: ReadonlySet<string>;
  /** Finds a faction (or an affiliation without one) by its printed form; null where no form fits. */
  faction(printed: string): FactionMatch | null;
  /** Last words of the factions' names: `SPD`, `LINKE`, `Demokraten`. */
  readonly factionEnds: readonly string[];
  /** Every form of every faction, with the normal form. */
  readonly factionForms: readonly { readonly form: string; readonly name: string }[];
}

/** A form without blanks, with plain hyphens: what is left when the layout is taken away. */
function withoutLayout(form: string): string {
  return form.replace(/[\s\u00ad]+/gu, '').replace(/[\u2010\u2011\u001e]/gu, '-');
}

const lexicons = new WeakMap<Profile, Lexicon>();

/** The lexicon of a profile; made once per profile. */
export function lexiconOf(profile: Profile): Lexicon {
  const known = lexicons.get(profile);
  if (known) return known;
  const exact = new Map<string, FactionMatch>();
  const byLayout = new Map<string, FactionMatch>();
  const forms: { form: string; name: string }[] = [];
  const add = (form: string, name: string, match: 'exact' | 'variant'): void => {
    forms.push({ form, name });
    if (!exact.has(form)) exact.set(form, { name, match });
    const key = withoutLayout(form);
    if (!byLayout.has(key)) byLayout.set(key, { name, match: match === 'exact' ? 'layout' : 'variant' });
  };
  for (const { name } of profile.factions) add(name, name, 'exact');
  for (const name of profile.withoutFaction) add(name, name, 'exact');
  for (const { name, variants } of profile.factions) for (const form of variants) add(form, name, 'variant');
  const upperCase = new Map(forms.map(({ form, name }) => [withoutLayout(form).toUpperCase(), name]));
  const lexicon: Lexicon = {
    profile,
    chairRoles: new Set(profile.chairRoles),
    governmentRoles: new Set(profile.governmentRoles),
    rapporteurRoles: new Set(profile.rapporteurRoles),
    guestRoles: new Set(profile.guestRoles),
    addressWords: new Set(profile.addressWords),
    factionEnds: [
      ...new Set(
        forms.map(({ form }) => /(?<![\p{L}.])[\p{L}.]+$/u.exec(form)?.[0] ?? '').filter((end) => end.length > 2),
      ),
    ],
    factionForms: forms,
    faction(printed) {
      const direct = exact.get(printed);
      if (direct) return direct;
      const key = withoutLayout(printed);
      const layout = byLayout.get(key);
      if (layout) return layout;
      const name = upperCase.get(key.toUpperCase());
      return name === undefined ? null : { name, match: 'variant' };
    },
  };
  lexicons.set(profile, lexicon);
  return lexicon;
}
