import type { Message } from './problem.js';

/** Makes a message; `template` is English and serves as the l10n key. */
export function message(template: string, values: Message['values'] = {}): Message {
  return { template, values };
}

/**
 * The text of a message in a language.
 * @param bundle translations of templates; without an entry the English template stands
 */
export function formatMessage({ template, values }: Message, bundle: Readonly<Record<string, string>> = {}): string {
  return (bundle[template] ?? template).replace(/\{(\w+)\}/gu, (placeholder, name: string) =>
    name in values ? String(values[name]) : placeholder,
  );
}
