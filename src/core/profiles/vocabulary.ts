/** Words that the German-speaking parliaments share; a profile starts from them. */

export const CHAIR_ROLES = [
  'Präsident',
  'Präsidentin',
  'Vizepräsident',
  'Vizepräsidentin',
  'Alterspräsident',
  'Alterspräsidentin',
] as const;

export const GOVERNMENT_ROLES = [
  'Minister',
  'Ministerin',
  'Ministerpräsident',
  'Ministerpräsidentin',
  'Staatsminister',
  'Staatsministerin',
  'Staatssekretär',
  'Staatssekretärin',
  'Kultusminister',
  'Kultusministerin',
  'Finanzminister',
  'Finanzministerin',
  'Innenminister',
  'Innenministerin',
  'Justizminister',
  'Justizministerin',
  'Sozialminister',
  'Sozialministerin',
  'Wirtschaftsminister',
  'Wirtschaftsministerin',
  'Umweltminister',
  'Umweltministerin',
  'Bundesminister',
  'Bundesministerin',
  'Bundeskanzler',
  'Bundeskanzlerin',
  'Vizekanzler',
  'Vizekanzlerin',
  'Senator',
  'Senatorin',
  'Bürgermeister',
  'Bürgermeisterin',
  'Parl',
  'Parlamentarischer',
  'Parlamentarische',
] as const;

export const RAPPORTEUR_ROLES = ['Berichterstatter', 'Berichterstatterin'] as const;

export const GUEST_ROLES = [
  'Präsident',
  'Präsidentin',
  'Vizepräsident',
  'Vizepräsidentin',
  'Bürgermeister',
  'Bürgermeisterin',
  'Oberbürgermeister',
  'Oberbürgermeisterin',
  'Generalkonsul',
  'Generalkonsulin',
  'Botschafter',
  'Botschafterin',
  'Bundespräsident',
  'Bundespräsidentin',
  'Landtagspräsident',
  'Landtagspräsidentin',
  'Direktor',
  'Direktorin',
  'Vorsitzender',
  'Vorsitzende',
  'Beauftragter',
  'Beauftragte',
  'Landesbeauftragter',
  'Landesbeauftragte',
  'Datenschutzbeauftragter',
  'Datenschutzbeauftragte',
  'Wehrbeauftragter',
  'Wehrbeauftragte',
  'Schriftführer',
  'Schriftführerin',
] as const;

export const ADDRESS_WORDS = ['Abg.', 'Abgeordneter', 'Abgeordnete', 'Frau', 'Herr'] as const;

export const WITHOUT_FACTION = ['fraktionslos', 'parteilos', 'Parteilos', 'ohne Klubzugehörigkeit'] as const;

/** Words of faction names that are printed in capitals: a hyphen at a line's end inside one of them is hyphenation. */
export const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set([
  'GRÜNEN',
  'GRÜNE',
  'LINKE',
  'LINKEN',
  'BÜNDNIS',
  'BÜNDNISGRÜNE',
  'PIRATEN',
  'FREIE',
  'WÄHLER',
]);
