import { c1Control } from './encoding/c1-control.js';
import { controlCharacter } from './encoding/control-character.js';
import { mojibake } from './encoding/mojibake.js';
import { replacementCharacter } from './encoding/replacement-character.js';
import type { Rule } from './rule.js';
import { doubleSpace } from './text/double-space.js';
import { gluedWords } from './text/glued-words.js';
import { letterSpaced } from './text/letter-spaced.js';
import { lostDash } from './text/lost-dash.js';
import { lostEllipsis } from './text/lost-ellipsis.js';
import { lostEuro } from './text/lost-euro.js';
import { splitParagraph } from './text/split-paragraph.js';
import { splitWord } from './text/split-word.js';
import { suspendedHyphen } from './text/suspended-hyphen.js';
import { unbalancedQuotes } from './text/unbalanced-quotes.js';

/** Every rule, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [
  c1Control,
  mojibake,
  controlCharacter,
  replacementCharacter,
  doubleSpace,
  gluedWords,
  letterSpaced,
  lostDash,
  lostEllipsis,
  lostEuro,
  splitParagraph,
  splitWord,
  suspendedHyphen,
  unbalancedQuotes,
];
