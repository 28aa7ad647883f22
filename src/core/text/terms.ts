/**
 * Visits the words of a text, compounds with hyphens as one (`Corona-Krise`). Leaves out what may be a part of a word: the
 * last word of a line that ends in it or in a hyphen, with no blank behind, and the first word of the line after that.
 */
export function forEachTerm(text: string, visit: (word: string) => void): void {
  let start = -1;
  let torn = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (isLetter(code)) {
      if (start < 0) start = at;
    } else if (start >= 0 && (code !== HYPHEN || !isLetter(text.charCodeAt(at + 1)))) {
      const goesOn = endsLine(text, code === HYPHEN ? at + 1 : at);
      if (!torn && !goesOn) visit(text.slice(start, at));
      torn = goesOn;
      start = -1;
    }
  }
}

const LINE_FEED = 10;
const HYPHEN = 45;

function endsLine(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : LINE_FEED;
  return code === LINE_FEED || code === 13;
}

/** Letters of the Latin alphabets; enough for evidence in German text. */
export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}
