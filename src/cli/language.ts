import GERMAN_OF_CORE from '../../l10n/bundle.l10n.de.json';
import { formatMessage } from '../core/model/message.js';
import type { Message } from '../core/model/problem.js';
import { GERMAN } from './l10n/de.js';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Puts messages into words of one language. */
export class Wording {
  readonly language: Language;
  readonly #bundle: Readonly<Record<string, string>>;

  constructor(language: Language) {
    this.language = language;
    this.#bundle = language === 'de' ? { ...GERMAN_OF_CORE, ...GERMAN } : {};
  }

  text(message: Message): string {
    return formatMessage(message, this.#bundle);
  }

  /** A text without placeholders, such as the help of an option or the name of a severity. */
  word(text: string): string {
    return this.#bundle[text] ?? text;
  }
}

/** The language of a POSIX environment: that of LC_ALL, LC_MESSAGES or LANG, the first that is set; else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return locale?.toLowerCase().startsWith('de') === true ? 'de' : 'en';
}
