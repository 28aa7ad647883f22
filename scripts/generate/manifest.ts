import { RULES } from '../../src/core/rules/registry.js';
import { commandContributions } from './commands.js';
import { ManifestTexts } from './manifest-texts.js';
import { readJson, readTexts, type GeneratedFile } from './project.js';
import { configuration } from './settings.js';
import { viewContributions } from './views.js';
import { walkthroughs } from './walkthrough.js';

/** Where the German texts of messages and rules stand. */
export const GERMAN_MESSAGES = 'l10n/bundle.l10n.de.json';
const GERMAN_MANIFEST = 'package.nls.de.json';

/**
 * package.json with what the extension contributes, package.nls.json with its English texts, package.nls.de.json with
 * the German ones. These are kept as they were written; those of rules come from the messages.
 */
export function manifestFiles(): { files: GeneratedFile[]; faults: string[] } {
  const texts = new ManifestTexts();
  const manifest = readJson('package.json');
  const contributes = {
    ...(manifest['contributes'] as object),
    configuration: configuration(texts),
    ...commandContributions(texts),
    ...viewContributions(texts),
    walkthroughs: walkthroughs(texts),
  };
  const description = texts.reference('description', DESCRIPTION);
  const { german, faults } = germanTexts(texts);
  return {
    files: [
      { path: 'package.json', content: json({ ...manifest, description, contributes }) },
      { path: 'package.nls.json', content: JSON.stringify(Object.fromEntries(texts.texts)) },
      { path: GERMAN_MANIFEST, content: JSON.stringify(german) },
    ],
    faults,
  };
}

/** A no-break space is easily mistaken for a blank: it is written as an escape. */
function json(value: object): string {
  return JSON.stringify(value).replaceAll('\u00a0', '\\u00a0');
}

const DESCRIPTION =
  'Correct German parliamentary transcripts: see their structure, find and fix what is wrong, export datasets that validate.';

function germanTexts({ texts }: ManifestTexts): { german: Record<string, string>; faults: string[] } {
  const written = readTexts(GERMAN_MANIFEST);
  const messages = readTexts(GERMAN_MESSAGES);
  const summaries = new Map(RULES.map(({ code, summary }) => [`rule.${code}`, messages[summary]]));
  const german: Record<string, string> = {};
  const faults: string[] = [];
  for (const [key, english] of texts) {
    const text = summaries.has(key) ? summaries.get(key) : written[key];
    if (text !== undefined) german[key] = text;
    // The missing text of a rule is named by the check of the messages.
    else if (!summaries.has(key)) faults.push(`${GERMAN_MANIFEST}: no German for "${key}": ${english}`);
  }
  return { german, faults };
}
