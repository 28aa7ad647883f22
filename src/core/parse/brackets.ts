/** Deepest nesting that is followed; printed interjections nest twice. */
const MAX_DEPTH = 40;

/**
 * Finds the bracket that closes the one at `open`; nested brackets count. Square brackets are balanced on their own.
 * @returns offset behind the closing bracket, or -1 where it is not closed before `limit` or nests absurdly
 */
export function closingBracket(text: string, open: number, limit: number): number {
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) {
      if (++depth > MAX_DEPTH) return -1;
    } else if (code === 41 && --depth === 0) {
      return at + 1;
    }
  }
  return -1;
}

/** Opening minus closing round brackets of a stretch of text. */
export function bracketBalance(text: string, start: number, end: number): number {
  let balance = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) balance++;
    else if (code === 41) balance--;
  }
  return balance;
}

/** Offset of the first colon that stands in no brackets, or -1: behind it stands what is shouted. */
export function colonOutsideBrackets(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 91) depth++;
    else if (code === 41 || code === 93) depth--;
    else if (code === 58 && depth <= 0) return at;
  }
  return -1;
}
