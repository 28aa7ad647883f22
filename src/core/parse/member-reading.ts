import type { SpeakerLineFinding } from '../model/speaker-line.js';
import type { Lexicon } from '../profiles/lexicon.js';
import type { Range } from '../text/offsets.js';
import type { AffiliationGroup } from './affiliation-groups.js';
import { isFactionElsewhere, readKnownFaction, readUnknownFaction, type FactionReading } from './faction-reading.js';
import { roleKind } from './office-reading.js';
import { readPersonName, withoutTitlesBehind, wordsOf, type PersonName, type Word } from './person-name.js';
import { joinPrinted } from './printed-lines.js';
import { speakerReading, type SpeakerReading, type Standing } from './speaker-reading.js';

/** Longest name before a bracket, in UTF-16 units. */
const MAX_NAME_LENGTH = 200;
/** Longest printed affiliation that is not known, in UTF-16 units. */
const MAX_AFFILIATION_LENGTH = 40;
/** Most words of an affiliation that stands without brackets. */
const MAX_FACTION_WORDS = 3;

/** `Name (Faction)`, `Name (Constituency) (Faction)`. */
export function readMember(
  text: string,
  start: number,
  headEnd: number,
  groups: readonly AffiliationGroup[],
  lexicon: Lexicon,
  standing: Standing,
): SpeakerReading | null {
  const words = wordsOf(text, start, headEnd);
  const addressed = words[0] !== undefined && lexicon.addressWords.has(words[0].text);
  const person = headEnd - start > MAX_NAME_LENGTH ? null : memberName(addressed ? words.slice(1) : words, lexicon);
  if (!person) return null;
  const isBareSurname = person.words === 1 && !lexicon.profile.surnameOnly && person.title === null;
  if (isBareSurname && standing !== 'isolated') return null;
  const printed = groups.map(({ inner }) => joinPrinted(text.slice(inner.start, inner.end)));
  const readings = printed.map((form) => readKnownFaction(form, lexicon));
  let at = readings.findIndex((reading) => reading !== null);
  let reading: FactionReading | null = readings[at] ?? null;
  if (reading === null && !isBareSurname) {
    at = groups.length - 1;
    reading = readAffiliation(printed[at] ?? '', groups.length, lexicon, standing, addressed);
  }
  if (reading === null) {
    return isBareSurname
      ? null
      : readWithoutFaction(person, text, groups, lexicon, standing === 'isolated' || addressed);
  }
  const faction = groups[at];
  const constituency = at > 0 ? groups[0] : undefined;
  const findings: SpeakerLineFinding[] = [];
  if (constituency) findings.push(...bracketFindings(text, constituency, lexicon));
  if (faction) findings.push(...factionFindings(faction.inner, reading), ...bracketFindings(text, faction, lexicon));
  return speakerReading('member', person, {
    constituency: constituency?.inner ?? null,
    faction: faction?.inner ?? null,
    factionName: reading.name,
    findings,
  });
}

/** The name, an office before it left out: `Staatsminister Tarek Al-Wazir (BÜNDNIS 90/DIE GRÜNEN)`. */
function memberName(printed: readonly Word[], lexicon: Lexicon): PersonName | null {
  const words = withoutTitlesBehind(printed);
  const person = readPersonName(words);
  if (person) return person;
  const [first] = words;
  const hasRole = first !== undefined && (roleKind(first.text, lexicon) !== null || lexicon.chairRoles.has(first.text));
  return hasRole ? readPersonName(words.slice(1)) : null;
}

/** Reads what is no form of a faction: a misreading, or a faction that the profile does not know; null where it is neither. */
function readAffiliation(
  printed: string,
  groupCount: number,
  lexicon: Lexicon,
  standing: Standing,
  addressed: boolean,
): FactionReading | null {
  if (standing === 'inline' && !addressed) return null;
  const reading = readUnknownFaction(printed, lexicon);
  if (reading.defect?.kind === 'misread') return reading;
  if (standing !== 'isolated' && !addressed) return null;
  const isAbbreviation = /^\p{Lu}[\p{Lu}\d/. ]+$/u.test(printed) && printed.length <= MAX_AFFILIATION_LENGTH;
  return groupCount > 1 || isAbbreviation || isFactionElsewhere(printed) ? reading : null;
}

