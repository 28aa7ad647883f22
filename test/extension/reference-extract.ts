/** What a careful editor would mark on the reference extract, and nothing else, by rule. */
export const REFERENCE_PROBLEMS = {
  'speaker/not-separated': 1,
  'text/lost-dash': 10,
  'text/lost-quotes': 1,
  'text/split-paragraph': 1,
  'text/suspended-hyphen': 1,
  'turn/text-before-speaker': 1,
};

/** Number of its problems. */
export const REFERENCE_COUNT = Object.values(REFERENCE_PROBLEMS).reduce((sum, count) => sum + count);

/** Lines of its problems, from 1, in the order of the text. */
export const REFERENCE_LINES = [5, 23, 34, 41, 54, 61, 99, 100, 106, 107, 110, 146, 153, 157, 157];

/**
 * Those that remain when everything that can be repaired is repaired: the speaker is on the page before. With its dashes back
 * the file does not count as stripped any more, and no quotation marks are looked for.
 */
export const REFERENCE_REMAINS = REFERENCE_PROBLEMS['turn/text-before-speaker'];
