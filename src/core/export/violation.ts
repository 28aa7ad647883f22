import type { ExportedSpan } from '../model/export-schema.js';
import type { Message } from '../model/problem.js';

/** Something that an export says and its sources do not, or that it contradicts in itself. */
export interface Violation {
  readonly message: Message;
  /** Where in the document: `turns[3].blocks[0]`; empty for the whole. */
  readonly part: string;
  /** Where in a source, in code points; null where it is about no place. */
  readonly place: { readonly source: number; readonly start: number; readonly end: number } | null;
}

/** Makes a violation. @param span where it shows; null where it is about no place */
export function violation(
  part: string,
  what: Message,
  span: Pick<ExportedSpan, 'source' | 'start' | 'end'> | null = null,
): Violation {
  return { part, message: what, place: span && { source: span.source, start: span.start, end: span.end } };
}
