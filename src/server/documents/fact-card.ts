import type { Message } from '../../core/model/problem.js';
import type { Localize } from '../l10n.js';
import { escapeMarkdown } from './markdown.js';

/** What is known of something: what it is, and the value; null or empty where it is not known. */
export type Fact = readonly [label: Message, value: string | null];

/** How a card is written: Markdown or plain text, in a language. */
export interface CardStyle {
  readonly markdown: boolean;
  readonly localize: Localize;
}

/**
 * A name with facts below it, one a line; those that are not known are left out.
 * @param more finished lines that follow the facts
 */
export function factCard(
  name: string,
  facts: readonly Fact[],
  { markdown, localize }: CardStyle,
  more: readonly string[] = [],
): string {
  const lines = facts.flatMap(([label, value]) =>
    value ? [`${localize(label)}: ${markdown ? escapeMarkdown(value) : value}`] : [],
  );
  return [markdown ? `**${escapeMarkdown(name)}**` : name, ...lines, ...more].join(markdown ? '  \n' : '\n');
}
