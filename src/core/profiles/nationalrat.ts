import type { Profile } from './profile.js';
import { CHAIR_ROLES, GOVERNMENT_ROLES, GUEST_ROLES, RAPPORTEUR_ROLES } from './vocabulary.js';

/** Austrian Nationalrat: speech follows the colon on the same line. */
export const nationalrat: Profile = {
  id: 'nationalrat',
  parliament: 'Nationalrat',
  headerNames: ['Nationalrat'],
  headerSeparator: null,
  speakerLineForms: ['name-brackets', 'role-name', 'name-only'],
  speechAfterColon: true,
  affiliationBrackets: '()',
  shoutBrackets: null,
  surnameOnly: false,
  chairRoles: [...CHAIR_ROLES, 'Zweiter Präsident', 'Zweite Präsidentin', 'Dritter Präsident', 'Dritte Präsidentin'],
  governmentRoles: GOVERNMENT_ROLES,
  rapporteurRoles: RAPPORTEUR_ROLES,
  guestRoles: [...GUEST_ROLES, 'Volksanwalt', 'Volksanwältin', 'Landeshauptmann', 'Landeshauptfrau'],
  addressWords: ['Abgeordneter', 'Abgeordnete', 'Abg.', 'Frau', 'Herr'],
  factions: [
    { name: 'ÖVP', variants: ['OVP'] },
    { name: 'SPÖ', variants: ['SPO'] },
    { name: 'FPÖ', variants: ['FPO', 'F', 'Freiheitliche'] },
    { name: 'Grüne', variants: ['Die Grünen', 'GRÜNE'] },
    { name: 'NEOS', variants: [] },
    { name: 'BZÖ', variants: ['BZO'] },
    { name: 'JETZT', variants: ['PILZ', 'Liste Pilz'] },
    { name: 'STRONACH', variants: ['Team Stronach'] },
    { name: 'Liberales Forum', variants: ['LIF', 'L'] },
  ],
  withoutFaction: ['ohne Klubzugehörigkeit', 'fraktionslos'],
};
