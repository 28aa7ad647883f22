/** Longer wordings are cut. */
const LENGTH = 60;

/**
 * A wording on one line: blanks at its ends and line ends are shown as signs, for they may be all that was changed.
 */
export function shownWording(wording: string, length = LENGTH): string {
  const line = wording.replace(/\r\n?|\n/gu, '⏎');
  const visible = line.replace(/^[ \t]+|[ \t]+$|(?<=⏎)[ \t]+|[ \t]+(?=⏎)|[ \t]{2,}/gu, (blanks) =>
    '·'.repeat(blanks.length),
  );
  const cut = Array.from(visible);
  return cut.length <= length ? visible : `${cut.slice(0, length - 1).join('')}…`;
}

/** What was changed into what, on one line; an empty wording is a dash. */
export function changeText({ original, corrected }: { readonly original: string; readonly corrected: string }): string {
  return `${quoted(original)} → ${quoted(corrected)}`;
}

function quoted(wording: string): string {
  return wording === '' ? '∅' : `“${shownWording(wording)}”`;
}
