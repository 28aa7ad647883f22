import { accuracy } from './accuracy/accuracy.ts';
import { annotations } from './annotations/annotations.ts';
import { showDifferences } from './accuracy/show-differences.ts';
import { crossChecks } from './cross-checks/cross-checks.ts';
import { contributions } from './contributions/contributions.ts';
import { falsePositives } from './false-positives/false-positives.ts';
import { joins } from './joins/joins.ts';
import { UsageError } from './lib/arguments.ts';
import { lineBreaks } from './line-breaks/line-breaks.ts';
import { MissingError } from './lib/project.ts';
import { lostCharacters } from './lost-characters/lost-characters.ts';
import { parliaments } from './parliaments/parliaments.ts';
import { speakerLines } from './speaker-lines/speaker-lines.ts';
import { speed, SPEED_GROUPS } from './speed/speed.ts';
import { runTask, TASK_COMMAND } from './tasks.ts';

interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<void> | void;
}

/** What measures; `npm run bench` without a name runs all of them. */
const MEASUREMENTS: Readonly<Record<string, Command>> = {
  speed: { usage: `speed [--only ${SPEED_GROUPS.join(',')}]`, run: speed },
  accuracy: { usage: 'accuracy [--sittings 064,069] [--variant kept,stripped-trimmed] [--show N]', run: accuracy },
  'lost-characters': { usage: 'lost-characters [--sittings 001,003] [--show N]', run: lostCharacters },
  'cross-checks': { usage: 'cross-checks [--sittings 001,003] [--show N]', run: crossChecks },
  annotations: { usage: 'annotations', run: annotations },
  joins: { usage: 'joins [--sittings 064,144] [--show N]', run: joins },
  parliaments: { usage: 'parliaments [--show N]', run: parliaments },
  'speaker-lines': {
    usage:
      'speaker-lines [--show N] [--kind KIND] [--setting once|called|again|both] [--terms 2,8] [--part corrections|real]',
    run: speakerLines,
  },
  contributions: { usage: 'contributions [--show N]', run: contributions },
  'false-positives': {
    usage:
      'false-positives [--sittings 064] [--variant kept,decoded,stripped] [--rule CODE] [--severity error,warning] [--verdict confirmed,differs,silent] [--show N]',
    run: falsePositives,
  },
};

const COMMANDS: Readonly<Record<string, Command>> = {
  ...MEASUREMENTS,
  'line-breaks': { usage: 'line-breaks [--write] [--show N]', run: lineBreaks },
  diff: {
    usage: 'diff GOLD EXPORT [--only turns,interjections,paragraphs,text] [--show N] [--order size|place|count]',
    run: showDifferences,
  },
};

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === TASK_COMMAND) {
    await runTask(args);
  } else if (name === undefined) {
    for (const [measurement, command] of Object.entries(MEASUREMENTS)) {
      console.log(`\n═══ ${measurement}`);
      await measure(command, []);
    }
  } else if (name === '--help') {
    console.log(usage());
  } else {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) throw new UsageError(`unknown command ${name}`);
    await measure(command, args);
  }
}

/** Runs a command; what cannot be measured on this machine is said loudly and makes the status 1. */
async function measure({ run }: Command, args: readonly string[]): Promise<void> {
  try {
    await run(args);
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    console.warn(`NOT MEASURED: ${error.message}`);
    process.exitCode = 1;
  }
}

function usage(): string {
  const lines = Object.values(COMMANDS).map((command) => `  npm run bench -- ${command.usage}`);
  return ['  npm run bench', ...lines].join('\n');
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`bench: ${error.message}\n${usage()}`);
  process.exitCode = 2;
}
