import { accuracy } from './accuracy/accuracy.ts';
import { showDifferences } from './accuracy/show-differences.ts';
import { falsePositives } from './false-positives/false-positives.ts';
import { parliaments } from './parliaments/parliaments.ts';
import { UsageError } from './lib/arguments.ts';

interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<void> | void;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  accuracy: {
    usage: 'accuracy [--sittings 064,069] [--variant kept,stripped] [--show N]',
    run: accuracy,
  },
  parliaments: { usage: 'parliaments [--show N]', run: parliaments },
  'false-positives': {
    usage:
      'false-positives [--sittings 064] [--variant kept,decoded,stripped] [--rule CODE] [--severity error,warning] [--verdict confirmed,differs,silent] [--show N]',
    run: falsePositives,
  },
  diff: {
    usage: 'diff GOLD EXPORT [--only turns,interjections,paragraphs,text] [--show N] [--order size|place|count]',
    run: showDifferences,
  },
};

async function main([name, ...args]: readonly string[]): Promise<void> {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (command === undefined) throw new UsageError(name === undefined ? 'no command given' : `unknown command ${name}`);
  await command.run(args);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`bench: ${error.message}`);
  for (const { usage } of Object.values(COMMANDS)) console.error(`  npm run bench -- ${usage}`);
  process.exitCode = 2;
}
