import { canonicalJson } from './canonical-json.js';
import { compareKeys, keyText, type KeptLine, type RecordKey, type Sidecar } from './sidecar.js';

/**
 * A sidecar as it is written: the document record first, the others sorted by kind and id, a line that is kept behind
 * the record that it stood behind (or behind the place where that one was). The same content gives the same characters.
 * @returns lines that end in `\n`; empty for an empty sidecar
 */
export function serializeSidecar({ document, records, kept }: Sidecar): string {
  const sorted = [...records].sort(compareKeys);
  const keptBehind = placed(sorted, kept);
  let text = '';
  const write = (line: string, key: string): void => {
    if (line !== '') text += `${line}\n`;
    for (const { text: keptText } of keptBehind.get(key) ?? []) text += `${keptText}\n`;
  };
  write(document === null ? '' : canonicalJson(document), DOCUMENT);
  for (const record of sorted) write(canonicalJson(record), keyText(record));
  return text;
}

const DOCUMENT = '';

/** The kept lines by the last record that they stand behind. @param sorted the records in their order */
function placed(sorted: readonly RecordKey[], kept: readonly KeptLine[]): Map<string, KeptLine[]> {
  const inOrder = kept
    .map((line, index) => ({ line, index }))
    .sort((a, b) => comparePlaces(a.line.after, b.line.after) || a.index - b.index);
  const behind = new Map<string, KeptLine[]>();
  let count = 0;
  for (const { line } of inOrder) {
    for (let next = sorted[count]; next && line.after && compareKeys(next, line.after) <= 0; next = sorted[count])
      count++;
    const previous = sorted[count - 1];
    const key = previous === undefined ? DOCUMENT : keyText(previous);
    const others = behind.get(key);
    if (others === undefined) behind.set(key, [line]);
    else others.push(line);
  }
  return behind;
}

function comparePlaces(a: RecordKey | null, b: RecordKey | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  return compareKeys(a, b);
}
