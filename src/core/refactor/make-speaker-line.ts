import type { SpeakerLine } from '../model/speaker-line.js';
import { readSpeakerLine } from '../parse/speaker-line.js';
import { lexiconOf, type Lexicon } from '../profiles/lexicon.js';
import { decodeC1Text } from '../text/cp1252.js';
import type { Range, TextEdit } from '../text/offsets.js';
import { isolate } from './layout.js';
import { extractOf, kindsIn, type RefactorContext } from './refactoring.js';
import { selectedText } from './target.js';

/** What stands before a colon in one line is at most this long when it names a speaker. */
const MAX_LENGTH = 260;

/**
 * Makes the line (or the selected words) a speaker line: sets it apart, adds the colon, puts a faction into brackets.
 * Applies only to what reads as a speaker line then.
 */
export function makeSpeakerLine(context: RefactorContext): readonly TextEdit[] | null {
  const { text } = extractOf(context);
  const lexicon = lexiconOf(context.profile);
  const target = selectedText(text, context.selection);
  if (!target || target.end - target.start > MAX_LENGTH) return null;
  const candidates = [target, ...headOf(text, target)];
  for (const range of candidates) {
    const line = text.slice(range.start, range.end);
    const wording = speakerLineWording(line, lexicon);
    if (wording === null) continue;
    const kinds = kindsIn(context, range);
    const edits = [...isolate(text, range), ...wordingEdits(line, wording, range)].sort((a, b) => a.start - b.start);
    return kinds.has('header') || edits.length === 0 ? null : edits;
  }
  return null;
}

/** The part of a line up to its colon, where speech follows. */
function headOf(text: string, { start, end }: Range): Range[] {
  const colon = text.slice(start, end).indexOf(':');
  return colon > 0 && start + colon + 1 < end ? [{ start, end: start + colon + 1 }] : [];
}

/** The line as a speaker line: of some wordings the one that leaves least to find fault with; null where none is one. */
function speakerLineWording(line: string, lexicon: Lexicon): string | null {
  const body = line.endsWith(':') ? line.slice(0, -1).trimEnd() : line;
  const [best] = [`${body}:`, bracketed(body, lexicon)]
    .flatMap((wording) => {
      const read = wording === null ? null : readAlone(wording, lexicon);
      return wording === null || read === null ? [] : [{ wording, faults: read.findings.length }];
    })
    .sort((a, b) => a.faults - b.faults);
  return best?.wording ?? null;
}

function readAlone(line: string, lexicon: Lexicon): SpeakerLine | null {
  return readSpeakerLine(decodeC1Text(line), 0, line.length, lexicon, { isolated: true });
}

/** `Name, SPD` and `Name SPD` as `Name (SPD):`; null where the line does not end in a known faction. */
function bracketed(body: string, lexicon: Lexicon): string | null {
  const [open, close] = lexicon.profile.affiliationBrackets;
  for (const { form } of lexicon.factionForms) {
    if (!body.endsWith(form)) continue;
    const before = body.slice(0, body.length - form.length);
    const name = before.trimEnd().replace(/,$/u, '');
    if (name !== before && /\p{L}$/u.test(name)) return `${name} ${open ?? '('}${form}${close ?? ')'}:`;
  }
  return null;
}

/** The change from the printed words to the wording, without what both begin with. */
function wordingEdits(line: string, wording: string, range: Range): TextEdit[] {
  if (line === wording) return [];
  let same = 0;
  while (same < line.length && line.charAt(same) === wording.charAt(same)) same++;
  return [{ start: range.start + same, end: range.end, newText: wording.slice(same) }];
}
