import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT } from '../lib/plenar.ts';
import { runProgram } from '../lib/processes.ts';
import { CACHE, ROOT } from '../lib/project.ts';
import { places, shownSample } from './sample.ts';
import type { RowGroups } from './speed.ts';
import { taskResult } from '../tasks.ts';

/** What has no peer: the archive, highlighting, the server, sizes. */
export const PRODUCT_GROUPS: RowGroups = { archive, check, highlighting, server, size };

async function archive(): Promise<string[][]> {
  const { pages, characters, milliseconds, readingMilliseconds, cpuMilliseconds, peakMegabytes } =
    await taskResult('archive');
  const measured = `${seconds(milliseconds)}, and ${seconds(readingMilliseconds)} to read the files; CPU ${seconds(cpuMilliseconds)} in all`;
  return [
    [`${pages} pages (${(characters / 1e6).toFixed(0)} M characters), cold, one thread`, '3 s', measured],
    ['largest memory of that process', '400 MB', `${peakMegabytes.toFixed(0)} MB`],
  ];
}

async function check(): Promise<string[][]> {
  const { milliseconds, peakMegabytes, files } = await taskResult('check');
  return [
    [`plenar check of ${files} files, the whole process`, '', seconds(milliseconds)],
    ['largest memory of that process', '', `${peakMegabytes.toFixed(0)} MB`],
  ];
}

async function highlighting(): Promise<string[][]> {
  const { sitting, worstLine, adversarial } = await taskResult('highlighting');
  const slowest = adversarial.toSorted((a, b) => b.milliseconds - a.milliseconds);
  return [
    ['highlighting a sitting, warm', '40 ms', shownSample(sitting)],
    ['its slowest line', '5 ms', `${places(worstLine)} ms`],
    ...slowest.slice(0, 3).map(({ name, milliseconds }, rank) => {
      const what = `no. ${rank + 1} of ${adversarial.length} adversarial lines of 10,000 characters: ${name}`;
      return [what, '5 ms', `${places(milliseconds)} ms`];
    }),
  ];
}

async function server(): Promise<string[][]> {
  const { extract, pageOfSitting } = await taskResult('server');
  return [
    ['server: process start to problems of an extract', '250 ms', shownSample(extract)],
    ['server: the same, a page in the folder of its sitting', '250 ms', shownSample(pageOfSitting)],
  ];
}

async function size(): Promise<string[][]> {
  const vsix = join(CACHE, 'plenar.vsix');
  const { status, stderr } = await runProgram(process.execPath, [join(ROOT, 'scripts', 'package.mjs'), '--out', vsix]);
  if (status !== 0) throw new Error(`the extension cannot be packaged: ${stderr.trim()}`);
  const kilobytes = (...file: readonly string[]) => `${(statSync(join(...file)).size / 1000).toFixed(0)} KB`;
  const bundles = (...names: readonly string[]) => names.map((name) => kilobytes(PRODUCT, name)).join('; ');
  return [
    ['VSIX', '500 KB', kilobytes(vsix)],
    ['server bundle, for every host', '300 KB', bundles('server/server.js')],
    ['client bundle', '', bundles('client/extension.js')],
    ['command line bundle', '', bundles('cli/plenar.js')],
  ];
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
