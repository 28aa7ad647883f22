// Type-checks each part of the project with what that part may know: the core without node, DOM or vscode.
// `node scripts/types.mjs`
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

let failed = 0;
for (const project of ['src/core', '.', 'test/extension', 'scripts']) {
  // What was found last is kept: the second run takes seconds.
  const known = join('out', 'types', `${project.replaceAll(/\W/g, '-')}.tsbuildinfo`);
  const args = ['--noEmit', '--pretty', '--incremental', '--tsBuildInfoFile', known, '-p', project];
  const { status } = spawnSync(process.execPath, [tsc, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`types: ${project} fails`);
    failed += 1;
  }
}
process.exitCode = failed ? 1 : 0;
