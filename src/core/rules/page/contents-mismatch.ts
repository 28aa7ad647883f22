import { message } from '../../model/message.js';
import type { Message } from '../../model/problem.js';
import type { Turn } from '../../model/sitting.js';
import { listedSpeeches, type ListedSpeech } from '../../parse/matter/listed-speeches.js';
import { speakersOnPages, type SpokenPage } from '../../sitting/speakers-on-pages.js';
import { placedFinding } from '../placed.js';
import type { SittingContext, SittingFinding, SittingRule } from '../rule.js';

/** Page numbers that agree for each that does not: below, contents and pages do not belong together. */
const LEAST_RIGHT = 2;

function* check({ sitting, profile }: SittingContext): Generator<SittingFinding> {
  if (sitting.turns.length === 0) return;
  const listed = listedSpeeches(sitting, profile);
  if (listed.length === 0) return;
  const pages = speakersOnPages(
    sitting,
    listed.map(({ speaker, page }) => ({ name: speaker.name, page })),
  );
  const chairs = new Set(sitting.turns.flatMap(({ speaker }) => (speaker?.kind === 'chair' ? [speaker.name] : [])));
  const wrong: ListedSpeech[] = [];
  let right = 0;
  for (const speech of listed) {
    // Who is in the chair is listed for what members of the presidium say as such, and has turns everywhere.
    if (chairs.has(speech.speaker.name)) continue;
    const turns = pages.get(speech.page)?.turns ?? [];
    // A page that is not here, or holds an annex; a turn whose speaker stands on a page that is not here.
    if (turns.length === 0 || turns.some(({ speaker }) => speaker === null)) continue;
    if (turns.some((turn) => isOf(turn, speech.speaker.name))) right++;
    else wrong.push(speech);
  }
  // Contents of another sitting, or pages that are numbered otherwise, would make a finding of every line.
  if (wrong.length * LEAST_RIGHT > right) return;
  for (const { speaker, page, placed, start, end } of wrong) {
    const text = messageOf(speaker.name, page, nearest(pages, speaker.name, page));
    yield placedFinding(placed, { start, end, message: text, fixes: [] });
  }
}

/** Whether a turn is that person's; another spelling of the given name is a matter of speaker/name-variant. */
function isOf({ speaker }: Turn, name: string): boolean {
  return speaker !== null && (speaker.name === name || surnameOf(speaker.name) === surnameOf(name));
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).normalize('NFC');
}

/** The page where that person speaks that is nearest to a page; null where there is none. */
function nearest(pages: ReadonlyMap<number, SpokenPage>, name: string, page: number): number | null {
  let best: number | null = null;
  for (const [number, { turns }] of pages) {
    if (best !== null && Math.abs(number - page) >= Math.abs(best - page)) continue;
    if (turns.some(({ speaker }) => speaker?.name === name)) best = number;
  }
  return best;
}

function messageOf(name: string, page: number, other: number | null): Message {
  return other === null
    ? message('The contents list {name} on page {page}, but {name} has no turn in this sitting.', { name, page })
    : message('The contents list {name} on page {page}; the nearest turn of {name} is on page {other}.', {
        name,
        page,
        other,
      });
}

/** A page of the contents on which the listed person does not speak. */
export const contentsMismatch: SittingRule = {
  code: 'page/contents-mismatch',
  severity: 'information',
  cost: 'sitting',
  summary: 'The contents list a speaker on a page on which that person has no turn.',
  docs: {
    why: `The contents of a record say on which page somebody speaks. Where that person has no turn there, a speaker line was
probably lost or misread, or a page number in the contents is wrong. Contents and speech are printed apart, so that one
checks the other.`,
    bad: `Hessischer Landtag · 20. Wahlperiode · 27. Sitzung · 11. Dezember 2019
2011


15.
Gesetz zur Änderung des Lebensmittelchemikergesetzes .....2101


Vanessa Gronemann....................................2101


14.
Gesetz zur Änderung des Wasserverbandsgesetzes .....2102


Hans-Jürgen Müller (Witzenhausen)..................2102


16.
Gesetz zur Umsetzung der Seveso-III-Richtlinie .....2102


Martina Feldmayer..................................2102


Hessischer Landtag · 20. Wahlperiode · 27. Sitzung · 11. Dezember 2019
2101


Vanessa Gronemann, Berichterstatterin:


Der Ausschuss empfiehlt, den Gesetzentwurf in zweiter Lesung unverändert anzunehmen.


2102
Hessischer Landtag · 20. Wahlperiode · 27. Sitzung · 11. Dezember 2019


Präsident Boris Rhein:


Lieber Herr Kollege Müller, Sie haben das Wort.


Der Umweltausschuss empfiehlt, dem Vierten Gesetz zur Änderung des Wasserverbandsgesetzes zuzustimmen.


Präsident Boris Rhein:


Vielen Dank, Herr Kollege Müller.


Martina Feldmayer, Berichterstatterin:


Der Umweltausschuss empfiehlt, das Gesetz unverändert anzunehmen.
`,
    good: `Hessischer Landtag · 20. Wahlperiode · 27. Sitzung · 11. Dezember 2019
2011


15.
Gesetz zur Änderung des Lebensmittelchemikergesetzes .....2101


Vanessa Gronemann....................................2101


14.
Gesetz zur Änderung des Wasserverbandsgesetzes .....2102


Hans-Jürgen Müller (Witzenhausen)..................2102


16.
Gesetz zur Umsetzung der Seveso-III-Richtlinie .....2102


Martina Feldmayer..................................2102


Hessischer Landtag · 20. Wahlperiode · 27. Sitzung · 11. Dezember 2019
2101


Vanessa Gronemann, Berichterstatterin:


Der Ausschuss empfiehlt, den Gesetzentwurf in zweiter Lesung unverändert anzunehmen.


2102
Hessischer Landtag · 20. Wahlperiode · 27. Sitzung · 11. Dezember 2019


Präsident Boris Rhein:


Lieber Herr Kollege Müller, Sie haben das Wort.


Hans-Jürgen Müller (Witzenhausen), Berichterstatter:


Der Umweltausschuss empfiehlt, dem Vierten Gesetz zur Änderung des Wasserverbandsgesetzes zuzustimmen.


Präsident Boris Rhein:


Vielen Dank, Herr Kollege Müller.


Martina Feldmayer, Berichterstatterin:


Der Umweltausschuss empfiehlt, das Gesetz unverändert anzunehmen.
`,
    limits: `Nothing is said about pages that are not here, about pages with annexes or with a turn whose beginning is not here,
about whoever is in the chair in this sitting, and about another spelling of a given name. Where more than
a third of the page numbers differ, the contents belong to other pages, and nothing is said at all. Where pages print no number, they are
counted from where most speeches stand as the contents say.`,
  },
  check,
};
