import type { ProtocolPosition, ProtocolRange } from './positions.js';

/**
 * What client and server say to each other about stand-off data (docs/stand-off.md). A client that sends
 * {@link STAND_OFF} says so in `initializationOptions` (`standOff`). For documents that it has told nothing of, and for
 * other clients, the server reads the files under `.plenar/` itself.
 */

/** Notification of the client: what people said about an open document. {@link StandOffParams} */
export const STAND_OFF = 'plenar/standOff';

export interface StandOffParams {
  readonly uri: string;
  /** Version of the document that the ranges belong to. */
  readonly version: number;
  /** Every ignore record that holds for the document: those of its sidecar, those of the draft, those of the project. */
  readonly ignores: readonly SentIgnore[];
  /**
   * What a person decided: the wordings of corrections with `decided` in this version, an empty range where the
   * correction is a deletion. No bulk repair touches them.
   */
  readonly decided: readonly ProtocolRange[];
}

/** What the server needs of an ignore record. */
export interface SentIgnore {
  readonly id: string;
  readonly scope: IgnoreScope;
  readonly code: string;
  readonly fingerprint: string | null;
  readonly quote: string | null;
}

export type IgnoreScope = 'finding' | 'file' | 'project';

/**
 * Command of the client behind the quick fixes “Ignore …”: it asks for the reason and writes the record. Its one argument
 * is {@link IgnoreFindingArguments}.
 */
export const IGNORE_FINDING_COMMAND = 'plenar.ignoreFinding';

export interface IgnoreFindingArguments {
  readonly uri: string;
  readonly scope: IgnoreScope;
  readonly code: string;
  /** For scope `finding`; else null. */
  readonly fingerprint: string | null;
  /** The words that the finding is about; null where it is not ignored for its words. */
  readonly quote: string | null;
}

/**
 * Command of the client that runs after the edits of a quick fix, a refactoring or a bulk repair were made, so that the
 * corrections can be told whose they are. Its one argument is {@link RecordCorrectionArguments}.
 */
export const RECORD_CORRECTION_COMMAND = 'plenar.recordCorrection';

export interface RecordCorrectionArguments {
  readonly uri: string;
  /** Version of the document that the edits were made for: the one before them. */
  readonly version: number;
  /** A person chose this very change; false for bulk repairs. */
  readonly decided: boolean;
  /** Ascending, not overlapping. */
  readonly edits: readonly RecordedEdit[];
}

export interface RecordedEdit {
  /** In the version before the edits. */
  readonly range: ProtocolRange;
  readonly newText: string;
  /** Rule whose fix it is; null: a change of structure that a person asked for. */
  readonly code: string | null;
}

/** What stands at a position, to be labelled as a whole. {@link UnitsParams} → {@link Units} or null */
export const UNITS = 'plenar/units';

export interface UnitsParams {
  readonly uri: string;
  readonly position: ProtocolPosition;
}

export interface Units {
  /** Version of the document that the ranges belong to. */
  readonly version: number;
  /** The turn, as far as it stands in this document, over all its pages; null outside of turns. */
  readonly turn: ProtocolRange | null;
  /** What of the turn stands on this page. */
  readonly turnPart: ProtocolRange | null;
  /** The block, over page ends as well; null between blocks and on speaker lines. */
  readonly block: UnitBlock | null;
  readonly page: ProtocolRange;
}

export interface UnitBlock {
  readonly kind: 'paragraph' | 'interjection' | 'note' | 'heading';
  readonly range: ProtocolRange;
}

/** The pages of an open document, for review. {@link PagesParams} → {@link PagesResult} or null */
export const PAGES = 'plenar/pages';

export interface PagesParams {
  readonly uri: string;
}

export interface PagesResult {
  readonly version: number;
  readonly pages: readonly PageOfDocument[];
}

export interface PageOfDocument {
  /** Place in the document, from 0. */
  readonly index: number;
  /** Printed page number. */
  readonly number: number | null;
  /** The page with its header; pages cover the document without a gap. */
  readonly range: ProtocolRange;
  readonly kind: 'speech' | 'annex' | 'contents' | 'cover' | 'presidium';
  /** Problems that begin on the page; ignored ones do not count. */
  readonly problems: number;
}

/** What is ignored in an open document. {@link IgnoredParams} → {@link IgnoredResult} or null */
export const IGNORED = 'plenar/ignored';

export interface IgnoredParams {
  readonly uri: string;
}

export interface IgnoredResult {
  readonly version: number;
  /** Ascending by place. */
  readonly findings: readonly IgnoredFinding[];
  /** Records of scope `finding` that fit nothing in the present text: the words were changed, or the finding is gone. */
  readonly stale: readonly SentIgnore[];
}

export interface IgnoredFinding {
  readonly range: ProtocolRange;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** In the user's language. */
  readonly message: string;
  /** The record that ignores it, the narrowest where several do. */
  readonly ignore: SentIgnore;
}
