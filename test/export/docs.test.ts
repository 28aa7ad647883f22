import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transcriptDocument } from '../../src/core/export/document.js';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import { transcriptJsonSchema, transcriptSchema } from '../../src/core/model/export-schema.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { correctSitting } from '../../src/core/sitting/correct.js';

const docs = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'export.md'), 'utf8');

function codeBlock(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'msu').exec(docs)?.[1] ?? '';
}

/** Names of all properties that a JSON Schema knows. */
function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(propertyNames)];
}

describe('docs/export.md', () => {
  it('has an example that is what the program gives', () => {
    const text = codeBlock('text');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const corrected = correctSitting([{ path: '0008.txt', text }], new Analyzer(hessen), { level: 'inferred' });
    const facts = [{ sha256, originalSha256: sha256, encoding: 'utf-8' as const }];
    const example = transcriptSchema.parse(JSON.parse(codeBlock('json')));
    expect(example).toEqual(transcriptDocument(corrected, facts, example.generator.version));
  });

  it('explains every field', () => {
    const named = new Set(docs.match(/(?<=[`.\]])[\w:]+(?=[`\].[])/gu));
    const fields = [...new Set(propertyNames(transcriptJsonSchema()))];
    expect(fields.filter((name) => !named.has(name))).toEqual([]);
  });
});
