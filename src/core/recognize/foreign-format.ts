/** Lines at the beginning that show what a file is. */
const BEGINNING = 40;

const MARKUP = /^(?:<\?xml|<!DOCTYPE|<html|<[a-z][\w:.-]*(?:\s[^<>]*)?>|\{|\[\s*[{"[]|%PDF-|\\documentclass|#!)/iu;
const MAIL_HEADER =
  /^(?:From|To|Cc|Subject|Date|Reply-To|Message-ID|Von|An|Betreff|Betr\.|Gesendet|Datum|Antwort an):\s/u;
const MARKDOWN = /^(?:#{1,6}\s\S|```|~~~|---$)/u;
const QUOTED = /^(?:>|\| )/u;
const CODE =
  /[;{}]$|^(?:import|from|const|let|var|function|class|def|return|if \(|for \(|while \(|INSERT INTO|SELECT|public|private|#include|\/\/|\/\*)(?:\s|$)/u;
const TIMESTAMPED = /^\[?(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})[T, ]+\d{1,2}:\d\d/u;
const SUBTITLE_TIME = /^\d\d:\d\d:\d\d[,.]\d{3} --> /u;

/**
 * Whether a text is plainly of another kind, however much of a transcript it quotes: markup, data, source code, mail,
 * a chat or a log.
 * @param lines non-empty lines without blanks around them, from the beginning of the text
 */
export function isForeignFormat(lines: readonly string[]): boolean {
  const beginning = lines.slice(0, BEGINNING);
  const first = beginning[0] ?? '';
  const count = (pattern: RegExp): number => beginning.filter((line) => pattern.test(line)).length;
  const share = (pattern: RegExp): number => count(pattern) / beginning.length;
  return (
    MARKUP.test(first) ||
    beginning.slice(0, 12).filter((line) => MAIL_HEADER.test(line)).length >= 2 ||
    count(MARKDOWN) >= 2 ||
    count(SUBTITLE_TIME) >= 1 ||
    share(QUOTED) > 0.2 ||
    share(CODE) > 0.2 ||
    share(TIMESTAMPED) > 0.3 ||
    isTable(beginning)
  );
}

/** Whether lines are rows of a table: the same separator equally often in each. */
function isTable(lines: readonly string[]): boolean {
  const rows = lines.slice(0, 12);
  return (
    rows.length >= 3 &&
    ['\t', ';', ',', '|'].some((separator) => {
      const columns = rows.map((row) => row.split(separator).length);
      const [first] = columns;
      return (
        first !== undefined && first >= 3 && columns.filter((number) => number === first).length >= rows.length * 0.8
      );
    })
  );
}
