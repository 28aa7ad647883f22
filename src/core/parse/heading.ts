/** What the heading of an agenda item begins with: the kind of paper or business. */
const HEADING_START =
  /^(?:(?:Dringliche[rs]?|Erste|Zweite|Dritte|Weitere[rs]?|Gemeinsame[rs]?|Mündliche[rs]?|Eingebrachte[rs]?|Aktuelle|Große|Kleine|Interfraktionelle[rs]?) )?(?:Antrag|Anträge|Entschließungsantrag|Änderungsantrag|Gesetzentwurf|Lesung|Anfrage|Stunde|Fragestunde|Beschlussempfehlung|Beschlussempfehlungen|Bericht|Berichterstattung|Regierungserklärung|Vorlage|Wahlvorschlag|Wahl|Nachwahl|Unterrichtung|Petition|Petitionen|Antwort|Mitteilung|Haushaltsplan|Dringlicher|Entschließung|Staatsvertrag|Vereidigung|Eid)(?=$|[\s\p{Lu},])/u;

/** A paper number with the dashes around it, at the end of a heading. */
const PAPER_AT_END =
  /Drucks(?:\.|ache)\s+\d{1,2}\/\s?\d+(?:\s+neu)?(?:(?:\s+zu\s+|,\s*|\s+und\s+|\s+–\s+)(?:Drucks(?:\.|ache)\s+)?\d{1,2}\/\s?\d+(?:\s+neu)?)*\s*(?:[–-]\s*)?$/u;
const PAPER_LINE = /^\s*(?:[–-]\s*)?Drucks(?:\.|ache)\s+\d{1,2}\/\s?\d+/u;

/** Speech that announces the heading of an agenda item. */
const ANNOUNCEMENT = /(?:Tagesordnungspunkt(?:e|en)?|Punkt|Punkte)\s[^.!?]{0,80}:\s*$/u;

/** Whether a line begins like the heading of an agenda item. */
export function isHeadingStart(line: string): boolean {
  return HEADING_START.test(line);
}

/** Whether a text ends in a paper number. */
export function endsWithPaper(text: string): boolean {
  return PAPER_AT_END.test(text.slice(-120));
}

/** Whether a text is nothing but paper numbers. */
export function isPaperLine(text: string): boolean {
  return text.length < 160 && PAPER_LINE.test(text) && endsWithPaper(text);
}

/** Whether a paragraph announces the heading that follows: `Ich rufe Tagesordnungspunkt 1 auf:`. */
export function announcesHeading(text: string): boolean {
  return ANNOUNCEMENT.test(text.slice(-140));
}

/** Words of a heading that end a printed line; a capital right behind one begins the next. */
const LINE_END_WORD =
  /(?:[Aa]ntrag|[Ll]esung|[Gg]esetzentwurf|Stunde|[Aa]nfrage|[Bb]ericht|[Aa]usschuss|[Rr]egierung|[Ee]rklärung|[Vv]orschlag|[Vv]orlage|Mitteilung|Fraktion|[Pp]räsident|[Rr]echnungshofs?|[Ee]mpfehlung|Petition)(?=\p{Lu}\p{Ll})/gu;

/**
 * Where blanks are missing in a word that printed lines of a heading ran together in: `LesungGesetzentwurf`,
 * `SPDBezahlbares`.
 * @param word a run of letters
 * @param factionEnds last words of the factions' names
 * @returns offsets in the word, ascending; empty where nothing ran together
 */
export function gapsInHeadingWord(word: string, factionEnds: readonly string[]): number[] {
  const gaps = new Set<number>();
  for (const match of word.matchAll(LINE_END_WORD)) gaps.add(match.index + match[0].length);
  for (const end of factionEnds) {
    if (word.length > end.length + 1 && word.startsWith(end) && /^\p{Lu}\p{Ll}/u.test(word.slice(end.length)))
      gaps.add(end.length);
  }
  return [...gaps].sort((a, b) => a - b);
}
