import {
  transcriptLineSchema,
  transcriptSchema,
  type ExportedSource,
  type TranscriptDocument,
  type TranscriptLine,
} from '../model/export-schema.js';
import { message } from '../model/message.js';
import { groupBySource, spannedParts, type SpannedPart } from './document-parts.js';
import { SourceCheck } from './source-check.js';
import { structureViolations } from './verify-structure.js';
import { violation, type Violation } from './violation.js';

/** The file that a source of a document names, as it is now. */
export interface OriginalFile {
  readonly text: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  /**
   * Text of the file before corrections were written into it, that of the document's `originalSha256`; absent where it is
   * the same file, or is not there (to be reported by the caller).
   */
  readonly original?: string;
}

/**
 * Reads a parsed JSON value as an export document.
 * @returns the document, or how the value differs from the schema
 */
export function readDocument(value: unknown): { document: TranscriptDocument } | { refused: Violation[] } {
  const result = transcriptSchema.safeParse(value);
  return result.success
    ? { document: result.data }
    : { refused: result.error.issues.map((issue) => refusal(issue, '')) };
}

/**
 * Reads a parsed JSON value as a line of a JSON Lines export.
 * @param part how violations name the line
 * @returns the line, or how the value differs from the schema
 */
export function readLine(value: unknown, part: string): { line: TranscriptLine } | { refused: Violation[] } {
  const result = transcriptLineSchema.safeParse(value);
  return result.success ? { line: result.data } : { refused: result.error.issues.map((issue) => refusal(issue, part)) };
}

function refusal(issue: { readonly path: readonly PropertyKey[]; readonly message: string }, part: string): Violation {
  const steps = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  const where = part === '' ? steps.replace(/^\./u, '') : `${part}${steps}`;
  return violation(where, message('does not fit the schema: {reason}', { reason: issue.message }));
}

/**
 * Proves the conservation of an export: every character of the originals, with the corrections applied, is in exactly
 * one block, speaker line or page header, and each of these says what stands at its spans.
 * @param originals one for each source of the document, in its order; null for a file that is not there (to be reported
 * by the caller)
 * @returns what does not hold; empty for a sound export
 */
export function verifyDocument(document: TranscriptDocument, originals: readonly (OriginalFile | null)[]): Violation[] {
  const parts = spannedParts(document);
  const checks = checkSources(document, parts, originals);
  return [
    ...document.sources.flatMap((_, source) => hashViolations(document, source, originals[source] ?? null)),
    ...checks.flatMap((check, source) =>
      originalViolations(check, source, originalText(document.sources[source], originals[source] ?? null)),
    ),
    ...checks.flatMap((check, source) =>
      (check?.findings ?? []).map(({ start, end, message: what }) =>
        violation(`sources[${source}]`, what, { source, start, end }),
      ),
    ),
    ...parts.flatMap((part) => textViolations(part, checks)),
    ...structureViolations(document),
  ];
}

/** Checks of the sources whose files are there. */
function checkSources(
  { sources, corrections }: TranscriptDocument,
  parts: readonly SpannedPart[],
  originals: readonly (OriginalFile | null)[],
): (SourceCheck | null)[] {
  const claimed = parts.flatMap(({ owner, spans }) => spans.map((span) => ({ ...span, owner })));
  const spansBySource = groupBySource(claimed);
  const correctionsBySource = groupBySource(corrections);
  return sources.map(({ characters }, source) => {
    const original = originals[source] ?? null;
    if (original === null) return null;
    return new SourceCheck(
      original.text,
      characters,
      correctionsBySource.get(source) ?? [],
      spansBySource.get(source) ?? [],
    );
  });
}

function hashViolations({ sources }: TranscriptDocument, source: number, original: OriginalFile | null): Violation[] {
  const stated = sources[source];
  if (original === null || stated === undefined || stated.sha256 === original.sha256) return [];
  const what = message('the file is not the one that was exported: its SHA-256 differs');
  return [violation(`sources[${source}]`, what, { source, start: 0, end: 0 })];
}

function originalText(stated: ExportedSource | undefined, file: OriginalFile | null): string | undefined {
  return stated?.originalSha256 === stated?.sha256 ? file?.text : file?.original;
}

/** The file with its corrections undone has to be the original. */
function originalViolations(check: SourceCheck | null, source: number, original: string | undefined): Violation[] {
  if (check === null || original === undefined) return [];
  const found = check.beforeCorrections();
  if (found === original) return [];
  const what = message(
    'without its corrections the file says "{found}", but the original "{stated}"',
    firstDifference(original, found),
  );
  return [violation(`sources[${source}]`, what)];
}

/** Reports a text that is not what its spans hold. */
function textViolations(part: SpannedPart, checks: readonly (SourceCheck | null)[]): Violation[] {
  let held = '';
  for (const [index, span] of part.spans.entries()) {
    const text = checks[span.source]?.textAt(span);
    if (text === undefined || text === null) return [];
    held += index > 0 && span.joined !== true ? ` ${text}` : text;
  }
  const found = part.isSpeakerLine && held.endsWith(':') ? held.slice(0, -1).trimEnd() : held;
  if (found === part.text) return [];
  const what = message('says "{stated}", but its spans hold "{found}"', firstDifference(part.text, found));
  return [violation(part.owner, what, part.spans[0])];
}

/** Characters that a message shows on each side of the first difference. */
const CONTEXT = 20;

function firstDifference(stated: string, found: string): { stated: string; found: string } {
  let at = 0;
  while (at < stated.length && stated.charAt(at) === found.charAt(at)) at++;
  const show = (text: string) =>
    `${at > CONTEXT ? '…' : ''}${text.slice(Math.max(0, at - CONTEXT), at + CONTEXT)}${text.length > at + CONTEXT ? '…' : ''}`;
  return { stated: show(stated), found: show(found) };
}
