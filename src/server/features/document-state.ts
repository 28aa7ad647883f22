import type { Problem, Severity } from '../../core/model/problem.js';
import { german } from '../../core/profiles/german.js';
import { DOCUMENT_STATE, type DocumentState } from '../../protocol/document-state.js';
import { inBackground } from '../answer.js';
import type { ServerContext } from '../context.js';
import { MAX_CHARACTERS, tooLargeProblem, type DocumentReading } from '../documents/document-reading.js';

/** Tells the client what a status item shows, after each reading of an open document. */
export function provideDocumentState(context: ServerContext): void {
  const send = (state: DocumentState) =>
    inBackground(context, 'Document state', () => context.connection.sendNotification(DOCUMENT_STATE, state));
  context.transcripts.onDidRead((reading) => send(stateOf(reading)));
  context.documents.onDidChangeContent(({ document }) => {
    const { length } = document.getText();
    if (length > MAX_CHARACTERS) send(tooLargeState(document.uri, document.version, length));
  });
}

function stateOf({ uri, version, sitting, pages, problems }: DocumentReading): DocumentState {
  const turns = new Set(pages.flatMap((page) => page.turns.map(({ turn }) => turn)));
  const blocks = new Set(pages.flatMap((page) => page.turns.flatMap((part) => part.blocks.map(({ block }) => block))));
  return {
    uri,
    version,
    profile: sitting.profile.id,
    pages: pages.length,
    turns: turns.size,
    interjections: [...blocks].filter(({ kind }) => kind === 'interjection').length,
    problems: countBySeverity(problems),
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
    milliseconds: 0,
    tooLarge: true,
  };
}

function countBySeverity(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
