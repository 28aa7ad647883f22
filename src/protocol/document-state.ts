/**
 * Notification from the server after each reading of an open document: what a status item shows.
 * Parameters: {@link DocumentState}.
 */
export const DOCUMENT_STATE = 'plenar/documentState';

export interface DocumentState {
  readonly uri: string;
  readonly version: number;
  /** Id of the profile that the document was read with, found or set. */
  readonly profile: string;
  readonly pages: number;
  readonly turns: number;
  readonly interjections: number;
  readonly problems: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
  /** Findings that a person ignores; they are not among the problems. */
  readonly ignored: number;
  /** Time that the reading took. */
  readonly milliseconds: number;
  /** The document is beyond the size that is read; the figures above are 0. */
  readonly tooLarge: boolean;
}
