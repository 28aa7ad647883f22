/** A link of a list of actors: `CDU`, `vereinzelt SPD`, `des Abg. Name [AfD]`. */
export interface ActorSegment {
  readonly text: string;
  /** A comma stands before it, and nothing else. */
  readonly behindComma: boolean;
}

/** What parts the links of a list; brackets are not cut. */
const SEPARATOR = /,(?: (?:und|sowie|oder)(?= ))?| (?:und|sowie|oder|beziehungsweise|bzw\.)(?=[ \p{Lu}])/gu;

/**
 * The links of a list of actors, in order.
 * @param text single blanks between its words
 */
export function actorSegments(text: string): ActorSegment[] {
  const segments: ActorSegment[] = [];
  let from = 0;
  let behindComma = false;
  const push = (end: number): void => {
    const segment = text.slice(from, end).trim();
    if (segment !== '') segments.push({ text: segment, behindComma });
  };
  for (const match of text.matchAll(SEPARATOR)) {
    if (isInsideBrackets(text, from, match.index)) continue;
    push(match.index);
    from = match.index + match[0].length;
    behindComma = match[0] === ',';
  }
  push(text.length);
  return segments;
}

function isInsideBrackets(text: string, from: number, at: number): boolean {
  let depth = 0;
  for (let index = from; index < at; index++) {
    const character = text.charAt(index);
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
  }
  return depth > 0;
}
