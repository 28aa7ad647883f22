/**
 * Windows-1252 reads the bytes 0x80-0x9F as punctuation; a decoder that takes them for Latin-1 leaves C1 control
 * characters (U+0080-U+009F). Source: WHATWG Encoding Standard, index windows-1252.
 */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A C1 control character. */
export const C1_CONTROL = /[\u0080-\u009f]/u;

/** The character that Windows-1252 has for a C1 control character, or null where it has none (81, 8D, 8F, 90, 9D). */
export function decodeC1(character: string): string | null {
  const code = character.charCodeAt(0);
  if (code < 0x80 || code > 0x9f) return null;
  const decoded = WINDOWS_1252_HIGH.charAt(code - 0x80);
  return decoded === character ? null : decoded;
}

/** A text with every C1 control character that Windows-1252 knows replaced, one for one: offsets stay. */
export function decodeC1Text(text: string): string {
  return C1_CONTROL.test(text)
    ? text.replace(/[\u0080-\u009f]/gu, (character) => decodeC1(character) ?? character)
    : text;
}

/** The Windows-1252 byte of a character, or -1 where it has none. */
export function windows1252Byte(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const at = WINDOWS_1252_HIGH.indexOf(character);
  return at < 0 ? -1 : 0x80 + at;
}
