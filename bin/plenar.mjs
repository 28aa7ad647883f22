#!/usr/bin/env node
// `npx plenar …` in a clone: builds the command line when it is missing or older than its sources, then runs it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, 'dist', 'cli', 'plenar.js');

function outdated() {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  return ['src', 'l10n', 'data']
    .map((name) => join(root, name))
    .filter((folder) => existsSync(folder))
    .some((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(
        (name) => /\.(?:ts|json|txt)$/.test(name) && statSync(join(folder, name)).mtimeMs > built,
      ),
    );
}

if (outdated()) {
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
    console.error('plenar: run "npm ci" in the clone first');
    process.exit(2);
  }
  const { buildCommandLine } = await import('../esbuild.mjs');
  await buildCommandLine();
}
await import(pathToFileURL(bundle).href);
