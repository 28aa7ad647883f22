import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { REFERENCE } from './support/samples.js';

interface Problem {
  readonly code: string;
  readonly line: number;
}

interface Session {
  readonly error?: string;
  readonly before: readonly Problem[];
  readonly title: string;
  readonly line: string;
  readonly after: readonly Problem[];
}

const folder = mkdtempSync(join(tmpdir(), 'plenar-neovim-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const present = spawnSync('nvim', ['--version']).status === 0;
if (!present && !process.env['CI']) {
  console.warn('Neovim is not installed: THE SERVER IS NOT TESTED IN ANOTHER EDITOR (apt-get install neovim).');
}

/** Opens the reference extract in Neovim, which starts the server by itself over standard input and output. */
function useNeovim(): Session {
  const page = join(folder, 'reference-extract.txt');
  const result = join(folder, 'result.json');
  writeFileSync(page, REFERENCE);
  const script = join(import.meta.dirname, 'support', 'neovim.lua');
  execFileSync('nvim', ['--headless', '-u', 'NONE', '-n', '-S', script], {
    env: {
      ...process.env,
      HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      SERVER_NODE: process.execPath,
      SERVER: inject('languageServer'),
      PAGE: page,
      RESULT: result,
    },
    timeout: 30_000,
  });
  return JSON.parse(readFileSync(result, 'utf8')) as Session;
}

describe.skipIf(!present && !process.env['CI'])('in Neovim', () => {
  it('problems appear, and a quick fix repairs one', { timeout: 30_000 }, () => {
    const { error, before, title, line, after } = useNeovim();
    expect(error).toBeUndefined();
    expect(before).toContainEqual({ code: 'text/suspended-hyphen', line: 23 });
    expect(before.filter(({ code }) => code === 'text/lost-dash')).toHaveLength(10);
    expect(title).toMatch(/blank/iu);
    expect(line).toBe('der Soft- und Hardware ursprünglich nicht berücksichtigt. ');
    expect(after).toEqual(before.filter(({ code }) => code !== 'text/suspended-hyphen'));
  });
});
