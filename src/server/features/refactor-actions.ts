import type { CodeAction } from 'vscode-languageserver';
import { message } from '../../core/model/message.js';
import type { Message } from '../../core/model/problem.js';
import { joinTurn } from '../../core/refactor/join-turn.js';
import { makeSpeakerLine } from '../../core/refactor/make-speaker-line.js';
import { markInterjection } from '../../core/refactor/mark-interjection.js';
import { markPageHeader } from '../../core/refactor/mark-page-header.js';
import type { RefactorContext, Refactoring } from '../../core/refactor/refactoring.js';
import { nextSpeakers, splitTurn } from '../../core/refactor/split-turn.js';
import type { Range } from '../../core/text/offsets.js';
import { CODE_ACTION_KINDS } from '../../protocol/code-actions.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { recordCorrection } from './record-correction.js';
import { workspaceEdit } from './workspace-edit.js';

interface Offer {
  readonly kind: string;
  readonly title: Message;
  readonly refactoring: Refactoring;
}

const OFFERS: readonly Offer[] = [
  {
    kind: CODE_ACTION_KINDS.makeSpeakerLine,
    title: message('Make this line a speaker line'),
    refactoring: makeSpeakerLine,
  },
  {
    kind: CODE_ACTION_KINDS.joinTurn,
    title: message('Join this turn with the one before'),
    refactoring: joinTurn,
  },
  {
    kind: CODE_ACTION_KINDS.markInterjection,
    title: message('Mark as interjection'),
    refactoring: markInterjection,
  },
  {
    kind: CODE_ACTION_KINDS.markPageHeader,
    title: message('Mark as page header'),
    refactoring: markPageHeader,
  },
];

/** The changes of structure that apply where the selection is. */
export function refactorActions(
  reading: DocumentReading,
  selection: Range,
  wanted: (kind: string) => boolean,
  context: ServerContext,
): CodeAction[] {
  const { analysis, sitting, source } = reading;
  const place: RefactorContext = { analysis, source, profile: sitting.profile, selection };
  return [...OFFERS, ...splitOffers(place, wanted)].flatMap(({ kind, title: said, refactoring }): CodeAction[] => {
    const edits = wanted(kind) ? refactoring(place) : null;
    if (edits === null) return [];
    const title = context.localize(said);
    const owned = edits.map((edit) => ({ ...edit, code: null }));
    const edit = workspaceEdit(reading, edits, context.client);
    return [{ title, kind, edit, ...recordCorrection(reading, owned, { title, decided: true }, context) }];
  });
}

/** One offer for each speaker who may go on where the turn is split. */
function splitOffers(context: RefactorContext, wanted: (kind: string) => boolean): Offer[] {
  const kind = CODE_ACTION_KINDS.splitTurn;
  if (!wanted(kind)) return [];
  return nextSpeakers(context).map((speaker) => ({
    kind,
    title: message('Split the turn here: {speaker} goes on', { speaker }),
    refactoring: (at) => splitTurn(at, speaker),
  }));
}
