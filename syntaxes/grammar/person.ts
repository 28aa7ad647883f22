import { BLANK, scoped, WORD_END, type Part } from './expression.js';

/** A title before a name: `Dr.`, `Prof.`, `h.c.`, `Dipl.-Ing.`, `Mag.`. */
const TITLE = String.raw`(?:(?:Prof|Univ|Dr|DDr|Mag|MMag|Dipl|Ing|med|phil|jur|iur|rer|nat|pol|vet|oec|theol|agr|habil|mult|h|c|e)\.(?:-?(?:Ing|Kfm|Phys|Chem|Prof|in|c|h)\.?){0,3}|Freiherr|Freifrau|Graf|Gräfin)`;

/** What a name has besides letters: hyphens (printed, soft, non-breaking) and apostrophes. */
const JOINERS = String.raw`'’\x{92}\x{AD}\x{1E}\x{2010}\x{2011}\-`;

/** A word of a name, or an initial: `Müller-Klepper`, `J.`, `Karl-H.` */
export const NAME_WORD = String.raw`\p{Lu}(?:\.|(?>[\p{L}\p{M}${JOINERS}]{0,40})(?:(?<=-\p{Lu})\.)?)`;

/** Words in lower case inside a name. */
export const PARTICLE = `(?:von|van|vom|zu|zur|zum|der|den|dem|de|di|da|del|della|la|le|al|el|ter|ten|genannt)${WORD_END}`;

/** Words that begin sentences, addresses and headings, never a name. */
const NO_NAME = `(?:Herrn?|Frau|Kolleg(?:e|en|in|innen)|Meine?|Lieber?|Sehr|Ich|Wir|Sie|Das|Der|Die|Den|Dem|Des|Ein|Eine|Frage|Antwort|Antrag|Drucks|Drucksache|Tagesordnungspunkt|Punkt|Artikel|Stichwort|Art)${WORD_END}`;

/** Most words of a name behind its first. */
const MORE_WORDS = 5;

/** The titles of a person, each with its blank. Bounded, like all that is tried at many places of a line. */
export const TITLES = `(?>(?:${TITLE}${BLANK}*+){1,6})`;

/** A name without titles. Atomic: a name that fits is not tried again with fewer words. */
export const NAME = `(?!${NO_NAME})(?>${NAME_WORD}(?:${BLANK}++(?:${PARTICLE}|${NAME_WORD})){0,${MORE_WORDS}})`;

/** A person as a speaker line or an interjection names one; `nameScopes` are those of the name. */
export function person(nameScopes: string): Part {
  return [`(?:`, scoped('variable.language.title', TITLES), `)?`, scoped(nameScopes, NAME)];
}
