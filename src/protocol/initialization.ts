/** What a client may say in `initializationOptions`. Every part may be absent: another editor sends none. */
export interface InitializationOptions {
  /** The settings below `plenar`, for clients that answer no `workspace/configuration`. */
  readonly settings?: unknown;
  /**
   * Where a rule is documented: an address with the placeholder `{code}`, which stands for `group/name`. Absent: the
   * pages that lie beside the server.
   */
  readonly ruleDocumentation?: string;
  /** The client answers the requests of `files.ts` for addresses that the server cannot read by itself. */
  readonly files?: boolean;
  /** Where the file of the word list is, for a server that has none beside it: it asks the client for the file. */
  readonly wordList?: string;
  /** The client shows the notification of `document-state.ts`. */
  readonly documentState?: boolean;
  /**
   * The client sends the notification of `stand-off.ts` for open documents and runs its commands: ignoring a finding,
   * recording whose a correction is.
   */
  readonly standOff?: boolean;
}
