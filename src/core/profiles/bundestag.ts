import { BUNDESTAG_FACTIONS } from './bundestag-factions.js';
import type { Profile } from './profile.js';
import {
  ADDRESS_WORDS,
  CHAIR_ROLES,
  GOVERNMENT_ROLES,
  GUEST_ROLES,
  RAPPORTEUR_ROLES,
  WITHOUT_FACTION,
} from './vocabulary.js';

/**
 * Deutscher Bundestag. Up to its 11th term the record prints surnames only, with a place in brackets where members share
 * one: `Müller (Bonn) (SPD):`.
 */
export const bundestag: Profile = {
  id: 'bundestag',
  parliament: 'Deutscher Bundestag',
  headerNames: ['Deutscher Bundestag'],
  headerSeparator: null,
  speakerLineForms: ['name-brackets', 'name-comma-role', 'name-only'],
  speechAfterColon: false,
  affiliationBrackets: '()',
  shoutBrackets: '[]',
  surnameOnly: true,
  chairRoles: CHAIR_ROLES,
  governmentRoles: [...GOVERNMENT_ROLES, 'Stellvertreter'],
  rapporteurRoles: [...RAPPORTEUR_ROLES, 'Antragsteller', 'Antragstellerin', 'Interpellant', 'Anfragender'],
  guestRoles: GUEST_ROLES,
  addressWords: ADDRESS_WORDS,
  factions: BUNDESTAG_FACTIONS,
  withoutFaction: WITHOUT_FACTION,
};
