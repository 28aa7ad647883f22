import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/layers.mjs';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'plenar-layers-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

describe('layers', () => {
  it('hold in this project', () => {
    expect(violations(join(import.meta.dirname, '..', '..'))).toEqual([]);
  });

  it('let everything import the core, and the core import zod', () => {
    const root = project({
      'src/core/a.ts': "import * as z from 'zod/mini';\nexport * from './text/b.js';",
      'src/core/text/b.ts': 'export const b = 1;',
      'src/server/node.ts':
        "import { b } from '../core/text/b.js'; import { createConnection } from 'vscode-languageserver/node';",
      'src/protocol/files.ts': 'export const READ_FILE = 1;',
      'src/server/l10n.ts': "import german from '../../l10n/de.json'; import '../protocol/files.js';",
      'src/client/extension.node.ts': "import * as vscode from 'vscode'; import '../core/a.js';",
      'src/cli/plenar.ts': "import { readFile } from 'node:fs/promises'; import '../core/a.js';",
    });
    expect(violations(root)).toEqual([]);
  });

  it.each([
    ['src/core/a.ts', "import { readFileSync } from 'node:fs';", 'core may not import "node:fs"'],
    [
      'src/core/a.ts',
      "import type { Range } from 'vscode-languageserver';",
      'core may not import "vscode-languageserver"',
    ],
    [
      'src/core/deep/er/a.ts',
      "export * from '../../../server/node.js';",
      'core may not import "../../../server/node.js"',
    ],
    ['src/core/a.ts', "const late = () => import('vscode');", 'core may not import "vscode"'],
    ['src/protocol/a.ts', "import '../core/a.js';", 'protocol may not import "../core/a.js"'],
    ['src/core/a.ts', "import german from '../../l10n/de.json';", 'core may not import "../../l10n/de.json"'],
    ['src/client/a.ts', "import '../server/node';", 'client may not import "../server/node"'],
    ['src/server/a.ts', "import * as vscode from 'vscode';", 'server may not import "vscode"'],
    ['src/cli/a.ts', "import '../server/node';", 'cli may not import "../server/node"'],
    ['src/other/a.ts', '', '"other" is no layer'],
  ])('refuse in %s: %s', (file, text, message) => {
    expect(violations(project({ [file]: `\n${text}` })).join('\n')).toContain(message);
  });
});
