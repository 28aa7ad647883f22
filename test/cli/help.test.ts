import { afterAll, describe, expect, it } from 'vitest';
import { GENERAL_OPTIONS } from '../../src/cli/common-options.js';
import { GERMAN } from '../../src/cli/l10n/de.js';
import { COMMANDS } from '../../src/cli/main.js';
import manifest from '../../package.json';
import { Desk } from './support.js';

const desk = new Desk();
afterAll(() => desk.remove());

describe('plenar help', () => {
  it.each([['--help'], ['-h'], ['help']])('%s names every command', async (word) => {
    const { status, stdout } = await desk.call([word]);
    expect(status).toBe(0);
    for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'mu'));
  });

  it.each(COMMANDS.map(({ name, options }) => ({ name, options })))(
    'names every option of $name',
    async ({ name, options }) => {
      const { status, stdout } = await desk.call([name, '--help']);
      expect(status).toBe(0);
      expect((await desk.call(['help', name])).stdout).toBe(stdout);
      for (const option of Object.keys({ ...options, ...GENERAL_OPTIONS })) expect(stdout).toContain(`--${option}`);
    },
  );

  it('is there in German, whole', async () => {
    const texts = COMMANDS.flatMap(({ summary, options }) => [
      summary,
      ...Object.values({ ...options, ...GENERAL_OPTIONS }).map(({ help }) => help),
    ]);
    expect(texts.filter((text) => !(text in GERMAN))).toEqual([]);
    const { stdout } = await desk.call(['--help', '--lang', 'de']);
    expect(stdout).toContain('Plenar korrigiert');
    const english = (await desk.call(['--help'])).stdout
      .split('\n')
      .filter((line) => / {2}[A-Z]\w+ \w/u.test(line) || /^[A-Z]/u.test(line));
    for (const line of english) expect(stdout).not.toContain(line.trim());
  });

  it('comes on standard error, with status 2, where no command is named', async () => {
    const { status, stdout, said } = await desk.call([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(said.join('\n')).toContain('plenar COMMAND');
  });

  it('is pointed to where the command does not exist', async () => {
    expect(await desk.call(['chekc', '.'])).toMatchObject({
      status: 2,
      said: ['plenar: there is no command "chekc"', 'plenar: more: plenar --help'],
    });
  });

  it('has the version of the package', async () => {
    expect((await desk.call(['--version'])).stdout).toBe(`${manifest.version}\n`);
  });
});
