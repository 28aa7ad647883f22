/** Deeper values have no place of their own: what Plenar reads is not nested further. */
const MAX_DEPTH = 8;

const TOKENS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

interface Open {
  readonly path: string;
  /** Index of the next value of an array; -1 in an object. */
  index: number;
  key: string | null;
}

/**
 * Where the values of a JSON text stand.
 * @param json a text that JSON.parse takes
 * @returns offsets in UTF-16 code units, by path: `labels[2].color`; the whole value has the path ''
 */
export function jsonPlaces(json: string): Map<string, number> {
  const places = new Map<string, number>();
  const stack: Open[] = [];
  let deeper = 0;
  for (const { 0: token, index: at } of json.matchAll(TOKENS)) {
    const open = stack.at(-1);
    if (deeper > 0) {
      if (token === '{' || token === '[') deeper++;
      else if (token === '}' || token === ']') deeper--;
    } else if (token === ',') {
      if (open) open.key = null;
    } else if (token === '}' || token === ']') {
      stack.pop();
    } else if (token !== ':') {
      if (open?.index === -1 && open.key === null) {
        open.key = JSON.parse(token) as string;
        continue;
      }
      const path = open ? childPath(open) : '';
      places.set(path, at);
      if (token !== '{' && token !== '[') continue;
      if (stack.length < MAX_DEPTH) stack.push({ path, index: token === '[' ? 0 : -1, key: null });
      else deeper = 1;
    }
  }
  return places;
}

function childPath(open: Open): string {
  if (open.index >= 0) return `${open.path}[${open.index++}]`;
  return open.path === '' ? (open.key ?? '') : `${open.path}.${open.key}`;
}

/** What may stand next: a value, the name of a field, the colon behind it, or what follows a value. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'behind value';

const CLOSED_BY: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * Where a JSON text breaks the grammar.
 * @param json a text that JSON.parse does not take
 * @returns offset in UTF-16 code units; the end of the text where more was expected
 */
export function jsonErrorOffset(json: string): number {
  const stack: string[] = [];
  let expected: Expected = 'value';
  let end = 0;
  for (const { 0: token, index: at } of json.matchAll(TOKENS)) {
    // What no token holds is a string without an end.
    if (json.slice(end, at).trim() !== '') return end + json.slice(end, at).search(/\S/u);
    end = at + token.length;
    const next = follow(token, expected, stack);
    if (next === null) return at;
    expected = next;
  }
  const rest = json.slice(end).search(/\S/u);
  return rest < 0 ? json.trimEnd().length : end + rest;
}

/** What may stand behind a token; null where it must not stand here. `stack`: the brackets that are open. */
function follow(token: string, expected: Expected, stack: string[]): Expected | null {
  const open = stack.at(-1);
  const closes = open !== undefined && token === CLOSED_BY[open];
  if (closes && ['behind value', 'first value', 'first key'].includes(expected)) {
    stack.pop();
    return 'behind value';
  }
  if (expected === 'colon') return token === ':' ? 'value' : null;
  if (expected === 'behind value') {
    if (token !== ',' || open === undefined) return null;
    return open === '{' ? 'key' : 'value';
  }
  if (expected === 'key' || expected === 'first key') return token.startsWith('"') && isJson(token) ? 'colon' : null;
  if (token in CLOSED_BY) {
    stack.push(token);
    return token === '{' ? 'first key' : 'first value';
  }
  return isJson(token) ? 'behind value' : null;
}

function isJson(token: string): boolean {
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false;
  }
}
