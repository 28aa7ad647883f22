import type { Problem, Severity } from '../../core/model/problem.js';
import { german } from '../../core/profiles/german.js';
import { DOCUMENT_STATE, type DocumentState } from '../../protocol/document-state.js';
import { inBackground } from '../answer.js';
import type { ServerContext } from '../context.js';
import { MAX_CHARACTERS, tooLargeProblem, type DocumentReading } from '../documents/document-reading.js';

/** How long a document must rest before its state is told, in milliseconds: nobody reads a status while typing. */
const REST = 100;

/** Tells the client what a status item shows, after each reading of an open document. */
export function provideDocumentState({ connection, documents, transcripts }: ServerContext): void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const send = (uri: string, state: () => DocumentState) => {
    clearTimeout(timers.get(uri));
    const tell = () =>
      inBackground({ connection }, 'Document state', () => connection.sendNotification(DOCUMENT_STATE, state()));
    timers.set(uri, setTimeout(tell, REST));
  };
  transcripts.onDidRead((reading) => send(reading.uri, () => stateOf(reading)));
  documents.onDidChangeContent(({ document }) => {
    const { length } = document.getText();
    if (length > MAX_CHARACTERS) send(document.uri, () => tooLargeState(document.uri, document.version, length));
  });
  documents.onDidClose(({ document }) => {
    clearTimeout(timers.get(document.uri));
    timers.delete(document.uri);
  });
}

function stateOf({ uri, version, sitting, source, problems, ignored }: DocumentReading): DocumentState {
  const { extracts, turns } = sitting.analysis.sitting;
  const here = turns.map((turn) => {
    const blocks = turn.blocks.filter(({ pieces }) => pieces.some(({ placed }) => placed.source === source));
    return { begins: turn.speakerPiece?.placed.source === source, blocks };
  });
  return {
    uri,
    version,
    profile: sitting.profile.id,
    pages: extracts[source]?.pages.length ?? 0,
    turns: here.filter(({ begins, blocks }) => begins || blocks.length > 0).length,
    interjections: here.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'interjection').length,
    problems: countBySeverity(problems),
    ignored: ignored.length,
    milliseconds: sitting.milliseconds,
    tooLarge: false,
  };
}

function tooLargeState(uri: string, version: number, characters: number): DocumentState {
  return {
    uri,
    version,
    profile: german.id,
    pages: 0,
    turns: 0,
    interjections: 0,
    problems: countBySeverity([tooLargeProblem(characters)]),
    ignored: 0,
    milliseconds: 0,
    tooLarge: true,
  };
}

function countBySeverity(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