/** `Name (Constituency)`: the faction is missing. */
function readWithoutFaction(
  person: PersonName,
  text: string,
  groups: readonly AffiliationGroup[],
  lexicon: Lexicon,
  tolerant: boolean,
): SpeakerReading | null {
  const last = groups[groups.length - 1];
  if (!last || !tolerant) return null;
  const printed = text.slice(last.inner.start, last.inner.end).trim();
  if (printed.length > MAX_AFFILIATION_LENGTH || !/^\p{Lu}[^.!?;:"„“]*$/u.test(printed)) return null;
  const candidates = lexicon.profile.factions.map(({ name }) => name);
  return speakerReading('member', person, {
    constituency: last.inner,
    findings: [{ defect: 'missing-affiliation', start: last.end, end: last.end, expected: null, candidates }],
  });
}

/** `Abg. Name FRAKTION`: the last words are a faction, an address word comes first. */
export function readNameFaction(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  standing: Standing,
): SpeakerReading | null {
  const first = words[0];
  if (!first || !lexicon.addressWords.has(first.text)) return null;
  if (!lexicon.profile.speakerLineForms.includes('name-faction')) return null;
  const found = factionAtEnd(text, words.slice(1), lexicon);
  if (!found || (standing !== 'isolated' && found.person.words < 2)) return null;
  return speakerReading('member', found.person, {
    faction: found.range,
    factionName: found.reading.name,
    findings: factionFindings(found.range, found.reading),
  });
}

/** `Name FRAKTION`, where the parliament prints brackets. */
export function readFactionWithoutBrackets(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
): SpeakerReading | null {
  if (!lexicon.profile.speakerLineForms.includes('name-brackets')) return null;
  const found = factionAtEnd(text, words, lexicon);
  if (!found || found.person.words < 2) return null;
  return speakerReading('member', found.person, {
    faction: found.range,
    factionName: found.reading.name,
    findings: [inBrackets(text, found.range, lexicon)],
  });
}

/** `Name, FRAKTION`, where the parliament prints brackets. */
export function readFactionBehindComma(
  text: string,
  person: PersonName,
  faction: Range,
  lexicon: Lexicon,
): SpeakerReading | null {
  const reading = readKnownFaction(joinPrinted(text.slice(faction.start, faction.end)), lexicon);
  if (!reading) return null;
  const forms = lexicon.profile.speakerLineForms;
  if (forms.includes('name-comma-faction')) {
    const findings = factionFindings(faction, reading);
    return speakerReading('member', person, { faction, factionName: reading.name, findings });
  }
  if (!forms.includes('name-brackets')) return null;
  const comma = text.lastIndexOf(',', faction.start);
  const finding = { ...inBrackets(text, faction, lexicon), start: comma };
  return speakerReading('member', person, {
    faction,
    factionName: reading.name,
    findings: [{ ...finding, expected: ` ${finding.expected ?? ''}` }],
  });
}

function factionAtEnd(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
): { readonly person: PersonName; readonly range: Range; readonly reading: FactionReading } | null {
  for (let length = 1; length <= MAX_FACTION_WORDS && length < words.length; length++) {
    const first = words[words.length - length];
    const last = words[words.length - 1];
    if (!first || !last) continue;
    const range = { start: first.start, end: last.end };
    const reading = readKnownFaction(joinPrinted(text.slice(range.start, range.end)), lexicon);
    const person = reading ? readPersonName(words.slice(0, words.length - length)) : null;
    if (reading && person) return { person, range, reading };
  }
  return null;
}

/** `Abgeordneter Karl Öllinger (fortsetzend)`: the affiliation was given before. */
export function readMemberAgain(text: string, start: number, end: number): SpeakerReading | null {
  const person = readPersonName(wordsOf(text, start, end).slice(1));
  return person && speakerReading('member', person);
}

/** Whether a bracket group says how someone speaks, not who: `(fortsetzend)`, `(zur Geschäftsbehandlung)`. */
export function isNote(text: string, { inner, brackets }: AffiliationGroup, lexicon: Lexicon): boolean {
  if (brackets !== '()' && brackets !== '[]') return false;
  const printed = joinPrinted(text.slice(inner.start, inner.end));
  return /^\p{Ll}/u.test(printed) && lexicon.faction(printed) === null;
}

function factionFindings({ start, end }: Range, { defect }: FactionReading): SpeakerLineFinding[] {
  if (defect === null) return [];
  const { kind, expected, candidates } = defect;
  return [{ defect: kind, start, end, expected, candidates }];
}

/** What is wrong with the brackets of a group: their kind, one missing, no blank before them. */
function bracketFindings(text: string, group: AffiliationGroup, lexicon: Lexicon): SpeakerLineFinding[] {
  const { start, end, inner, brackets } = group;
  const { affiliationBrackets } = lexicon.profile;
  const isGlued = !/\s/u.test(text.charAt(start - 1));
  if (brackets === affiliationBrackets && !isGlued) return [];
  const isWhole = brackets === '()' || brackets === '[]' || brackets === '{}';
  const { expected } = inBrackets(text, inner, lexicon);
  const blank = isGlued ? ' ' : '';
  return [
    {
      defect: isWhole ? 'bracket-style' : 'unbalanced-brackets',
      start,
      end,
      expected: blank + (expected ?? ''),
      candidates: [],
    },
  ];
}

function inBrackets(text: string, { start, end }: Range, lexicon: Lexicon): SpeakerLineFinding {
  const [open, close] = lexicon.profile.affiliationBrackets;
  const printed = text.slice(start, end).trim();
  return { defect: 'bracket-style', start, end, expected: `${open ?? '('}${printed}${close ?? ')'}`, candidates: [] };
}
