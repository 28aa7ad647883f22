import { actorOf, type Actor } from '../model/contribution.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { actorSegments, type ActorSegment } from './actor-segments.js';
import { namedFaction } from './named-faction.js';
import { roleKind } from './office-reading.js';
import { isTitle, readPersonName, wordsOf, type Word } from './person-name.js';
import { joinPrinted } from './printed-lines.js';

/** The actors that a text names, and what of the text says nothing that is understood. */
export interface ActorReading {
  readonly actors: readonly Actor[];
  readonly unread: readonly string[];
}

/** Words without meaning of their own before an actor. */
const LEAD = new Set(
  'bei beim von vom der des den dem die das auf aus in im an auch durch seitens zwischen innerhalb unter und sowie zu zur zum aller'.split(
    ' ',
  ),
);
/** The same at the beginning of a sentence. */
const ARTICLE = /^(?:Die|Der|Das|Auf|Bei|Von)$/u;
/** Prepositions with which a list of actors begins anew. */
const RESTART = new Set(['bei', 'beim', 'von', 'vom', 'auf', 'aus']);
/** That only some of a faction take part, by its uninflected form. */
const SHARES: ReadonlyMap<string, string> = new Map([
  ...['vereinzelt', 'vereinzelte', 'vereinzelter', 'vereinzelten', 'Vereinzelt'].map(
    (word) => [word, 'vereinzelt'] as const,
  ),
  ...['teilweise', 'Teilen', 'Teile'].map((word) => [word, 'Teile'] as const),
  ...['Abgeordneten', 'Abgeordnete', 'Abgeordneter', 'Mitgliedern', 'Mitglieder'].map(
    (word) => [word, 'Abgeordnete'] as const,
  ),
]);
/** Nouns and numerals before a faction or a name that change neither. */
const FILLERS = new Set(
  'Reihen Bankreihen Bänken Plätzen Fraktion Fraktionen Gruppe einigen einige einzelnen mehreren mehrere vielen Vielzahl Großteil Mehrheit Seiten der ver einzelt Kollegen Kollegin Kollege Herrn Abg Abgeordneten'.split(
    ' ',
  ),
);

/** Groups of people that are no faction. */
const GROUP =
  /^(?:(?:ganze|gesamte|alle|verschiedene|beide|mehrere|übrige|andere|viele|einige)[nmsr]?\s+)?(?:\p{L}*(?:bank|bänken?|tribünen?|regierung|galerien?|[Ff]raktionen|koalition|opposition|parteien|saale?s?|seiten?)|links|rechts|Mitte|Hause?s?|Plenums?|Präsidiums?|Rängen|Anwesenden?|Abgeordneten?|Zuschauern?|Besuchern?|Zuhörern?|Gästen?|Redners?|Rednerin|Präsident(?:en|in)?|Stenografen|Mitarbeitern?|Bundesrate?s?)(?:\s+(?:der|des)\s+(?:Hauses|Saale?s|Präsidenten|Präsidentin|Staatsregierung|Landesregierung|Bundesregierung|Regierung|Abgeordneten))?$/u;

/** A name, and one to three groups in brackets; the last closing bracket may be lost. */
const WITH_GROUPS = /^([^()[\]]{2,80}?)\s*((?:[([][^()[\]]{1,60}[)\]]\s*){0,2}[([][^()[\]]{1,60}[)\]]?)$/u;

/**
 * Reads a list of actors: `CDU, vereinzelt SPD und Robert Lambrou (AfD)`, `bei der ÖVP sowie des Abg. Dr. Grünewald`,
 * `der Abgeordneten Frau Dr. Schwarz, SPD, und Adler, SPD`, `auf der Regierungsbank`.
 * @param text what stands between an event word and its end or colon
 */
export function readActors(text: string, lexicon: Lexicon): ActorReading {
  const reader = new ActorReader(lexicon);
  for (const segment of actorSegments(text.replace(/\s+/gu, ' '))) reader.read(segment);
  return reader;
}

