/** Kinds of the server's code actions, so that a client can ask for one of them (`editor.action.codeAction`). */
export const CODE_ACTION_KINDS = {
  /** Every safe repair of the file; for `editor.codeActionsOnSave`. */
  fixAllSafe: 'source.fixAll.plenar',
  /** Also what evidence decides. Not below `source.fixAll`, so that saving never applies it unasked. */
  fixAllInferred: 'source.fixInferred.plenar',
  makeSpeakerLine: 'refactor.rewrite.speakerLine',
  /** One action for each speaker who may go on; they all have this kind. */
  splitTurn: 'refactor.rewrite.splitTurn',
  joinTurn: 'refactor.rewrite.joinTurn',
  markInterjection: 'refactor.rewrite.interjection',
  markPageHeader: 'refactor.rewrite.pageHeader',
} as const;
