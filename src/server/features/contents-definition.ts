import type { DefinitionParams, Location, ServerCapabilities } from 'vscode-languageserver';
import type { PageReference } from '../../core/model/matter.js';
import { readMatter } from '../../core/parse/matter/read-matter.js';
import { placedRange } from '../../core/rules/rule.js';
import { listedPages, speakersOnPages, type SpokenPage } from '../../core/sitting/speakers-on-pages.js';
import { answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { TextPositions } from '../documents/text-positions.js';

/** From a page number in the contents to that page, and behind a name to the speaker line there. */
export function provideContentsDefinition(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onDefinition(
    answeringFor(
      context,
      'Definition',
      ({ textDocument }: DefinitionParams) => textDocument.uri,
      null,
      (reading, { position }) => definitionAt(reading, reading.positions.offsetAt(position)),
    ),
  );
  return { definitionProvider: true };
}

function definitionAt(reading: DocumentReading, offset: number): Location | null {
  const { sitting, profile } = reading.analysis;
  const contents = readMatter(sitting, profile);
  const isHere = ({ placed, start, end }: PageReference) =>
    placed.source === reading.source && placed.start + start <= offset && offset <= placed.start + end;
  for (const { pages, outcomes, speakers } of contents.flatMap(({ entries }) => entries)) {
    const named = speakers.find((one) => one.pages.some(isHere));
    const reference = [...pages, ...outcomes.flatMap((outcome) => outcome.pages), ...(named?.pages ?? [])].find(isHere);
    if (!reference) continue;
    const page = speakersOnPages(sitting, listedPages(contents)).get(reference.page);
    return page ? locationOf(page, named?.speaker.name ?? null, reading) : null;
  }
  return null;
}

/** The speaker line of that person on a page, or where none is the page's head; its file may be another of the sitting. */
function locationOf(page: SpokenPage, name: string | null, { sitting }: DocumentReading): Location | null {
  const { placed, turns } = page;
  const file = sitting.files[placed.source];
  if (!file) return null;
  const line = turns.find(({ speaker, speakerPiece }) => {
    return speaker !== null && speaker.name === name && speakerPiece?.placed === placed;
  })?.speakerPiece;
  const header = placed.page.header?.line ?? placed.page.header?.numberRange ?? { start: 0, end: 0 };
  const range = placedRange(placed, line?.piece ?? header);
  return { uri: file.uri, range: new TextPositions(file.text).rangeOf(range) };
}
