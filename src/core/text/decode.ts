import { message } from '../model/message.js';
import type { Message } from '../model/problem.js';
import { decodeC1Text } from './cp1252.js';

/** Encodings that are recognised, by their WHATWG names. Latin-1 is read as Windows-1252, which holds all of it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How the characters of a file stand in its bytes. */
export interface ByteForm {
  readonly encoding: Encoding;
  /** Whether a byte order mark begins the file; it is no character of the text. */
  readonly byteOrderMark: boolean;
}

/** A file as text. */
export interface DecodedFile extends ByteForm {
  readonly text: string;
  /** Whether `encode` gives the same bytes again; false where bytes had to be shown as U+FFFD. */
  readonly lossless: boolean;
  /** What a person should know: that the file is not the UTF-8 one would expect. */
  readonly notice: Message | null;
}

/** Bytes that are no text, and why. */
export interface Undecodable {
  readonly refusal: Message;
}

/** One control byte in so many bytes and a file is no longer taken for text. */
const BYTES_PER_CONTROL = 100;

/**
 * Reads bytes as text: a byte order mark decides, then UTF-16 by its pattern of NULs, then UTF-8, then Windows-1252.
 * @returns the text, or why there is none; never throws for bytes that fit a string
 */
export function decode(bytes: Uint8Array): DecodedFile | Undecodable {
  const known = knownBinary(bytes);
  if (known !== null) return { refusal: known };
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return { refusal: message('UTF-32 is not supported; convert the file to UTF-8') };
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'utf-16le', true);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'utf-16be', true);
  const unmarked = utf16Pattern(bytes);
  if (unmarked !== null) return decodeUtf16(bytes, unmarked, false);
  if (countControls(bytes) * BYTES_PER_CONTROL > bytes.length) {
    return { refusal: message('not a text file: it holds control bytes as binary files do') };
  }
  const byteOrderMark = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  return decodeBytes(byteOrderMark ? bytes.subarray(3) : bytes, byteOrderMark);
}

function decodeBytes(bytes: Uint8Array, byteOrderMark: boolean): DecodedFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', byteOrderMark, lossless: true, notice: null };
  } catch (error) {
    // A TypeError says that the bytes are not UTF-8; anything else (a text longer than a string can be) is for the caller.
    if (!(error instanceof TypeError)) throw error;
  }
  const { sequences, strays } = countUtf8(bytes);
  if (byteOrderMark || sequences > strays) {
    return {
      text: new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes),
      encoding: 'utf-8',
      byteOrderMark,
      lossless: false,
      notice: message('damaged UTF-8: {count} bytes are no characters and are shown as U+FFFD', { count: strays }),
    };
  }
  return {
    text: decodeC1Text(latin1(bytes)),
    encoding: 'windows-1252',
    byteOrderMark: false,
    lossless: true,
    notice: message('not UTF-8; read as Windows-1252'),
  };
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', byteOrderMark: boolean): DecodedFile {
  const lossless = bytes.length % 2 === 0;
  return {
    text: utf16Text(bytes, encoding) + (lossless ? '' : '\ufffd'),
    encoding,
    byteOrderMark,
    lossless,
    notice: lossless
      ? message('read as {encoding}', { encoding: encoding.toUpperCase() })
      : message('damaged {encoding}: half a character at the end is shown as U+FFFD', {
          encoding: encoding.toUpperCase(),
        }),
  };
}

/** Characters that are made into a string at once: an argument list has a limit. */
const CHUNK = 8192;

function latin1(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return chunks.join('');
}

function utf16Text(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  const units = new Uint16Array(bytes.length >> 1);
  for (let at = 0; at < units.length; at++) {
    units[at] = (bytes[2 * at + low] ?? 0) | ((bytes[2 * at + high] ?? 0) << 8);
  }
  const chunks: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) chunks.push(String.fromCharCode(...units.subarray(at, at + CHUNK)));
  return chunks.join('');
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return bytes.length >= beginning.length && beginning.every((byte, at) => bytes[at] === byte);
}

/** Files that people hand over by mistake. */
function knownBinary(bytes: Uint8Array): Message | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) {
    return message('a PDF, not a text file; extract its text first');
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return message('a ZIP archive or an office document, not a text file');
  }
  return null;
}

/** Bytes that are looked at to tell UTF-16 without a mark. */
const PATTERN_LENGTH = 65536;

/** UTF-16 of a German text has a NUL in nearly every second byte, always on the same side. */
function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, PATTERN_LENGTH) & ~1;
  if (length === 0 || bytes.length % 2 !== 0) return null;
  const nuls = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const most = length / 2;
  if (odd > most * 0.7 && even < most * 0.02) return 'utf-16le';
  if (even > most * 0.7 && odd < most * 0.02) return 'utf-16be';
  return null;
}

/** Counts control bytes that no transcript has: C0 without white space, U+001E (a hyphen in old files) and U+001A. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1e && byte !== 0x1a) count++;
  }
  return count;
}

/** Counts the well-formed sequences of several bytes, and the bytes outside ASCII that belong to none. */
function countUtf8(bytes: Uint8Array): { sequences: number; strays: number } {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0;
    let whole = length > 0;
    for (let next = 1; next < length; next++) whole &&= ((bytes[at + next] ?? 0) & 0xc0) === 0x80;
    if (!whole) strays++;
    else if (length > 1) sequences++;
    at += whole ? length : 1;
  }
  return { sequences, strays };
}
