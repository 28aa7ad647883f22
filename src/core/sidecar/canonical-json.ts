/** Fields in the order in which they are written; the others follow, sorted. */
const FIELDS = [
  ...['record', 'id', 'format', 'version', 'text', 'sha256', 'characters', 'original', 'encoding', 'merged'],
  ...['label', 'attributes', 'note', 'unit', 'anchor', 'quote', 'exact', 'prefix', 'suffix', 'position', 'state'],
  ...['annotation', 'kind', 'from', 'to', 'scope', 'code', 'fingerprint', 'reason'],
  ...['start', 'end', 'corrected', 'rule', 'decided', 'index', 'page'],
  ...['creator', 'created', 'modified', 'sources'],
];

const RANKS: ReadonlyMap<string, number> = new Map(FIELDS.map((field, rank) => [field, rank]));

/** Values nested deeper than this are not taken apart. */
const MAX_DEPTH = 64;

/** JSON on one line with the fields of each object in a fixed order: the same content gives the same characters. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort(compareFields)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${fields.join(',')}}`;
}

/**
 * Whether a value that was read can be written again without loss: not nested too deeply, no number that JavaScript
 * rounds, no field that is none (`__proto__`).
 */
export function canBeRewritten(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item === 'number' && Math.abs(item) > Number.MAX_SAFE_INTEGER) return false;
      if (Array.isArray(item)) for (const child of item) next.push(child);
      else if (isObject(item)) {
        if (Object.hasOwn(item, '__proto__')) return false;
        for (const key of Object.keys(item)) next.push(item[key]);
      }
    }
    level = next;
  }
  return true;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compareFields(a: string, b: string): number {
  const rank = (RANKS.get(a) ?? RANKS.size) - (RANKS.get(b) ?? RANKS.size);
  return rank !== 0 ? rank : a < b ? -1 : 1;
}
