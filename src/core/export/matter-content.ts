import type { ExportedMatter, ExportedSpan } from '../model/export-schema.js';
import type { Annex, ContentsEntry, MatterContent, PageReference, PlacedRange, RollCall } from '../model/matter.js';
import type { Speaker } from '../model/speaker.js';
import { addsUp } from '../parse/matter/roll-call.js';

/** Content of matter that holds nothing but blocks. */
export const EMPTY_MATTER: MatterContent = { entries: [], presence: [], annexes: [] };

type Exported = Omit<ExportedMatter, 'kind' | 'pages' | 'blocks'>;
type Place = (range: PlacedRange) => ExportedSpan;

/**
 * What matter holds, as the export says it.
 * @param place where a stretch of a page stands in its source
 */
export function exportedMatterContent({ entries, presence, annexes }: MatterContent, place: Place): Exported {
  return {
    entries: entries.map((entry) => exportedEntry(entry, place)),
    presence: presence.map(({ kind, title, people }) => ({
      kind,
      title,
      people: people.map((person) => ({ ...exportedPerson(person.speaker), spans: [place(person)] })),
    })),
    annexes: annexes.map(({ number, title, first, last }) => ({
      number,
      title,
      blocks: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    })),
    questions: annexes.flatMap(({ questions }, annex) =>
      questions.map(({ number, asker, answerer, head, question, answerHead, answer }) => ({
        annex,
        number,
        asker: asker && exportedPerson(asker),
        answerer: answerer && exportedPerson(answerer),
        head,
        question: [...question],
        answerHead,
        answer: [...answer],
      })),
    ),
    statements: annexes.flatMap(({ statements }: Annex, annex) =>
      statements.map(({ kind, speakers, blocks }) => {
        return { annex, kind, speakers: speakers.map(exportedPerson), blocks: [...blocks] };
      }),
    ),
    rollCalls: annexes.flatMap(({ rollCalls }, annex) =>
      rollCalls.map((rollCall) => ({ annex, ...exportedRollCall(rollCall, place) })),
    ),
  };
}

function exportedEntry(entry: ContentsEntry, place: Place): Exported['entries'][number] {
  const { kind, number, title, papers, pages, outcomes, speakers, ranges } = entry;
  return {
    kind,
    number,
    title,
    papers: [...papers],
    pages: pages.map(pageOf),
    outcomes: outcomes.map((outcome) => {
      return { text: outcome.text, pages: outcome.pages.map(pageOf), spans: outcome.ranges.map(place) };
    }),
    speakers: speakers.map((listed) => {
      return { ...exportedPerson(listed.speaker), pages: listed.pages.map(pageOf), spans: listed.ranges.map(place) };
    }),
    spans: ranges.map(place),
  };
}

function exportedRollCall(rollCall: RollCall, place: Place): Omit<Exported['rollCalls'][number], 'annex'> {
  const { title, papers, rows, totals } = rollCall;
  return {
    title,
    papers: [...papers],
    rows: rows.map((row) => ({
      label: row.label,
      name: row.name,
      title: row.title,
      faction: row.faction,
      constituency: row.constituency,
      vote: row.vote,
      spans: [place(row)],
    })),
    totals: totals && { ...totals },
    consistent: addsUp(rollCall),
  };
}

function exportedPerson({ label, name, title, role, faction, constituency, kind }: Speaker) {
  return { label, name, title, role, faction, constituency, kind };
}

const pageOf = ({ page }: PageReference): number => page;
