import type { Profile } from './profile.js';
import {
  ADDRESS_WORDS,
  CHAIR_ROLES,
  GOVERNMENT_ROLES,
  GUEST_ROLES,
  RAPPORTEUR_ROLES,
  WITHOUT_FACTION,
} from './vocabulary.js';

/** Sächsischer Landtag: the affiliation stands behind a comma. */
export const sachsen: Profile = {
  id: 'sachsen',
  parliament: 'Sächsischer Landtag',
  headerNames: ['Sächsischer Landtag'],
  headerSeparator: null,
  speakerLineForms: ['name-comma-faction', 'name-comma-role', 'name-brackets'],
  speechAfterColon: true,
  affiliationBrackets: '()',
  shoutBrackets: null,
  surnameOnly: true,
  chairRoles: [
    ...CHAIR_ROLES,
    '1. Vizepräsident',
    '1. Vizepräsidentin',
    '2. Vizepräsident',
    '2. Vizepräsidentin',
    '3. Vizepräsident',
    '3. Vizepräsidentin',
  ],
  governmentRoles: GOVERNMENT_ROLES,
  rapporteurRoles: RAPPORTEUR_ROLES,
  guestRoles: GUEST_ROLES,
  addressWords: ADDRESS_WORDS,
  factions: [
    { name: 'CDU', variants: [] },
    { name: 'SPD', variants: [] },
    { name: 'PDS', variants: ['LL/PDS', 'Linke Liste-PDS', 'Linke Liste/PDS', 'Linksfraktion.PDS'] },
    { name: 'Linksfraktion', variants: [] },
    { name: 'DIE LINKE', variants: ['LINKE', 'Die Linke'] },
    { name: 'FDP', variants: ['F.D.P.', 'F.D.P', 'FPD'] },
    { name: 'GRÜNE', variants: ['Bündnis 90/GRÜNE', 'BÜNDNIS 90/DIE GRÜNEN', 'Bündnis 90/Grüne'] },
    { name: 'BÜNDNISGRÜNE', variants: [] },
    { name: 'AfD', variants: ['AFD'] },
    { name: 'NPD', variants: [] },
    { name: 'DSU', variants: [] },
  ],
  withoutFaction: WITHOUT_FACTION,
};
