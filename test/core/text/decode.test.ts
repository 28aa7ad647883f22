import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type DecodedFile } from '../../../src/core/text/decode.js';
import { encode } from '../../../src/core/text/encode.js';
import { formatMessage } from '../../../src/core/model/message.js';

const PAGE = 'Präsident Boris Rhein: \r\n\r\nVielen Dank, Herr Minister. Größe zählt. \n';

function decoded(bytes: Uint8Array): DecodedFile {
  const result = decode(bytes);
  if ('refusal' in result) throw new Error(formatMessage(result.refusal));
  return result;
}

function refusal(bytes: Uint8Array): string {
  const result = decode(bytes);
  return 'refusal' in result ? formatMessage(result.refusal) : `decoded as ${result.encoding}`;
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decoding', () => {
  it.each([
    ['UTF-8', Buffer.from(PAGE), { encoding: 'utf-8', byteOrderMark: false, notice: null }],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${PAGE}`), { encoding: 'utf-8', byteOrderMark: true, notice: null }],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${PAGE}`, 'utf16le'), { encoding: 'utf-16le', byteOrderMark: true }],
    ['UTF-16LE', Buffer.from(PAGE, 'utf16le'), { encoding: 'utf-16le', byteOrderMark: false }],
    ['UTF-16BE with a mark', utf16be(`\ufeff${PAGE}`), { encoding: 'utf-16be', byteOrderMark: true }],
    ['UTF-16BE', utf16be(PAGE), { encoding: 'utf-16be', byteOrderMark: false }],
    ['Latin-1', Buffer.from(PAGE, 'latin1'), { encoding: 'windows-1252', byteOrderMark: false }],
  ])('reads %s and writes the same bytes again', (_, bytes, expected) => {
    const file = decoded(bytes);
    expect(file).toMatchObject({ text: PAGE, lossless: true, ...expected });
    expect(encode(file.text, file)).toEqual(new Uint8Array(bytes));
  });

  it('reads Windows-1252 punctuation, and keeps the five bytes that it has no character for', () => {
    const bytes = Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x96, 0x20, 0x84, 0x80, 0x93, 0x81, 0x8d, 0x9d]);
    const file = decoded(bytes);
    expect(file).toMatchObject({ text: 'Grüße – „€“\u0081\u008d\u009d', encoding: 'windows-1252' });
    expect(file.notice?.template).toContain('Windows-1252');
    expect(encode(file.text, file)).toEqual(bytes);
  });

  it('leaves C1 control characters of UTF-8 files as they are', () => {
    expect(decoded(Buffer.from('Dank. \u0096 Bitte'))).toMatchObject({ text: 'Dank. \u0096 Bitte', encoding: 'utf-8' });
  });

  it('does not take a damaged UTF-8 file for Windows-1252', () => {
    const bytes = Buffer.concat([Buffer.from('Präsident Müller, Größe, Bündnis'), Buffer.from([0xc3])]);
    const file = decoded(bytes);
    expect(file).toMatchObject({ text: 'Präsident Müller, Größe, Bündnis\ufffd', encoding: 'utf-8', lossless: false });
    expect(file.notice?.values).toEqual({ count: 1 });
  });

  it('keeps lone surrogates of UTF-16 files', () => {
    const bytes = Buffer.from(`\ufeff${PAGE}\ud800x`, 'utf16le');
    const file = decoded(bytes);
    expect(file.text.endsWith('\ud800x')).toBe(true);
    expect(encode(file.text, file)).toEqual(new Uint8Array(bytes));
  });

  it('says that half a UTF-16 character is damage', () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${PAGE}`, 'utf16le'), Buffer.from([0x41])]);
    expect(decoded(bytes)).toMatchObject({ text: `${PAGE}\ufffd`, lossless: false });
  });

  it('reads an empty file, and a text with a stray NUL', () => {
    expect(decoded(new Uint8Array())).toMatchObject({ text: '', encoding: 'utf-8', lossless: true, notice: null });
    const text = `${PAGE.repeat(10)}\u0000`;
    expect(decoded(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' });
  });

  it.each([
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251), 'not a text file'],
    ['bytes with NULs', Buffer.from('ab\u0000cd'), 'not a text file'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'a PDF, not a text file'],
    ['a ZIP archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'a ZIP archive'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32'],
  ])('refuses %s and says why', (_, bytes, reason) => {
    expect(refusal(bytes)).toContain(reason);
  });

  it('never throws, and gives lossless files their bytes back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.string({ unit: 'grapheme' }).map((text) => new Uint8Array(Buffer.from(text))),
        ),
        (bytes) => {
          const result = decode(bytes);
          if ('refusal' in result || !result.lossless) return;
          expect(encode(result.text, result)).toEqual(bytes);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('encoding', () => {
  it('names the first character that Windows-1252 lacks', () => {
    expect(encode('Erdoğan', { encoding: 'windows-1252', byteOrderMark: false })).toEqual({ character: 'ğ' });
  });
});
