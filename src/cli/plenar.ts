import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WordList } from '../core/text/word-list.js';
import { removeBegunFiles } from './files/atomic-write.js';
import { failureOf, firstLine } from './failure.js';
import type { Output } from './host.js';
import { main } from './main.js';

/** Exit status of a process that was interrupted, as shells count it. */
const INTERRUPTED = 130;
const TERMINATED = 143;

/** The build puts the list beside the bundles. */
const wordListFile = join(__dirname, '..', 'data', 'german-words.txt');

const abort = new AbortController();
let endedBy: number | null = null;

function endOn(status: number): void {
  // The second signal means it: files that were begun are removed, and nothing is waited for.
  if (endedBy !== null) {
    removeBegunFiles();
    process.exit(status);
  }
  endedBy = status;
  abort.abort();
}

process.on('SIGINT', () => endOn(INTERRUPTED));
process.on('SIGTERM', () => endOn(TERMINATED));

/** `plenar check … | head`: there is nothing more to do, and nothing to complain of. */
function readerHasGone(): void {
  endedBy ??= 0;
  abort.abort();
}

function output(stream: NodeJS.WriteStream, name: string): Output {
  // Errors reach the callback of `write`; without a listener they would end the process as well.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY,
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error) => {
          if (error && !('code' in error && error.code === 'EPIPE')) {
            reject(failureOf(error, name));
            return;
          }
          if (error) readerHasGone();
          resolve();
        });
      }),
  };
}

/** @throws Failure where the installation lacks its list */
async function readWordList(): Promise<WordList> {
  try {
    return WordList.decode(await readFile(wordListFile, 'utf8'));
  } catch (error) {
    throw failureOf(error, wordListFile);
  }
}

async function run(): Promise<number> {
  try {
    return await main(process.argv.slice(2), {
      cwd: process.cwd(),
      env: process.env,
      stdin: process.stdin,
      stdout: output(process.stdout, 'standard output'),
      stderr: output(process.stderr, 'standard error'),
      signal: abort.signal,
      wordList: readWordList,
    });
  } catch (error) {
    if (endedBy !== null) return endedBy;
    // A fault of Plenar itself: said in one line, with the whole trace for those who ask for it.
    const said = error instanceof Error ? error.message : String(error);
    const trace = process.env['PLENAR_TRACE'] !== undefined && error instanceof Error ? `\n${error.stack ?? ''}` : '';
    process.stderr.write(`plenar: internal error: ${firstLine(said)}${trace}\n`);
    return 2;
  }
}

void run().then((status) => {
  process.exitCode = status;
});
