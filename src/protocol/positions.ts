/** A place in a document as the Language Server Protocol counts it: line and UTF-16 code unit, both from 0. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a document; the end is exclusive. */
export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}
