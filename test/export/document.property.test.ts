import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptJson } from '../../src/core/export/json.js';
import { transcriptJsonLines } from '../../src/core/export/jsonl.js';
import { readDocument, readLine, verifyDocument } from '../../src/core/export/verify.js';
import { PROFILES } from '../../src/core/profiles/profiles.js';
import { hostileText, transcriptText } from '../support/arbitraries.js';
import { documentsOfLines, exportTexts, LEVELS, wording } from './support.js';

const RUNS = 200;
const level = fc.constantFrom(...LEVELS);
const sitting = fc.array(fc.oneof({ weight: 3, arbitrary: transcriptText }, { weight: 1, arbitrary: hostileText }), {
  minLength: 1,
  maxLength: 3,
});

describe('an export of any texts', () => {
  it('holds every character of its sources, whatever was corrected', () => {
    fc.assert(
      fc.property(sitting, level, fc.constantFrom(...PROFILES), (texts, chosen, profile) => {
        const { document, originals } = exportTexts(texts, chosen, profile);
        expect(verifyDocument(document, originals)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('fits its schema, and JSON and JSON Lines hold the same', () => {
    fc.assert(
      fc.property(sitting, level, (texts, chosen) => {
        const { document } = exportTexts(texts, chosen);
        expect(readDocument(JSON.parse(transcriptJson(document)))).toEqual({ document });
        const lines = transcriptJsonLines(document)
          .trimEnd()
          .split('\n')
          .map((line) => readLine(JSON.parse(line), 'line'));
        expect(lines.filter((line) => 'refused' in line)).toEqual([]);
        expect(documentsOfLines(lines.flatMap((line) => ('line' in line ? [line.line] : [])))).toEqual([document]);
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('says the same as one without fixes of the files that the fixes were written into', () => {
    fc.assert(
      fc.property(sitting, fc.constantFrom('safe', 'inferred'), (texts, chosen) => {
        const fixed = exportTexts(texts, chosen);
        const written = fixed.corrected.sources.map(({ corrected }) => corrected);
        expect(wording(exportTexts(written, 'none').document)).toEqual(wording(fixed.document));
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(sitting, level, (texts, chosen) => {
        expect(exportTexts(texts, chosen).document).toEqual(exportTexts(texts, chosen).document);
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
