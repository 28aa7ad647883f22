import type { FactionMatch, Lexicon } from '../profiles/lexicon.js';
import { joinPrinted } from './printed-lines.js';

/** Shorter words have no ending that a case could change. */
const MIN_INFLECTED = 5;

const inflected = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/**
 * The faction that running text names, in whatever case: `der LINKEN`, `des BÜNDNISSES 90/DIE GRÜNEN`, `den
 * Freiheitlichen`, `AfD-Fraktion`; a hyphen that a line end left inside a word is overlooked.
 * @param printed without article and preposition
 */
export function namedFaction(printed: string, lexicon: Lexicon): Pick<FactionMatch, 'name'> | null {
  const direct = lexicon.faction(printed) ?? lexicon.faction(joinPrinted(printed));
  if (direct) return direct;
  const bare = printed
    .replace(/^(?:Fraktion(?:en)?|Gruppe)\s+(?:(?:der|des|die|von)\s+)?/u, '')
    .replace(/-(?:Landtagsf|Bundestagsf|F)raktion$|-Abgeordneten?$|-Reihen$|[.,]$/u, '')
    .trim();
  if (bare === '' || bare.length > 60) return null;
  const known = lexicon.faction(bare);
  if (known) return known;
  const name = inflectedForms(lexicon).get(stemsOf(bare));
  return name === undefined ? null : { name };
}

/** The factions by the stems of their words. */
function inflectedForms(lexicon: Lexicon): ReadonlyMap<string, string> {
  const made = inflected.get(lexicon);
  if (made) return made;
  const forms = new Map<string, string>();
  for (const { form, name } of lexicon.factionForms) {
    const stems = stemsOf(form);
    if (!forms.has(stems)) forms.set(stems, name);
  }
  inflected.set(lexicon, forms);
  return forms;
}

function stemsOf(form: string): string {
  return form
    .replace(/[\u00ad\u2010\u2011\u001e-]\s*/gu, '')
    .replace(/BÜNDNISSES/giu, 'BÜNDNIS')
    .split(/[\s/]+|(?<=BÜNDNIS)(?=90)/u)
    .map((word) => (word.length < MIN_INFLECTED ? word : word.replace(/(?:e[nrsm]?|n|s)$/iu, '')))
    .join('')
    .toUpperCase();
}
