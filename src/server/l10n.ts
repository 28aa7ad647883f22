import german from '../../l10n/bundle.l10n.de.json';
import { formatMessage } from '../core/model/message.js';
import type { Message } from '../core/model/problem.js';

/** Shows messages in the language of the person. */
export type Localize = (message: Message) => string;

const BUNDLES: Readonly<Record<string, Readonly<Record<string, string>>>> = { de: german };

/**
 * @param locale language tag as the client names it (`de`, `de-AT`); without translations messages are English
 */
export function localizer(locale: string | undefined): Localize {
  const language = locale?.toLowerCase().split(/[-_]/u)[0] ?? '';
  const bundle = Object.hasOwn(BUNDLES, language) ? BUNDLES[language] : undefined;
  return (message) => formatMessage(message, bundle);
}
