import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { ROOT } from './project.ts';

/** Where and on what a measurement was made, in one line for the results. */
export function provenance(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const machine = `${model}, ${processors.length} cores, ${memory} GB, ${process.platform}-${process.arch}`;
  return `${machine}; Node ${process.versions.node}; commit ${commit()}; ${date} UTC; load ${load()}`;
}

/** Load average of the last minute and the number of processors that share it; timings are noisy when it is high. */
export function load(): string {
  return `${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores`;
}

/** Whether other work takes so much of the machine that timings mean little. */
export function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > cpus().length / 2;
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
    const dirty = git('status', '--porcelain', '--', ':!bench/RESULTS.md') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${dirty ? ' (with changes not committed)' : ''}`;
  } catch {
    return 'unknown';
  }
}
