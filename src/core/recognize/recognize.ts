import { decodeC1Text } from '../text/cp1252.js';
import { evidenceIn, type Evidence } from './evidence.js';
import { isForeignFormat } from './foreign-format.js';

/** Characters that are read: enough for a dozen pages, and the cost does not grow with the file. */
export const RECOGNITION_LENGTH = 65536;

/** Running heads that follow each other faster are a list of sittings. */
const LINES_OF_A_SHORT_PAGE = 15;

/** One piece of evidence must stand on every so many lines of speech. */
const LINES_PER_PIECE = 60;

/**
 * Whether a text is a parliamentary transcript or a page of one. Cautious: a text that merely quotes or speaks about
 * sittings is none, and a page without any mark of its own (the middle of a long speech) is not claimed.
 * @param text the document, or at least its first {@link RECOGNITION_LENGTH} UTF-16 units; C1 punctuation kept or not
 */
export function isTranscript(text: string): boolean {
  const lines = decodeC1Text(text.slice(0, RECOGNITION_LENGTH))
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || isForeignFormat(lines)) return false;
  const evidence = evidenceIn(lines);
  return isPaginated(evidence) || isCover(evidence) || isContents(evidence) || isSpeech(evidence);
}

function isPaginated({ headers, headerAtEdge, lines }: Evidence): boolean {
  return headerAtEdge || (headers >= 3 && lines >= headers * LINES_OF_A_SHORT_PAGE);
}

function isCover({ namedRecord, coverMarks }: Evidence): boolean {
  return namedRecord && coverMarks >= 2;
}

function isContents({ contentsLines, papers, lines }: Evidence): boolean {
  return contentsLines >= 8 && papers >= 4 && contentsLines * 6 >= lines;
}

/** Speaker lines and interjections together, dense enough, and with something said between them. */
function isSpeech({ chairs, speakers, interjections, notes, bareSpeakerLines, headers, lines }: Evidence): boolean {
  const pieces = chairs + speakers + interjections + notes + headers;
  if (pieces * LINES_PER_PIECE < lines || bareSpeakerLines * 5 > lines * 3) return false;
  if (chairs > 0) return speakers + interjections + notes + headers > 0 || chairs >= 3;
  if (speakers > 0) return speakers + interjections >= 3 && interjections + headers > 0;
  return interjections >= 3;
}
