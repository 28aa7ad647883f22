/**
 * What the core uses of the WHATWG Encoding Standard. Node and browsers have it, ES2023 does not name it, and the core
 * is not to see the rest of the DOM.
 */
declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly fatal: boolean; readonly ignoreBOM: true });
  /** @throws TypeError when `fatal` and the bytes are not UTF-8 */
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
