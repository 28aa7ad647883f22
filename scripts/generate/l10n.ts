import { GERMAN as GERMAN_OF_COMMAND_LINE } from '../../src/cli/l10n/de.js';
import { RULES } from '../../src/core/rules/registry.js';
import { GERMAN_MESSAGES } from './manifest.js';
import { messageTemplates, type MessageTemplate } from './message-templates.js';
import { readTexts } from './project.js';

/** What is wrong with the translations: texts without German, German for no text, placeholders that differ. */
export function translationFaults(): string[] {
  const { templates, faults } = messageTemplates();
  const summaries = RULES.map(({ code, summary }): MessageTemplate => ({ template: summary, place: `rule ${code}` }));
  const german = readTexts(GERMAN_MESSAGES);
  const isTranslated = (template: string, place: string): boolean =>
    template in german || (place.startsWith('src/cli/') && template in GERMAN_OF_COMMAND_LINE);
  const all = new Map([...templates, ...summaries].map(({ template, place }) => [template, place]));
  const missing = [...all]
    .filter(([template, place]) => !isTranslated(template, place))
    .map(([template, place]) => `${GERMAN_MESSAGES}: no German for the text of ${place}: ${template}`);
  const unused = Object.keys(german)
    .filter((template) => !all.has(template))
    .map((template) => `${GERMAN_MESSAGES}: no source shows this text: ${template}`);
  const unequal = Object.entries(german)
    .filter(([template, text]) => placeholders(template) !== placeholders(text))
    .map(([template]) => `${GERMAN_MESSAGES}: the German has other placeholders than: ${template}`);
  return [...faults, ...missing, ...unused, ...unequal];
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\w+\}/gu))].sort().join();
}
