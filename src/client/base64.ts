/** Characters that are made at once: an argument list has a limit. */
const CHUNK = 8192;

/** Bytes in Base64, in Node and in a web worker alike. */
export function toBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) chunks.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(chunks.join(''));
}
