// Checks that imports point downwards only (docs/architecture.md): `node scripts/layers.mjs [ROOT]`.
//
//   core      imports nothing but core, zod, and the libraries for comparing texts (diff, approx-string-match)
//   protocol  imports nothing: names and types that client and server share
//   server    imports core, protocol, zod, the language server library and Node's own modules
//   client    imports core, protocol, zod, the language client library, vscode and Node's own modules
//   cli       imports core, Node's own modules and the types of SARIF
//
// These three may also import the translations in l10n/ and the version in package.json.
// Node's own modules are for files that run in Node only: what a browser bundle reaches fails in esbuild.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** @type {Record<string, { layers: string[], packages: RegExp }>} */
const allowed = {
  core: { layers: ['core'], packages: /^(?:zod(?:\/mini)?|diff|approx-string-match)$/ },
  protocol: { layers: ['protocol'], packages: /^$/ },
  server: {
    layers: ['server', 'protocol', 'core', 'l10n', 'package.json'],
    packages: /^(?:node:.*|zod\/mini|vscode-(?:languageserver(?:-textdocument|-protocol|-types)?|uri)(?:\/.*)?)$/,
  },
  client: {
    layers: ['client', 'protocol', 'core', 'l10n', 'package.json'],
    packages: /^(?:node:.*|zod\/mini|vscode|vscode-(?:languageclient|uri)(?:\/.*)?)$/,
  },
  cli: { layers: ['cli', 'core', 'l10n', 'package.json'], packages: /^(?:node:.*|sarif)$/ },
};

/**
 * @param {string} root the folder that holds `src/`
 * @returns {string[]} one line for each import that is not allowed
 */
export function violations(root) {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?tsx?$/.test(name))
    .sort()
    .flatMap((name) => violationsIn(src, join(src, name)));
}

/**
 * @param {string} src
 * @param {string} file
 */
function violationsIn(src, file) {
  const layer = layerOf(src, file);
  const rule = allowed[layer];
  if (!rule) return [`${relative(src, file)}: "${layer}" is no layer (${Object.keys(allowed).join(', ')})`];
  const source = readFileSync(file, 'utf8');
  return ts.preProcessFile(source, true, true).importedFiles.flatMap(({ fileName, pos }) => {
    const fine = fileName.startsWith('.')
      ? rule.layers.includes(layerOf(src, resolve(dirname(file), fileName)))
      : rule.packages.test(fileName);
    if (fine) return [];
    const line = source.slice(0, pos).split('\n').length;
    return [`src/${relative(src, file)}:${line}: ${layer} may not import "${fileName}"`];
  });
}

/**
 * @param {string} src
 * @param {string} file
 */
function layerOf(src, file) {
  const [first = '', second = ''] = relative(src, file).split(sep);
  return first === '..' ? second : first;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = violations(resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..')));
  for (const line of found) console.error(line);
  console.error(
    found.length ? `layers: ${found.length} imports point the wrong way` : 'layers: all imports point downwards',
  );
  process.exitCode = found.length ? 1 : 0;
}
