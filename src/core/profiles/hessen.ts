import type { Profile } from './profile.js';
import {
  ADDRESS_WORDS,
  CHAIR_ROLES,
  GOVERNMENT_ROLES,
  GUEST_ROLES,
  RAPPORTEUR_ROLES,
  WITHOUT_FACTION,
} from './vocabulary.js';

/** Hessischer Landtag, from its 14th term on. */
export const hessen: Profile = {
  id: 'hessen',
  parliament: 'Hessischer Landtag',
  headerNames: ['Hessischer Landtag'],
  headerSeparator: ' · ',
  speakerLineForms: ['name-brackets', 'name-comma-role', 'name-only'],
  speechAfterColon: false,
  affiliationBrackets: '()',
  shoutBrackets: '()',
  surnameOnly: false,
  chairRoles: CHAIR_ROLES,
  governmentRoles: GOVERNMENT_ROLES,
  rapporteurRoles: RAPPORTEUR_ROLES,
  guestRoles: GUEST_ROLES,
  addressWords: ADDRESS_WORDS,
  factions: [
    { name: 'CDU', variants: [] },
    { name: 'SPD', variants: [] },
    { name: 'BÜNDNIS 90/DIE GRÜNEN', variants: ['GRÜNE', 'GRÜNEN', 'DIE GRÜNEN'] },
    { name: 'DIE LINKE', variants: ['LINKE', 'Die Linke'] },
    { name: 'AfD', variants: ['AFD'] },
    { name: 'Freie Demokraten', variants: ['FDP', 'F.D.P.', 'Freien Demokraten'] },
  ],
  withoutFaction: WITHOUT_FACTION,
};