class ActorReader implements ActorReading {
  readonly actors: Actor[] = [];
  readonly unread: string[] = [];
  readonly #lexicon: Lexicon;
  /** Persons whose affiliation is still to come: `Elke Barth und Turgut Yüksel (SPD)`. */
  #waiting = 0;
  /** That only some of the factions of the list take part. */
  #share: string | null = null;
  /** The last word before a name was one of address: a surname alone is a name. */
  #addressed = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  read(segment: ActorSegment): void {
    const words = wordsOf(segment.text, 0, segment.text.length);
    const from = this.#readLead(words);
    const first = words[from];
    if (!first) {
      this.#readNothing(words);
      return;
    }
    const rest = segment.text.slice(first.start).replace(/(?<=\p{L}{3}|[)\]])\s*\.$/u, '');
    const bareBehindComma = segment.behindComma && from === 0;
    const isRead =
      this.#readFaction(rest, bareBehindComma) ||
      this.#readOffice(rest, bareBehindComma) ||
      this.#readWithGroups(rest) ||
      this.#readGroup(rest) ||
      this.#readName(rest);
    if (!isRead) this.unread.push(segment.text);
  }

  /** Articles, prepositions, and what they say of the share; returns the index of the first word behind them. */
  #readLead(words: readonly Word[]): number {
    this.#addressed = false;
    for (const [index, { text: printed }] of words.entries()) {
      const text = index === 0 && ARTICLE.test(printed) ? printed.toLowerCase() : printed;
      const share = SHARES.get(text);
      if (RESTART.has(text) && index === 0) this.#share = null;
      if (share !== undefined) this.#share = share;
      const isAddress =
        this.#lexicon.addressWords.has(text) || /^(?:Abg\.?|Abgeordnete[nr]?|Herrn|Kolleg\p{Ll}+)$/u.test(text);
      if (isAddress) this.#addressed = true;
      if (share === undefined && !isAddress && !LEAD.has(text) && !FILLERS.has(text)) return index;
    }
    return words.length;
  }

  /** Nothing but words that lead to an actor: `von Abgeordneten`, `in den Reihen`. */
  #readNothing(words: readonly Word[]): void {
    if (this.#share === 'Abgeordnete' || words.some(({ text }) => FILLERS.has(text))) {
      this.actors.push(actorOf({ group: this.#share ?? 'Abgeordnete' }));
    } else if (words.some(({ text }) => !LEAD.has(text) && !SHARES.has(text))) {
      this.unread.push(words.map(({ text }) => text).join(' '));
    }
  }

  /** A faction; bare behind a comma it is that of the persons before it, where the parliament prints it so. */
  #readFaction(rest: string, bareBehindComma: boolean): boolean {
    const faction = namedFaction(rest.replace(/^[([]([^()[\]]+)[)\]]$/u, '$1'), this.#lexicon);
    if (!faction) return false;
    if (bareBehindComma && this.#waiting > 0 && this.#lexicon.profile.shoutBrackets === null) {
      this.#affiliate({ faction: faction.name });
    } else {
      this.#waiting = 0;
      this.actors.push(actorOf({ faction: faction.name, group: this.#share }));
    }
    return true;
  }

  /** `Minister Axel Wintermeyer`, `des Staatsministers Heitmann`; bare behind a comma the office of the one before it. */
  #readOffice(rest: string, bareBehindComma: boolean): boolean {
    const words = wordsOf(rest, 0, rest.length);
    const [head] = words;
    const office = head ? officeHead(head.text, this.#lexicon) : null;
    if (!head || office === null) return false;
    const roleUntil = (end: number): string => joinPrinted(office + rest.slice(head.end, end));
    for (let from = 1; from < words.length; from++) {
      const person = readPersonName(words.slice(from));
      if (!person) continue;
      this.#addPerson(rest, person, { role: roleUntil(words[from]?.start ?? 0) });
      this.#waiting = 0;
      return true;
    }
    const role = roleUntil(rest.length);
    if (bareBehindComma && this.#waiting > 0) this.#affiliate({ role });
    else this.actors.push(actorOf({ role }));
    return true;
  }

  /** `Stefan Müller (Heidenrod) (Freie Demokraten)`, `Name [AfD]`. */
  #readWithGroups(rest: string): boolean {
    const [, head, printed] = WITH_GROUPS.exec(rest) ?? [];
    if (head === undefined || printed === undefined) return false;
    const words = wordsOf(head, 0, head.length);
    const person = readPersonName(words) ?? readPersonName(words.slice(1));
    if (!person) return false;
    const groups = printed
      .split(/[()[\]]/u)
      .map((group) => group.trim())
      .filter((group) => group !== '');
    const faction = namedFaction(groups.at(-1) ?? '', this.#lexicon);
    const constituency = faction ? (groups.at(-2) ?? null) : (groups.at(-1) ?? null);
    this.#addPerson(head, person, { constituency });
    if (faction) this.#affiliate({ faction: faction.name });
    return true;
  }

  #readGroup(rest: string): boolean {
    if (!GROUP.test(rest)) return false;
    this.#waiting = 0;
    this.actors.push(actorOf({ group: rest.replace(/^(alle|ganze|gesamte)[nmsr]?(?=\s)/u, '$1') }));
    return true;
  }

  /** A name whose affiliation stands behind a later one, or nowhere. */
  #readName(rest: string): boolean {
    const words = wordsOf(rest, 0, rest.length);
    const person = readPersonName(words);
    if (!person) return false;
    const { surnameOnly, shoutBrackets } = this.#lexicon.profile;
    const mayBeSurname = this.#addressed || surnameOnly || shoutBrackets === null || this.#waiting > 0;
    if (person.words < 2 && !mayBeSurname && !isTitle(words[0]?.text ?? '')) return false;
    this.#addPerson(rest, person, {});
    return true;
  }

  #addPerson(
    text: string,
    { name, title }: NonNullable<ReturnType<typeof readPersonName>>,
    parts: Partial<Actor>,
  ): void {
    this.actors.push(
      actorOf({
        name: joinPrinted(text.slice(name.start, name.end)),
        title: title && joinPrinted(text.slice(title.start, title.end)),
        ...parts,
      }),
    );
    this.#waiting++;
  }

  /** Gives the persons that wait for it their affiliation. */
  #affiliate(parts: Pick<Partial<Actor>, 'faction' | 'role'>): void {
    const from = this.actors.length - this.#waiting;
    for (let index = from; index < this.actors.length; index++) {
      const actor = this.actors[index];
      if (actor) this.actors[index] = { ...actor, ...parts };
    }
    this.#waiting = 0;
  }
}

/** The head of an office in its uninflected form (`Staatsministers`, `Präsidenten`, `Parl.`); null for other words. */
function officeHead(word: string, lexicon: Lexicon): string | null {
  const forms = [word, word.replace(/s$/u, ''), word.replace(/en$/u, '')];
  const known = forms.find((form) => lexicon.chairRoles.has(form) || roleKind(form, lexicon) !== null);
  if (known !== undefined) return known;
  return roleKind(word.replace(/\.$/u, ''), lexicon) === null ? null : word;
}
