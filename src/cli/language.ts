import { formatMessage } from '../core/model/message.js';
import type { Message, Severity } from '../core/model/problem.js';
import { GERMAN } from './l10n/de.js';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Puts messages into words of one language. */
export class Wording {
  readonly language: Language;
  readonly #bundle: Readonly<Record<string, string>>;

  constructor(language: Language) {
    this.language = language;
    this.#bundle = language === 'de' ? GERMAN : {};
  }

  text(message: Message): string {
    return formatMessage(message, this.#bundle);
  }

  severity(severity: Severity): string {
    return this.#bundle[severity] ?? severity;
  }
}

/** The language of a POSIX environment: that of LC_ALL, LC_MESSAGES or LANG, the first that is set; else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return locale?.toLowerCase().startsWith('de') === true ? 'de' : 'en';
}
