import { windows1252Byte } from './cp1252.js';
import type { ByteForm } from './decode.js';

/** A character that an encoding has no place for. */
export interface Unencodable {
  readonly character: string;
}

/**
 * Writes text as bytes, in the form that its file has; the counterpart of `decode`.
 * @returns the bytes, or the first character that the encoding lacks
 */
export function encode(text: string, { encoding, byteOrderMark }: ByteForm): Uint8Array | Unencodable {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(byteOrderMark ? `\ufeff${text}` : text);
    case 'utf-16le':
    case 'utf-16be':
      return utf16Bytes(byteOrderMark ? `\ufeff${text}` : text, encoding === 'utf-16le');
    case 'windows-1252':
      return windows1252Bytes(text);
  }
}

function utf16Bytes(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

function windows1252Bytes(text: string): Uint8Array | Unencodable {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const character of text) {
    const byte = windows1252Byte(character);
    if (byte < 0) return { character };
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}
