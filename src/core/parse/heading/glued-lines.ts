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
