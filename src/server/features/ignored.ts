import type { AnalysisOptions } from '../../core/analysis/analyzer.js';
import { IGNORED, type IgnoredParams, type IgnoredResult, type SentIgnore } from '../../protocol/stand-off.js';
import type { Ignore } from '../../core/ignore/ignored-findings.js';
import { answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';

/** `plenar/ignored`: what of a document is ignored, and which records fit nothing any more. */
export function provideIgnored(context: ServerContext): void {
  context.connection.onRequest(
    IGNORED,
    answeringFor(
      context,
      'Ignored findings',
      ({ uri }: IgnoredParams) => uri,
      null,
      ({ version, text, positions, problems, ignored, sitting, source }): IgnoredResult => {
        const found = [...problems, ...ignored.map(({ problem }) => problem)];
        const isOn = (code: string) => !isOff(code, sitting.options);
        return {
          version,
          findings: ignored.map(({ problem, ignore }) => ({
            range: positions.rangeOf(problem),
            code: problem.code,
            severity: problem.severity,
            message: context.localize(problem.message),
            ignore: sent(ignore),
          })),
          stale: sitting.standOff[source]?.ignored.stale(text, found, isOn).map(sent) ?? [],
        };
      },
    ),
  );
}

/** Whether a person has turned a rule off. */
function isOff(code: string, { levels = {} }: AnalysisOptions): boolean {
  return (levels[code] ?? levels[code.slice(0, code.indexOf('/'))]) === 'off';
}

function sent({ id, scope, code, fingerprint, quote }: Ignore): SentIgnore {
  return { id, scope, code, fingerprint, quote };
}
