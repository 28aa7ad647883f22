/**
 * Reads comma-separated values with a line of names: quotes round a value, doubled inside it.
 * @returns one record for each line, values by name
 */
export function readCsv(text: string): ReadonlyMap<string, string>[] {
  const [names = [], ...lines] = cells(text);
  return lines.map((values) => new Map(names.map((name, column) => [name, values[column] ?? ''])));
}

function cells(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    const value = quoted?.replaceAll('""', '"') ?? plain;
    if (end === ',' || line.length > 0 || value !== '') line.push(value);
    if (end !== ',' && line.length > 0) {
      lines.push(line);
      line = [];
    }
  }
  return lines;
}
