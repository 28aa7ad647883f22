import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { hasCorpus, hessianPages, hessianSittings, pagesFolder } from '../lib/corpus.ts';
import { PRODUCT } from '../lib/plenar.ts';

/** What the command line takes for the corpus, from the start of its process to its end. */
export interface CheckResult {
  readonly files: number;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** Writes the largest resident set of a process, in kilobytes, to its file 3 when it ends. */
const REPORT_MEMORY =
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));";

export async function checkTask(): Promise<CheckResult> {
  const files = hessianSittings().reduce((sum, sitting) => sum + hessianPages(sitting).length, 0);
  const first = pagesFolder(hessianSittings()[0] ?? '');
  const pages = hasCorpus ? dirname(first) : first;
  const preload = `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`;
  const program = ['--import', preload, join(PRODUCT, 'cli', 'plenar.js'), 'check', '--max-problems', '0', pages];
  const began = performance.now();
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  let reported = '';
  child.stdio[3]?.on('data', (data: Buffer) => (reported += data.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0 && status !== 1) throw new Error(`plenar check ended with ${String(status)}`);
  return { files, milliseconds: performance.now() - began, peakMegabytes: Number(reported) / 1000 };
}
