import { c1Control } from './encoding/c1-control.js';
import { controlCharacter } from './encoding/control-character.js';
import { mojibake } from './encoding/mojibake.js';
import { replacementCharacter } from './encoding/replacement-character.js';
import { headingGlued } from './heading/glued.js';
import { lostDashPaper } from './heading/lost-dash-paper.js';
import { lostSeparator } from './interjection/lost-separator.js';
import { notSeparated as interjectionNotSeparated } from './interjection/not-separated.js';
import { speakerForm } from './interjection/speaker-form.js';
import { unclosed } from './interjection/unclosed.js';
import { unknownKind } from './interjection/unknown-kind.js';
import { unopened } from './interjection/unopened.js';
import { contentsMismatch } from './page/contents-mismatch.js';
import { headerInsideText } from './page/header-inside-text.js';
import { headerMalformed } from './page/header-malformed.js';
import { headerMissing } from './page/header-missing.js';
import { numberSequence } from './page/number-sequence.js';
import type { Rule } from './rule.js';
import { bracketStyle } from './speaker/bracket-style.js';
import { factionVariant } from './speaker/faction-variant.js';
import { misread } from './speaker/misread.js';
import { missingAffiliation } from './speaker/missing-affiliation.js';
import { missingColon } from './speaker/missing-colon.js';
import { nameVariant } from './speaker/name-variant.js';
import { notSeparated as speakerNotSeparated } from './speaker/not-separated.js';
import { roleUnknown } from './speaker/role-unknown.js';
import { splitLine } from './speaker/split-line.js';
import { textAfterColon } from './speaker/text-after-colon.js';
import { unbalancedBrackets } from './speaker/unbalanced-brackets.js';
import { unknownFaction } from './speaker/unknown-faction.js';
import { doubleSpace } from './text/double-space.js';
import { gluedWords } from './text/glued-words.js';
import { letterSpaced } from './text/letter-spaced.js';
import { lostDash } from './text/lost-dash.js';
import { lostEllipsis } from './text/lost-ellipsis.js';
import { lostEuro } from './text/lost-euro.js';
import { lostQuotes } from './text/lost-quotes.js';
import { splitParagraph } from './text/split-paragraph.js';
import { splitWord } from './text/split-word.js';
import { suspendedHyphen } from './text/suspended-hyphen.js';
import { unbalancedQuotes } from './text/unbalanced-quotes.js';
import { unsureJoin } from './text/unsure-join.js';
import { chairExpected } from './turn/chair-expected.js';
import { empty } from './turn/empty.js';
import { repeatedSpeaker } from './turn/repeated-speaker.js';
import { textBeforeSpeaker } from './turn/text-before-speaker.js';
import { unfinished } from './turn/unfinished.js';

/** Every rule, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [
  c1Control,
  mojibake,
  controlCharacter,
  replacementCharacter,
  headerMalformed,
  headerMissing,
  headerInsideText,
  numberSequence,
  contentsMismatch,
  speakerNotSeparated,
  missingColon,
  textAfterColon,
  splitLine,
  bracketStyle,
  unbalancedBrackets,
  misread,
  unknownFaction,
  factionVariant,
  missingAffiliation,
  roleUnknown,
  nameVariant,
  textBeforeSpeaker,
  empty,
  repeatedSpeaker,
  unfinished,
  chairExpected,
  interjectionNotSeparated,
  unclosed,
  unopened,
  lostSeparator,
  speakerForm,
  unknownKind,
  headingGlued,
  lostDashPaper,
  doubleSpace,
  gluedWords,
  letterSpaced,
  lostDash,
  lostEllipsis,
  lostEuro,
  lostQuotes,
  splitParagraph,
  splitWord,
  suspendedHyphen,
  unbalancedQuotes,
  unsureJoin,
];
