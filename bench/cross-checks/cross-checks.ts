import { listOption, numberOption, parseArguments } from '../lib/arguments.ts';
import { hessianSittings } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { sharedPath } from '../lib/project.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { printableSittings, SIDES, sideOf, SPLIT_NOTE } from '../lib/splits.ts';
import { inOwnProcesses } from '../tasks.ts';
import { CROSS_CHECKS, type CheckedSitting } from './check-sitting.ts';

/**
 * Checks exports of all Hessian sittings against what the sittings themselves say: `cross-checks [--sittings 001,003]
 * [--show N]` (findings of each check, from tuned sittings). Only a run over everything writes the results.
 */
export async function crossChecks(args: readonly string[]): Promise<void> {
  const origin = originOfRun();
  sharedPath('corpus', 'hessen', 'pages');
  const call = parseArguments(args, { sittings: true, show: true });
  const sittings = listOption(call, 'sittings', hessianSittings());
  const shown = numberOption(call, 'show', 0);
  const checked = await inOwnProcesses('cross-checks', sittings);
  const body = report(checked);
  console.log(`\n${body}`);
  if (shown > 0) {
    const printable = printableSittings(sittings, (sitting) => sitting);
    for (const { name } of CROSS_CHECKS) {
      const found = checked.filter(({ check, sitting }) => check === name && printable.includes(sitting));
      const lines = found.flatMap(({ sitting, findings }) => findings.map((finding) => `${sitting}/${finding}`));
      console.log(`\n${name}: ${lines.length} in tuned sittings`);
      for (const line of lines.slice(0, shown)) console.log(`   ${line}`);
    }
  }
  if (sittings.length === hessianSittings().length) writeSection('cross-checks', body, origin);
}

function report(checked: readonly CheckedSitting[]): string {
  const rows = CROSS_CHECKS.flatMap(({ name, unit }) =>
    SIDES.map((side) => {
      const wanted = checked.filter((one) => one.check === name && sideOf(one.sitting) === side);
      const sum = (of: (one: CheckedSitting) => number) => wanted.reduce((total, one) => total + of(one), 0);
      const clean = wanted.filter(({ found }) => found === 0).length;
      return [
        `${name}: ${side}`,
        `${clean} of ${wanted.length}`,
        `${sum((one) => one.checked)} ${unit}`,
        String(sum((one) => one.found)),
      ];
    }),
  );
  return `## Cross-checks: what needs no record

Exports of the Hessian sittings (\`--fix inferred\`, C1 kept) against what the sittings themselves say.

${CROSS_CHECKS.map(({ name, explanation }) => `- **${name}**: ${explanation}`).join('\n')}

${SPLIT_NOTE}

${markdownTable(['check', 'sittings without findings', 'checked', 'findings'], rows)}`;
}
