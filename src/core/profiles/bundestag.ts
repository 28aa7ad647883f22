import type { Profile } from './profile.js';
import {
  ADDRESS_WORDS,
  CHAIR_ROLES,
  GOVERNMENT_ROLES,
  GUEST_ROLES,
  RAPPORTEUR_ROLES,
  WITHOUT_FACTION,
} from './vocabulary.js';

/** Deutscher Bundestag, from its 12th term on (before that, surnames only). */
export const bundestag: Profile = {
  id: 'bundestag',
  parliament: 'Deutscher Bundestag',
  headerNames: ['Deutscher Bundestag'],
  headerSeparator: null,
  speakerLineForms: ['name-brackets', 'name-comma-role', 'name-only'],
  speechAfterColon: false,
  affiliationBrackets: '()',
  shoutBrackets: '[]',
  surnameOnly: false,
  chairRoles: CHAIR_ROLES,
  governmentRoles: GOVERNMENT_ROLES,
  rapporteurRoles: RAPPORTEUR_ROLES,
  guestRoles: GUEST_ROLES,
  addressWords: ADDRESS_WORDS,
  factions: [
    { name: 'CDU/CSU', variants: ['CDU', 'CSU'] },
    { name: 'SPD', variants: [] },
    { name: 'AfD', variants: ['AFD'] },
    { name: 'FDP', variants: ['F.D.P.'] },
    { name: 'DIE LINKE', variants: ['Die Linke', 'LINKE', 'Gruppe Die Linke'] },
    { name: 'BÜNDNIS 90/DIE GRÜNEN', variants: ['GRÜNE', 'DIE GRÜNEN'] },
    { name: 'PDS', variants: ['PDS/Linke Liste', 'Linkspartei.PDS'] },
    { name: 'BSW', variants: ['Gruppe BSW'] },
  ],
  withoutFaction: WITHOUT_FACTION,
};
