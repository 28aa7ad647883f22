import type { FactionEntry } from './profile.js';

/**
 * Factions and groups of the Bundestag, with the first and the last day on which a record may print them. Days are those
 * on which terms began, where a faction came or went with one.
 */
export const BUNDESTAG_FACTIONS: readonly FactionEntry[] = [
  { name: 'CDU/CSU', variants: ['CDU', 'CSU'] },
  { name: 'SPD', variants: [] },
  { name: 'AfD', variants: ['AFD'], from: '2017-10-24' },
  { name: 'FDP', variants: ['F.D.P.'] },
  { name: 'DIE LINKE', variants: ['Die Linke', 'LINKE', 'Gruppe Die Linke', 'DIE LINKE.'], from: '2005-10-18' },
  {
    name: 'BÜNDNIS 90/DIE GRÜNEN',
    variants: ['GRÜNE', 'DIE GRÜNEN', 'Bündnis 90/GRÜNE', 'Bündnis 90/DIE GRÜNEN', 'DIE GRÜNEN/Bündnis 90'],
    from: '1983-03-29',
  },
  {
    name: 'PDS',
    variants: ['PDS/Linke Liste', 'PDS/LL', 'Linkspartei.PDS'],
    from: '1990-10-03',
    until: '2005-10-17',
  },
  { name: 'BSW', variants: ['Gruppe BSW'], from: '2023-10-23', until: '2025-03-24' },
  { name: 'DP', variants: [], until: '1961-10-16' },
  { name: 'DP/FVP', variants: ['DP [FVP]', 'DP (FVP)', 'DP/DPB', 'DPB'], until: '1957-10-14' },
  { name: 'FVP', variants: [], from: '1956-02-23', until: '1957-10-14' },
  { name: 'DA', variants: [], from: '1956-02-23', until: '1957-10-14' },
  { name: 'GB/BHE', variants: ['BHE', 'BHE/DG', 'BHE-DG', 'GDP'], until: '1961-10-16' },
  { name: 'KPD', variants: [], until: '1953-10-05' },
  { name: 'BP', variants: [], until: '1953-10-05' },
  { name: 'Z', variants: ['Zentrum'], until: '1957-10-14' },
  { name: 'FU', variants: ['FU (BP-Z)', 'FU (BP)', 'FU (Z)'], until: '1953-10-05' },
  { name: 'WAV', variants: ['DPB/WAV'], until: '1953-10-05' },
  { name: 'DRP', variants: ['NR', 'SRP', 'DKP-DRP', 'DKP'], until: '1953-10-05' },
  { name: 'SSW', variants: [] },
];
