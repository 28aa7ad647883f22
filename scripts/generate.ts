// Writes what comes from the registries and the schemas (docs/architecture.md): `npm run generate`.
// With --check nothing is written: exit status 1 when a file differs from what would be written, or a text has no
// translation.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { editorPage } from './generate/editor-page.js';
import { exportPage } from './generate/export-page.js';
import { translationFaults } from './generate/l10n.js';
import { manifestFiles } from './generate/manifest.js';
import { readProject, root, type GeneratedFile } from './generate/project.js';
import { readme } from './generate/readme.js';
import { rulePages } from './generate/rule-pages.js';
import { samplePage } from './generate/sample-page.js';
import { schemas } from './generate/schemas.js';
import { generatedFiles } from './generated-files.js';

const check = process.argv.includes('--check');
const manifest = manifestFiles();
const table = readme();
const editor = editorPage();
const exported = exportPage();
const files = [
  ...(await Promise.all(
    [...manifest.files, ...table.files, ...editor.files, ...exported.files, ...rulePages(), ...schemas()].map(
      formatted,
    ),
  )),
  samplePage(),
  ...generatedFiles.map(({ path, content }) => ({ path, content: content() })),
];
const stale = files.filter(({ path, content }) => readProject(path) !== content);
const superfluous = superfluousRulePages(new Set(files.map(({ path }) => path)));

const faults = [...manifest.faults, ...table.faults, ...editor.faults, ...exported.faults, ...translationFaults()];
if (check) {
  faults.push(...stale.map(({ path }) => `${path} is not what the sources say: run npm run generate`));
  faults.push(...superfluous.map((path) => `${path} belongs to no rule: run npm run generate`));
} else {
  for (const { path, content } of stale) write(path, content);
  for (const path of superfluous) rmSync(join(root, path));
  console.log(`generate: ${stale.length} of ${files.length} files written, ${superfluous.length} deleted`);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(`generate: ${faults.length} faults`);
  process.exitCode = 1;
}

async function formatted({ path, content }: GeneratedFile): Promise<GeneratedFile> {
  const file = join(root, path);
  return { path, content: await format(content, { ...(await resolveConfig(file)), filepath: file }) };
}

function write(path: string, content: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Pages of rules that are no longer there. */
function superfluousRulePages(wanted: ReadonlySet<string>): string[] {
  const folder = 'docs/rules';
  if (readProject(`${folder}/README.md`) === undefined) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => !wanted.has(path));
}
