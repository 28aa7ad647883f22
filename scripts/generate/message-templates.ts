import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './project.js';

/** A text in the sources that is shown to people. */
export interface MessageTemplate {
  readonly template: string;
  /** Where it stands: file and line. */
  readonly place: string;
}

/**
 * Templates that come from the registry of the rules, which are checked by themselves.
 * File, and the argument as it is written there.
 */
const FROM_REGISTRY = new Map([
  ['src/server/features/fix-all.ts', 'RULES.find((rule) => rule.code === code)?.summary ?? code'],
]);

/**
 * Finds every text that is shown to people: first arguments of `message(…)`, `t(…)` and `l10n.t(…)`. The type checker
 * reads them, so that a constant or a choice of several texts is found as well as a text in place.
 * @returns the templates, and the calls whose text cannot be known
 */
export function messageTemplates(): { templates: MessageTemplate[]; faults: string[] } {
  const program = programOf(join(root, 'tsconfig.json'));
  const checker = program.getTypeChecker();
  const templates: MessageTemplate[] = [];
  const faults: string[] = [];
  for (const file of program.getSourceFiles()) {
    const path = relative(root, file.fileName);
    if (!path.startsWith('src/')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isTranslation(node.expression)) {
        const [argument] = node.arguments;
        const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
        const found = argument && literals(checker.getTypeAtLocation(argument));
        if (found) templates.push(...found.map((template) => ({ template, place })));
        else if (argument?.getText() !== FROM_REGISTRY.get(path)) {
          faults.push(`${place}: the text of ${node.expression.getText()} cannot be known; give it a literal type`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { templates, faults };
}

function programOf(config: string): ts.Program {
  const { config: json } = ts.readConfigFile(config, (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(json, ts.sys, root);
  const files = ts.sys.readDirectory(join(root, 'src'), ['.ts']);
  return ts.createProgram(files, options);
}

function isTranslation(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'message' || callee.text === 't';
  return (
    ts.isPropertyAccessExpression(callee) && callee.name.text === 't' && callee.expression.getText().endsWith('l10n')
  );
}

/** The texts that a value of a type can be; null where they are not all known. */
function literals(type: ts.Type): string[] | null {
  const parts = type.isUnion() ? type.types : [type];
  const texts = parts.map((part) => (part.isStringLiteral() ? part.value : null));
  return texts.every((text) => text !== null) ? texts : null;
}
