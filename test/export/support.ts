import { createHash } from 'node:crypto';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import { transcriptDocument } from '../../src/core/export/document.js';
import type { OriginalFile } from '../../src/core/export/verify.js';
import type { TranscriptDocument, TranscriptLine } from '../../src/core/model/export-schema.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import type { Profile } from '../../src/core/profiles/profile.js';
import { correctSitting, type CorrectedSitting, type FixLevel } from '../../src/core/sitting/correct.js';

export const LEVELS: readonly FixLevel[] = ['none', 'safe', 'inferred'];

/** An export with all that it was made of. */
export interface Exported {
  readonly document: TranscriptDocument;
  readonly corrected: CorrectedSitting;
  readonly originals: readonly OriginalFile[];
}

/** Exports texts as files of one sitting: 0001.txt, 0002.txt, … */
export function exportTexts(texts: readonly string[], level: FixLevel, profile: Profile = hessen): Exported {
  const sources = texts.map((text, index) => ({ path: `${String(index + 1).padStart(4, '0')}.txt`, text }));
  const corrected = correctSitting(sources, new Analyzer(profile), { level });
  const originals = texts.map((text) => ({ text, sha256: createHash('sha256').update(text).digest('hex') }));
  const facts = originals.map(({ sha256 }) => ({ sha256, originalSha256: sha256, encoding: 'utf-8' as const }));
  return { document: transcriptDocument(corrected, facts, '1.2.3'), corrected, originals };
}

/** What a document says, without where it stands: speakers and the text of every part. */
export function wording({ turns, matter }: TranscriptDocument): unknown {
  return {
    turns: turns.map(({ speaker, blocks }) => [
      speaker?.label ?? null,
      ...blocks.map(({ type, text }) => `${type}: ${text}`),
    ]),
    matter: matter.map(({ kind, blocks }) => [kind, ...blocks.map(({ type, text }) => `${type}: ${text}`)]),
  };
}

/** Puts the records of a JSON Lines export together into the documents that they were made from. */
export function documentsOfLines(lines: readonly TranscriptLine[]): TranscriptDocument[] {
  const documents: TranscriptDocument[] = [];
  for (const line of lines) {
    const current = documents.at(-1);
    if (line.record === 'document') documents.push({ ...line.document, sitting: line.sitting, turns: [], matter: [] });
    else if (line.record === 'turn') current?.turns.push(line.turn);
    else current?.matter.push(line.matter);
  }
  return documents;
}
