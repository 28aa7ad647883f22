/** A colour in a light and in a dark theme, as `r, g, b`. */
interface Tones {
  readonly light: string;
  readonly dark: string;
}

/** The colours that have a name (`LABEL_COLORS`), each in a tone that stands out from the background of its themes. */
const NAMED: Readonly<Record<string, Tones>> = {
  blue: { light: '0, 92, 197', dark: '86, 156, 255' },
  orange: { light: '196, 84, 0', dark: '255, 159, 67' },
  green: { light: '20, 120, 40', dark: '96, 200, 110' },
  purple: { light: '125, 50, 180', dark: '190, 140, 255' },
  red: { light: '190, 30, 45', dark: '255, 115, 115' },
  teal: { light: '0, 120, 125', dark: '70, 205, 205' },
  yellow: { light: '150, 115, 0', dark: '235, 205, 80' },
  pink: { light: '190, 40, 130', dark: '255, 130, 200' },
  brown: { light: '130, 80, 40', dark: '205, 160, 120' },
  gray: { light: '95, 100, 105', dark: '170, 175, 180' },
};

/** What is shown of labels that the tag set does not know, and of notes without a label. */
const UNKNOWN: Tones = { light: '95, 100, 105', dark: '170, 175, 180' };

/**
 * The tones of a label's colour.
 * @param color a name, or `#rrggbb`
 */
export function tonesOf(color: string): Tones {
  const named = NAMED[color];
  if (named) return named;
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(color);
  if (!digits) return UNKNOWN;
  const tone = digits
    .slice(1)
    .map((pair) => Number.parseInt(pair, 16))
    .join(', ');
  return { light: tone, dark: tone };
}

/** A colour of CSS. @param alpha opacity from 0 to 1 */
export function css(tone: string, alpha = 1): string {
  return alpha === 1 ? `rgb(${tone})` : `rgba(${tone}, ${alpha})`;
}
