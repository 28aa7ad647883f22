import { driftTask } from './annotations/drift-task.ts';
import { latencyTask } from './annotations/latency-task.ts';
import { VARIANTS, type Variant } from './lib/corpus.ts';
import { checkSitting } from './cross-checks/check-sitting.ts';
import { judgeSitting } from './false-positives/judge-sitting.ts';
import { ruleCountsOf } from './false-positives/rule-counts.ts';
import { inParallel, runProgram } from './lib/processes.ts';
import { restoreSitting } from './lost-characters/restore.ts';
import { fileURLToPath } from 'node:url';
import { checkTask } from './speed/check-task.ts';
import { highlightingTask } from './speed/highlighting-task.ts';
import { serverTask } from './speed/server-task.ts';
import { archiveTask, coldPageTask, editTask, pageTask, sittingTask, tenSittingsTask } from './speed/text-tasks.ts';

/** What is measured in a process of its own, so that no measurement inherits the heap and the compiled code of another. */
const TASKS = {
  page: (variant: string) => pageTask(variantOf(variant)),
  'cold-page': coldPageTask,
  sitting: (variant: string) => sittingTask(variantOf(variant)),
  'ten-sittings': tenSittingsTask,
  edit: editTask,
  archive: archiveTask,
  check: checkTask,
  highlighting: highlightingTask,
  server: serverTask,
  'annotation-latency': latencyTask,
  'annotation-drift': driftTask,
  'lost-characters': (sittings: string) => listed(sittings).flatMap(restoreSitting),
  'false-positives': (sittings: string) => listed(sittings).flatMap(judgeSitting),
  'rule-counts': (sittings: string) => listed(sittings).flatMap(ruleCountsOf),
  'cross-checks': (sittings: string) => listed(sittings).flatMap(checkSitting),
} satisfies Record<string, (argument: string) => unknown>;

type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;

const variantOf = (name: string): Variant => VARIANTS.find((variant) => variant === name) ?? 'kept';

const listed = (argument: string): string[] => argument.split(',');

/** What the process of a task is called with. */
export const TASK_COMMAND = '--task';

/** Runs a task in this process and prints what it measured. */
export async function runTask([name = '', argument = '']: readonly string[]): Promise<void> {
  if (!Object.hasOwn(TASKS, name)) throw new Error(`there is no task ${name}`);
  console.log(JSON.stringify(await TASKS[name as TaskName](argument)));
}

/** Runs a task in a process of its own. */
export async function taskResult<Name extends TaskName>(
  name: Name,
  argument = '',
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  const bundle = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = await runProgram(process.execPath, [bundle, TASK_COMMAND, name, argument]);
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr.trim()}`);
  return JSON.parse(stdout) as Awaited<ReturnType<Tasks[Name]>>;
}

/** Tasks that work on sittings one after the other. */
type SittingsTask = 'lost-characters' | 'false-positives' | 'rule-counts' | 'cross-checks';

/** Sittings of one process: enough for its compiled code to pay, few enough to keep all processors at work. */
const SITTINGS_OF_PROCESS = 7;

/** Runs a task on many sittings, in as many processes at a time as there are processors; results in their order. */
export async function inOwnProcesses<Name extends SittingsTask>(
  name: Name,
  sittings: readonly string[],
): Promise<Awaited<ReturnType<Tasks[Name]>>[number][]> {
  const groups: string[][] = [];
  for (let at = 0; at < sittings.length; at += SITTINGS_OF_PROCESS) {
    groups.push(sittings.slice(at, at + SITTINGS_OF_PROCESS));
  }
  const results = await inParallel(groups, (group) => taskResult(name, group.join(',')));
  return results.flat();
}
