import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../../esbuild.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the language server, built from the present sources. */
    readonly languageServer: string;
  }
}

/** Builds the server as it is shipped, once for all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'plenar-server-test-'));
  await build({ quiet: true, outdir: folder, only: 'server' });
  project.provide('languageServer', join(folder, 'server', 'server.js'));
  return () => rmSync(folder, { recursive: true, force: true });
}
