/** White space as Python's `str.split` and `\s` see it: other than in ECMAScript U+0085 counts and U+FEFF does not. */
// eslint-disable-next-line no-control-regex -- Python counts these as white space
const WHITE_SPACE = /[\p{White_Space}\u{1c}-\u{1f}]+/gu;

/** What is left of white space around normal text; `trim` would take U+FEFF as well. */
const OUTER_BLANKS = /^ +| +$/gu;

/** Text as ../shared/tools/score/score.py compares it: NFC, plain hyphens, single blanks. */
export function normalText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00ad', '')
    .replace(WHITE_SPACE, ' ')
    .replace(OUTER_BLANKS, '');
}

/** The words of a text. */
export function words(text: string): string[] {
  const normal = normalText(text);
  return normal === '' ? [] : normal.split(' ');
}

/** The letters and digits of a text, in lower case. */
export function lettersOnly(text: string): string {
  return normalText(text)
    .toLowerCase()
    .replace(/[^0-9a-zäöüßé]/gu, '');
}

const TITLES = /^(?:(?:Prof\.|Dr\.|h\.\s?c\.|Abg\.)\s*)+/u;
const CHAIR = /^(Alterspräsident(?:in)?|Präsident(?:in)?|Vizepräsident(?:in)?)\s+/u;
// The very expression of score.py; speaker lines are short.
// eslint-disable-next-line regexp/no-super-linear-backtracking
const NAME_BRACKETS_ROLE = /^(.*?)((?:\s*\([^()]*\))*)(?:,\s*(.*))?$/u;

/** Name and affiliation of a speaker line, as score.py tells speakers apart. */
export interface SpeakerKey {
  readonly name: string;
  readonly affiliation: string;
}

/** The speaker line without square brackets, empty brackets and the colon at its end. */
export function plainLabel(label: string): string {
  return normalText(label)
    .replace(/\s*\[([^\]]*)\]$/u, ' ($1)')
    .replaceAll(' ()', '')
    .replace(/:+$/u, '');
}

/** @param label a speaker line, with or without its colon */
export function speakerKey(label: string): SpeakerKey {
  const line = normalText(label)
    .replace(/:+$/u, '')
    .replace(OUTER_BLANKS, '')
    .replace(/\s*\[([^\]]*)\]$/u, ' ($1)')
    .replaceAll(' ()', '')
    .replace(/90\/\s*DIE\s*GRÜNEN/u, '90/DIE GRÜNEN')
    .replace(/BÜNDNIS\s*90/u, 'BÜNDNIS 90');
  const chair = CHAIR.exec(line);
  if (chair?.[1] !== undefined) return { name: line.slice(chair[0].length).replace(TITLES, ''), affiliation: chair[1] };
  const [, name = '', brackets = '', role] = NAME_BRACKETS_ROLE.exec(line) ?? ['', line];
  const lastBracket = [...brackets.matchAll(/\(([^()]*)\)/gu)].at(-1)?.[1];
  return { name: name.replace(OUTER_BLANKS, '').replace(TITLES, ''), affiliation: role ?? lastBracket ?? '' };
}
