import { message } from '../../core/model/message.js';
import { RULES } from '../../core/rules/registry.js';
import type { Correction } from '../../core/sitting/corrections.js';
import { FIX_ALL, type FixAllEdit, type FixAllParams, type FixAllResult } from '../../protocol/requests.js';
import { answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';
import { fixAll } from '../documents/fix-all.js';
import type { Localize } from '../l10n.js';

/** `plenar/fixAll`: every repair that needs no person, with its rule, for a preview. Changes nothing by itself. */
export function provideFixAll(context: ServerContext): void {
  context.connection.onRequest(
    FIX_ALL,
    answeringFor(
      context,
      'Fix all',
      ({ uri }: FixAllParams) => uri,
      null,
      (reading, { applicability, code }): FixAllResult => {
        const corrections = fixAll(reading, applicability, code);
        return {
          version: reading.version,
          edits: corrections.map((correction): FixAllEdit => ({
            range: reading.positions.rangeOf(correction),
            newText: correction.corrected,
            code: correction.rule,
            applicability: correction.applicability === 'safe' ? 'safe' : 'inferred',
          })),
          summary: summaryOf(corrections, context.localize),
        };
      },
    ),
  );
}

function summaryOf(corrections: readonly Correction[], localize: Localize): FixAllResult['summary'] {
  const counts = new Map<string, number>();
  for (const { rule } of corrections) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, title: titleOf(code, localize), count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

function titleOf(code: string, localize: Localize): string {
  return localize(message(RULES.find((rule) => rule.code === code)?.summary ?? code));
}
