import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
let temp = '';
let files: string[] = [];
const content = (file: string) => join(temp, 'content', file);

interface Manifest {
  main: string;
  browser: string;
  icon: string;
  bin: Record<string, string>;
  [key: string]: unknown;
}
const manifest = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'plenar-package-test-'));
  const script = join(root, 'scripts', 'package.mjs');
  execFileSync(process.execPath, [script, '--out', join(temp, 'plenar.vsix'), '--unpack', join(temp, 'content')], {
    stdio: 'pipe',
  });
  files = readdirSync(content('.'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(content('.'), join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}, 120_000);
afterAll(() => rmSync(temp, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what runs', () => {
    for (const file of [
      'LICENSE',
      'README.md',
      'package.json',
      'package.nls.json',
      'package.nls.de.json',
      'language-configuration.json',
      'syntaxes/transcript.tmLanguage.json',
      'dist/client/extension.js',
      'dist/server/server.js',
      'dist/cli/plenar.js',
      'dist/data/german-words.txt',
      'media/icon.png',
    ]) {
      expect(files).toContain(file);
    }
  });

  it('holds nothing but what runs and what is read', () => {
    const known = [
      /^(?:LICENSE|README\.md|CHANGELOG\.md|package(?:\.nls(?:\.[a-z]{2})?)?\.json|language-configuration\.json)$/,
      /^dist\/(?:client\/extension|server\/server|cli\/plenar)\.js$/,
      /^(?:syntaxes|l10n|schemas)\/[^/]+\.json$/,
      /^media\/.+\.(?:png|svg|md|css)$/,
      /^media\/walkthrough\/[^/]+\.txt$/,
      /^docs\/rules\/.+\.md$/,
      /^dist\/data\/german-words\.txt$/,
    ];
    expect(files.filter((file) => !known.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  it('stays small', () => {
    expect(statSync(join(temp, 'plenar.vsix')).size).toBeLessThan(950_000);
  });

  it('has a manifest without what only development needs', () => {
    const shipped = manifest(content('package.json'));
    expect(Object.keys(shipped)).not.toContain('devDependencies');
    expect(Object.keys(shipped)).not.toContain('scripts');
    expect(Object.keys(shipped)).not.toContain('dependencies');
    expect(shipped['contributes']).toEqual(manifest(join(root, 'package.json'))['contributes']);
  });

  it('has every file that its manifest names', () => {
    const named = new Set<string>();
    const collect = (value: unknown): void => {
      if (
        typeof value === 'string' &&
        /^\.?\/?(?:dist|media|syntaxes|docs|schemas)\/[^*]+$|^\.\/[^*]+\.json$/.test(value)
      ) {
        named.add(value.replace(/^\.?\//, ''));
      } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(manifest(content('package.json')));
    expect([...named]).not.toEqual([]);
    expect([...named].filter((file) => !files.includes(file))).toEqual([]);
  });

  it('has a command line that runs without anything else', () => {
    const shipped = manifest(content('package.json'));
    const schema = execFileSync(process.execPath, [content(shipped.bin['plenar'] ?? ''), 'schema'], { cwd: temp });
    expect(JSON.parse(schema.toString())).toHaveProperty('$schema');
  });

  it('says nothing of the machine that it was made on', () => {
    for (const file of files.filter((name) => /\.(?:js|json|md)$/.test(name))) {
      expect(readFileSync(content(file), 'utf8').includes(root), file).toBe(false);
    }
  });
});
