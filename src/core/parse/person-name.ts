import type { Range } from '../text/offsets.js';

/** A word of a text with its place. */
export interface Word extends Range {
  readonly text: string;
}

/** The words of `text` from `start` to `end`, cut at white space. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    const wordStart = at;
    while (at < end && !isBlank(text.charCodeAt(at))) at++;
    if (at > wordStart) words.push({ start: wordStart, end: at, text: text.slice(wordStart, at) });
  }
  return words;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

const TITLE =
  /^(?:(?:Prof|Dr|Dkfm|Mag|Dipl|Ing|DDr|MMag|Mmag|med|phil|jur|rer|nat|pol|habil|vet|oec|theol|agr|hc|[hce]|mult|Univ)\.(?:-?[A-Za-z]\.?)*|Dipl\.-[A-Z]\w*\.?|\(FH\)|MAS|MBA|BA|MA|LL\.M\.|Bakk|Freiherr|Freifrau|Graf|Gräfin)$/u;

/** An honorary doctor of theology, before another title: `D. Dr. Gerstenmaier`; alone it is an initial. */
const DOCTOR_OF_THEOLOGY = 'D.';

/** Titles that stand behind the name and a comma: `Dr. Nikolaus Scherak, MA`. */
const TITLE_BEHIND = /^(?:MA|BA|MSc|BSc|MBA|MAS|LL\.M\.|Bakk\.?|PhD),?$/u;

/** Whether a word is a title. */
export function isTitle(word: string): boolean {
  return TITLE.test(word);
}

/** The words of a name without the titles behind it, and without the comma before these. */
export function withoutTitlesBehind(words: readonly Word[]): readonly Word[] {
  let count = words.length;
  while (count > 1 && TITLE_BEHIND.test(words[count - 1]?.text ?? '')) count--;
  const last = words[count - 1];
  if (count === words.length || !last?.text.endsWith(',')) return words;
  return [...words.slice(0, count - 1), { start: last.start, end: last.end - 1, text: last.text.slice(0, -1) }];
}

/** Particles that may stand inside a name in lower case. */
export const PARTICLES: ReadonlySet<string> = new Set([
  'von',
  'van',
  'der',
  'den',
  'dem',
  'de',
  'di',
  'da',
  'del',
  'della',
  'la',
  'le',
  'zu',
  'zur',
  'zum',
  'vom',
  'al',
  'el',
  'ter',
  'ten',
  'genannt',
]);

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.\u00ad‑-]*$/u;
const INITIAL = /^\p{Lu}\.$/u;

/** Words that open sentences and addresses; no name begins with one of them. */
const NOT_A_NAME = new Set([
  'Herr',
  'Herrn',
  'Frau',
  'Meine',
  'Mein',
  'Liebe',
  'Lieber',
  'Sehr',
  'Damen',
  'Herren',
  'Kollege',
  'Kollegin',
  'Kollegen',
  'Kolleginnen',
  'Ich',
  'Wir',
  'Sie',
  'Er',
  'Es',
  'Das',
  'Der',
  'Die',
  'Den',
  'Dem',
  'Ein',
  'Eine',
  'Zu',
  'Zum',
  'Zur',
  'Im',
  'In',
  'Auf',
  'Und',
  'Oder',
  'Aber',
  'Da',
  'Dann',
  'Nun',
  'Jetzt',
  'Hier',
  'So',
  'Also',
  'Was',
  'Wer',
  'Wie',
  'Wo',
  'Warum',
  'Weil',
  'Wenn',
  'Als',
  'Am',
  'An',
  'Aus',
  'Bei',
  'Für',
  'Mit',
  'Nach',
  'Nicht',
  'Noch',
  'Nur',
  'Ob',
  'Seit',
  'Über',
  'Um',
  'Unter',
  'Unser',
  'Unsere',
  'Vom',
  'Von',
  'Vor',
  'Weitere',
  'Zwei',
  'Drei',
  'Erste',
  'Zweite',
  'Dritte',
  'Erstens',
  'Zweitens',
  'Drittens',
  'Tagesordnungspunkt',
  'Punkt',
  'Frage',
  'Antwort',
  'Fraktion',
  'Antrag',
  'Gesetzentwurf',
  'Abstimmung',
  'Drucks.',
  'Drucksache',
  'Artikel',
  'Art.',
  'Abs.',
  'Nr.',
  'Satz',
  'Zitat',
  'Beispiel',
  'Thema',
  'Stichwort',
  'Zuruf',
  'Zurufe',
  'Beifall',
  'Heiterkeit',
  'Lachen',
  'Unruhe',
  'Widerspruch',
  'Gegenruf',
  'Glockenzeichen',
  'Ergebnis',
  'Letzter',
  'Letzte',
  'Nächster',
  'Nächste',
  'Anlage',
  'Landtag',
  'Bundestag',
  'Landesregierung',
  'Bundesregierung',
  'Ausschuss',
  'Alle',
  'Beide',
  'Kein',
  'Keine',
]);

/** Titles that are surnames as well. */
const MAY_BE_NAME = /^(?:Graf|Freiherr)$/u;

/** A person's name as printed, title apart. */
export interface PersonName {
  readonly title: Range | null;
  readonly name: Range;
  readonly words: number;
}

/**
 * Reads words as titles and a name, nothing left over.
 * @param words consecutive words of a text
 * @returns null where they are no name
 */
export function readPersonName(words: readonly Word[]): PersonName | null {
  let first = isTitle(words[1]?.text ?? '') && words[0]?.text === DOCTOR_OF_THEOLOGY ? 1 : 0;
  while (first < words.length && TITLE.test(words[first]?.text ?? '')) first++;
  // `Abg. Dr. Graf`: what may be a title is the name where nothing else is.
  if (first > 0 && first === words.length && MAY_BE_NAME.test(words[first - 1]?.text ?? '')) first--;
  const nameWords = words.slice(first);
  const start = nameWords[0];
  const end = nameWords[nameWords.length - 1];
  if (!start || !end || nameWords.length > 6) return null;
  let fullWords = 0;
  for (const [index, { text }] of nameWords.entries()) {
    if (PARTICLES.has(text) && index < nameWords.length - 1) continue;
    if (!NAME_WORD.test(text) || NOT_A_NAME.has(text)) return null;
    if (text.endsWith('.') && !INITIAL.test(text)) return null;
    if (!INITIAL.test(text)) fullWords++;
  }
  if (fullWords === 0 || PARTICLES.has(end.text) || INITIAL.test(end.text)) return null;
  const firstTitle = words[0];
  const lastTitle = words[first - 1];
  return {
    title: first > 0 && firstTitle && lastTitle ? { start: firstTitle.start, end: lastTitle.end } : null,
    name: { start: start.start, end: end.end },
    words: nameWords.length,
  };
}
