import type { Log } from 'sarif';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RULES } from '../../src/core/rules/registry.js';
import { GLUED_WORDS } from '../support/glued-words.js';
import { Desk, EXTRACT } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.write('0008.txt', EXTRACT);
});
afterEach(() => desk.remove());

interface JsonReport {
  readonly format: string;
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly {
      readonly code: string;
      readonly start: { readonly offset: number; readonly line: number; readonly column: number };
      readonly fixes: readonly { readonly applicability: string; readonly edits: readonly { newText: string }[] }[];
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('plenar check', () => {
  it('reports problems one a line, by place, and sums them up on standard error', async () => {
    const { status, stdout, said } = await desk.call(['check', '0008.txt']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(
      lines.every((line) => /^0008\.txt:\d+:\d+: (?:error|warning|information|hint): .+ \[\w+\/[\w-]+\]$/u.test(line)),
    ).toBe(true);
    expect(lines.filter((line) => line.includes('[text/lost-dash]'))).toHaveLength(10);
    expect(lines).toContainEqual(expect.stringMatching(/^0008\.txt:23:5: warning: .*\[text\/suspended-hyphen\]$/u));
    expect(said).toEqual([expect.stringContaining(`problems: ${lines.length} `)]);
  });

  it('ends with 1 from the severity on that --fail-on names', async () => {
    expect((await desk.call(['check', '0008.txt', '--fail-on', 'warning'])).status).toBe(1);
    expect((await desk.call(['check', '0008.txt', '--fail-on', 'error'])).status).toBe(0);
    expect((await desk.call(['check', '0008.txt', '--rule', 'text=error'])).status).toBe(1);
    expect((await desk.call(['check', '0008.txt', '--rule', 'text=error', '--fail-on', 'never'])).status).toBe(0);
  });

  it('sets levels of rules and groups; the rule counts more', async () => {
    const { stdout } = await desk.call(['check', '0008.txt', '--rule', 'text=off,text/lost-dash=error']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .filter((line) => line.includes('[text/'));
    expect(lines).toHaveLength(10);
    expect(lines.every((line) => line.includes(': error: '))).toBe(true);
  });

  it('shows no more than --max-problems, counts all, and says so', async () => {
    const all = (await desk.call(['check', '0008.txt'])).stdout.trimEnd().split('\n');
    const { status, stdout, said } = await desk.call([
      'check',
      '0008.txt',
      '--max-problems',
      '3',
      '--fail-on',
      'warning',
    ]);
    expect(stdout.trimEnd().split('\n')).toEqual(all.slice(0, 3));
    expect(said).toEqual([
      expect.stringContaining(`problems: ${all.length}`),
      expect.stringContaining(`${all.length - 3}`),
    ]);
    expect(status).toBe(1);
  });

  it('writes JSON with places in lines, columns and code points, and with fixes', async () => {
    desk.write('0009.txt', '');
    desk.write('0010.txt', `𝕏 ${EXTRACT}`);
    const { stdout } = await desk.call(['check', '0008.txt', '0009.txt', '0010.txt', '--format', 'json']);
    const report = JSON.parse(stdout) as JsonReport;
    expect(report.format).toBe('plenar.problems');
    expect(report.files.map(({ path }) => path)).toEqual(['0008.txt', '0009.txt', '0010.txt']);
    expect(report.files[1]?.problems).toEqual([]);
    expect(report.summary['files']).toBe(3);
    const hyphen = report.files[0]?.problems.find(({ code }) => code === 'text/suspended-hyphen');
    const offset = EXTRACT.indexOf('Soft-und');
    expect(hyphen?.start).toEqual({ offset, line: 23, column: 5 });
    expect(hyphen?.fixes[0]).toMatchObject({ applicability: 'inferred' });
    const moved = report.files[2]?.problems.find(({ code }) => code === 'text/suspended-hyphen');
    expect(moved?.start).toEqual({ offset: offset + 2, line: 23, column: 5 });
  });

  it('says in JSON and SARIF what speaks for a problem', async () => {
    desk.write('0008.txt', GLUED_WORDS.text);
    const json = JSON.parse((await desk.call(['check', '0008.txt', '--format', 'json'])).stdout) as JsonReport;
    expect(json.files[0]?.problems).toMatchObject([{ code: 'text/glued-words', evidence: [GLUED_WORDS.evidence] }]);
    const sarif = JSON.parse((await desk.call(['check', '0008.txt', '--format', 'sarif'])).stdout) as Log;
    expect(sarif.runs[0]?.results?.[0]?.properties).toEqual({ evidence: [GLUED_WORDS.evidence] });
  });

  it('writes SARIF whose results name their rules', async () => {
    desk.write('sub/Größe 1.txt', EXTRACT);
    const { stdout } = await desk.call(['check', '0008.txt', 'sub', '--format', 'sarif']);
    const log = JSON.parse(stdout) as Log;
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(RULES.map(({ code }) => code));
    const results = run?.results ?? [];
    expect(results.length).toBeGreaterThan(20);
    for (const { ruleId, ruleIndex } of results) expect(RULES[ruleIndex ?? -1]?.code).toBe(ruleId);
    const uris = new Set(results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri));
    expect([...uris]).toEqual(['0008.txt', 'sub/Gr%C3%B6%C3%9Fe%201.txt']);
    const hyphen = results.find(({ ruleId }) => ruleId === 'text/suspended-hyphen');
    expect(hyphen?.locations?.[0]?.physicalLocation?.region).toMatchObject({ startLine: 23, startColumn: 5 });
    expect(hyphen?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent).toEqual({ text: ' ' });
  });

  it('writes SARIF and JSON that are whole where there is nothing to report', async () => {
    desk.write('0008.txt', '');
    expect((JSON.parse((await desk.call(['check', '.', '--format', 'sarif'])).stdout) as Log).runs[0]?.results).toEqual(
      [],
    );
    expect(
      (JSON.parse((await desk.call(['check', '.', '--format', 'json'])).stdout) as JsonReport).summary,
    ).toMatchObject({ files: 1, error: 0 });
  });

  it('writes workflow commands for GitHub, escaped', async () => {
    desk.write('a,b:c%.txt', EXTRACT);
    const { stdout } = await desk.call(['check', 'a,b:c%.txt', '--format', 'github']);
    const lines = stdout.trimEnd().split('\n');
    expect(
      lines.every((line) => /^::(?:error|warning|notice) file=a%2Cb%3Ac%25\.txt,line=\d+,endLine=\d+/u.test(line)),
    ).toBe(true);
  });

  it('reads standard input', async () => {
    const { stdout } = await desk.call(['check', '-'], { stdin: EXTRACT });
    expect(stdout).toMatch(/^-:23:5: warning/mu);
  });

  it('reads a folder as one sitting: the pages in natural order', async () => {
    desk.write('sitting/10.txt', EXTRACT);
    desk.write('sitting/9.txt', EXTRACT);
    const { stdout } = await desk.call(['check', 'sitting', '--format', 'json']);
    expect((JSON.parse(stdout) as JsonReport).files.map(({ path }) => path)).toEqual([
      'sitting/9.txt',
      'sitting/10.txt',
    ]);
  });

  it('speaks German where the environment or the call does', async () => {
    for (const [words, env] of [
      [['check', '0008.txt'], { LANG: 'de_DE.UTF-8' }],
      [['check', '0008.txt', '--lang', 'de'], {}],
    ] as const) {
      const { stdout, said } = await desk.call(words, { env });
      expect(stdout).toMatch(/^0008\.txt:54:34: Warnung: .*Gedankenstrich.* \[text\/lost-dash\]$/mu);
      expect(said[0]).toContain('Probleme:');
    }
    expect((await desk.call(['check', '0008.txt', '--lang', 'en'], { env: { LC_ALL: 'de_AT' } })).stdout).toMatch(
      /: warning: .*dash/iu,
    );
    expect((await desk.call(['check', '0008.txt'], { env: { LC_ALL: 'en_US', LANG: 'de_DE' } })).stdout).toMatch(
      /: warning: .*dash/iu,
    );
  });

  it('shows progress on a terminal only, and takes it away', async () => {
    desk.write('a/1.txt', '');
    desk.write('b/1.txt', '');
    const seen: string[] = [];
    await desk.call(['check', 'a', 'b'], { terminal: true, onSaid: (text) => seen.push(text) });
    expect(seen.join('')).toContain('2 of 2: b');
    expect(seen.at(-1)).toMatch(/^plenar: problems/u);
    expect(seen.at(-2)).toBe('\r\u001b[K');
    expect((await desk.call(['check', 'a', 'b'])).said.join('')).not.toContain('2 of 2');
  });
});
