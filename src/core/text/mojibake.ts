import { windows1252Byte } from './cp1252.js';

/**
 * Sequences of UTF-8 bytes that were read as Windows-1252 or Latin-1, of those blocks of Unicode that German texts use:
 * Latin letters (led by Â, Ã, Ä, Å), combining marks (Ì, Í), punctuation and the euro sign (â), a byte order mark (ï»¿).
 * What follows a lead byte is a character of the bytes 80 to BF, in its Windows-1252 or its C1 form. `Ä` is a German
 * letter before which quotation marks may close and dashes begin, so that only the others count behind it.
 */
const MOJIBAKE =
  /(?:[ÂÃÅÌÍ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ä[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bfƒ†‡ˆ‰ŠŒŽ•˜™šœžŸ]|â[€‚„\u0080\u0082\u0084][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï»¿)+/gu;

/** Lead bytes of UTF-8 that begin nearly all mojibake: what a text is asked for before anything else. */
const LEADS = /[ÂÃÄÅÌÍâï]/u;

/** A stretch of mojibake and what it stands for. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
}

/** Finds UTF-8 that was read as Windows-1252 or Latin-1, in UTF-16 offsets. */
export function* findMojibake(text: string): Generator<Mojibake> {
  if (!LEADS.test(text)) return;
  for (const match of text.matchAll(MOJIBAKE)) {
    const decoded = decodeMojibake(match[0]);
    if (decoded !== null) yield { start: match.index, end: match.index + match[0].length, decoded };
  }
}

/** What a stretch stands for, once misread or several times; null where its bytes are no UTF-8. */
function decodeMojibake(printed: string): string | null {
  const decoded = decodeOnce(printed);
  if (decoded === null) return null;
  const again = decoded.match(MOJIBAKE);
  return again?.[0] === decoded ? (decodeMojibake(decoded) ?? decoded) : decoded;
}

function decodeOnce(printed: string): string | null {
  const bytes = Uint8Array.from(printed, windows1252ByteOrC1);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function windows1252ByteOrC1(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : windows1252Byte(character);
}
