import { message } from '../../model/message.js';
import type { Fix, Message, Severity } from '../../model/problem.js';
import type { Finding, PageRule } from '../rule.js';

/** C0 without tab, line ends and form feed (it parts pages), DEL, and characters without width. */
const INVISIBLE = /[\u0000-\u0008\v\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u2028\u2029\u2060\ufeff]/gu;

const SOFT_HYPHEN = '\u00ad';
const NON_BREAKING_HYPHEN = '\u001e';
const LINE_BREAKS = '\u000b\u2028\u2029';
const WITHOUT_WIDTH = '\u200b\u200e\u200f\u2060\ufeff';

/** What is to be said about a character, and done. */
interface Verdict {
  readonly message: Message;
  readonly severity?: Severity;
  readonly title: Message;
  readonly newText: string;
  readonly applicability: Fix['applicability'];
}

function verdictOn(character: string): Verdict {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === NON_BREAKING_HYPHEN) {
    return {
      message: message('Control character {code} stands for a non-breaking hyphen.', { code }),
      title: message('Replace with a hyphen'),
      newText: '-',
      applicability: 'inferred',
    };
  }
  if (LINE_BREAKS.includes(character)) {
    return {
      message: message('Character {code} breaks the line for some programs and not for others.', { code }),
      severity: 'information',
      title: message('Replace with a line end'),
      newText: '\n',
      applicability: 'suggestion',
    };
  }
  if (character === SOFT_HYPHEN || WITHOUT_WIDTH.includes(character)) {
    return {
      message:
        character === SOFT_HYPHEN
          ? message('Soft hyphen inside a line: searches do not find the word.')
          : message('Invisible character {code}.', { code }),
      severity: 'hint',
      title: message('Remove invisible character'),
      newText: '',
      applicability: 'safe',
    };
  }
  return {
    message: message('Control character {code}: something was lost here, or it is left over.', { code }),
    title: message('Remove control character'),
    newText: '',
    applicability: 'suggestion',
  };
}

function* check(text: string): Generator<Finding> {
  for (const match of text.matchAll(INVISIBLE)) {
    const start = match.index;
    const end = start + 1;
    const [character] = match;
    if (character === SOFT_HYPHEN && endsLine(text, end)) continue;
    const { title, applicability, newText, ...verdict } = verdictOn(character);
    yield { start, end, ...verdict, fixes: [{ title, applicability, edits: [{ start, end, newText }] }] };
  }
}

/** At a line's end a soft hyphen hyphenates the word; reading on takes it out. */
function endsLine(text: string, at: number): boolean {
  while (text.charAt(at) === ' ') at++;
  return at >= text.length || text.charAt(at) === '\n' || text.charAt(at) === '\r';
}

/** Characters that nobody sees. */
export const controlCharacter: PageRule = {
  code: 'encoding/control-character',
  severity: 'warning',
  cost: 'line',
  summary: 'Control characters and characters without width: NUL, U+001E, byte order marks, soft hyphens inside lines.',
  docs: {
    why: `What cannot be seen splits words for every search and count. U+001E is the non-breaking hyphen of old word
processors: the Bundestag's text files of the 17th and 18th term have it in “Hartz-IV-Regelsatz”. A byte order mark in
the middle of a text shows where files were put together.`,
    bad: 'Wir reden über den Hartz\u001eIV-Regelsatz.',
    good: 'Wir reden über den Hartz-IV-Regelsatz.',
    limits: `Tabs, form feeds and soft hyphens at the end of a line are layout and are left alone. Control characters from
U+0080 to U+009F are what encoding/c1-control reports.`,
  },
  check: ({ page }) => check(page.text),
};
