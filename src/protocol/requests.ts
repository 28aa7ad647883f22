/** Requests of the client to the server beyond the Language Server Protocol. */
import type { ProtocolPosition, ProtocolRange } from './positions.js';

/** Everything that can be repaired at once in an open document. {@link FixAllParams} → {@link FixAllResult} */
export const FIX_ALL = 'plenar/fixAll';

export interface FixAllParams {
  readonly uri: string;
  /** `safe`: repairs that cannot change what was said; `inferred`: also those that evidence decides. */
  readonly applicability: 'safe' | 'inferred';
  /** Only the repairs of this rule. */
  readonly code?: string;
}

export interface FixAllResult {
  /** Version of the document that the edits were made for: a client applies them to no other. */
  readonly version: number;
  /** Ascending, not overlapping. */
  readonly edits: readonly FixAllEdit[];
  /** How many edits each rule makes, the most frequent first. */
  readonly summary: readonly { readonly code: string; readonly title: string; readonly count: number }[];
}

export interface FixAllEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
  /** Rule that asks for the edit. */
  readonly code: string;
  readonly applicability: 'safe' | 'inferred';
}

/** The next or previous problem of an open document. {@link NextProblemParams} → {@link NextProblem} or null */
export const NEXT_PROBLEM = 'plenar/nextProblem';

export interface NextProblemParams {
  readonly uri: string;
  readonly position: ProtocolPosition;
  readonly direction: 'next' | 'previous';
}

/** A problem to go to. The search goes on at the other end of the document; null where it has no problem. */
export interface NextProblem {
  readonly range: ProtocolRange;
  readonly code: string;
  readonly message: string;
  /** Place among the document's problems, from 1, and how many there are. */
  readonly index: number;
  readonly count: number;
}
