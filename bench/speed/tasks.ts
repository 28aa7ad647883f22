import { VARIANTS, type Variant } from '../lib/corpus.ts';
import { runProgram } from '../lib/processes.ts';
import { fileURLToPath } from 'node:url';
import { checkTask } from './check-task.ts';
import { highlightingTask } from './highlighting-task.ts';
import { serverTask } from './server-task.ts';
import { archiveTask, coldPageTask, editTask, pageTask, sittingTask, tenSittingsTask } from './text-tasks.ts';

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
} satisfies Record<string, (argument: string) => unknown>;

type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;

const variantOf = (name: string): Variant => VARIANTS.find((variant) => variant === name) ?? 'kept';

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
