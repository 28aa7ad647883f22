import type { MatterLine, PresenceList, PresentPerson } from '../../model/matter.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { joinPrinted } from '../printed-lines.js';
import { readListedPerson } from './listed-person.js';

/** Most lines of one person with a long office. */
const MAX_PERSON_LINES = 3;

/** Reads lists of those present or absent: `Im Präsidium:`, `Auf der Regierungsbank:`, `Abwesende Abgeordnete:`. */
export function readPresence(lines: readonly MatterLine[], lexicon: Lexicon): PresenceList[] {
  const lists: (Omit<PresenceList, 'people'> & { readonly people: PresentPerson[] })[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (!line) break;
    const list = lists[lists.length - 1];
    if (line.text.endsWith(':')) {
      const { text, matter } = line;
      lists.push({ matter, kind: listKind(text), title: text.slice(0, -1).trim(), people: [] });
      index++;
      continue;
    }
    const found = personAt(lines, index, lexicon);
    if (list && found) list.people.push(found.person);
    index += found?.lines ?? 1;
  }
  return lists;
}

function listKind(title: string): PresenceList['kind'] {
  if (/[Aa]bwesend|[Ee]ntschuldigt|[Ff]ehlen/u.test(title)) return 'absent';
  return /Regierung|Senat/u.test(title) ? 'government' : 'presidium';
}

/** The person that a line begins with; a long office goes over lines: the fewest lines that name somebody count. */
function personAt(
  lines: readonly MatterLine[],
  index: number,
  lexicon: Lexicon,
): { readonly person: PresentPerson; readonly lines: number } | null {
  const first = lines[index];
  if (!first) return null;
  const texts: string[] = [];
  for (let count = 1; count <= MAX_PERSON_LINES; count++) {
    const last = lines[index + count - 1];
    if (!last || last.text.endsWith(':') || last.placed !== first.placed) return null;
    texts.push(last.text);
    const speaker = endsInOffice(last.text) ? null : readListedPerson(joinPrinted(texts.join('\n')), lexicon);
    if (speaker) return { person: { speaker, placed: first.placed, start: first.start, end: last.end }, lines: count };
  }
  return null;
}

/** A line that breaks off inside an office: `Ministerin für Bundes- und Europaangelegenheiten und Bevollmächtigte des Landes`. */
function endsInOffice(text: string): boolean {
  return /(?:^|\s)(?:für|und|des|der|die|beim|des Landes|\p{L}+-|\p{L}+,)$|des Landes$/u.test(text);
}
