import type { PlacedPiece, Sitting } from '../../model/sitting.js';
import { blockText } from '../../text/running-text.js';
import { partsOf, surnameSlip } from './names.js';

/** What the chair says of who speaks next. */
export interface CalledName {
  /** The surname as the chair says it. */
  readonly surname: string;
  /** The place behind it, where members share the surname. */
  readonly place: string | null;
  /** It is the printed surname. */
  readonly isPrinted: boolean;
}

/** Characters at the end of the chair's turn that call the next speaker. */
const CALL_LENGTH = 240;

/** Words behind which a surname stands. */
const ADDRESS =
  /^(?:Herrn?|Frau|Abgeordneten?r?|Abg\.|Kolleg(?:e|en|in)|Dr\.|Prof\.|D\.|c\.|Graf|Freiherr|(?:Bundes|Staats)?[Mm]inister(?:in)?|\p{Lu}\p{Ll}+sekretär(?:in)?)$/u;

/** The calls of the chair, by the speaker line that follows. */
export class Calls {
  readonly #sitting: Sitting;
  #turns: ReadonlyMap<PlacedPiece, number> | null = null;

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
  }

  /** Whom the chair calls before a speaker line, if it is the printed name or one so near that the line is misread. */
  before(line: PlacedPiece, printedName: string): CalledName | null {
    const { turns } = this.#sitting;
    this.#turns ??= new Map(
      turns.flatMap(({ speakerPiece }, at) => (speakerPiece ? [[speakerPiece, at] as const] : [])),
    );
    const at = this.#turns.get(line) ?? 0;
    const chair = turns[at - 1];
    if (chair?.speaker?.kind !== 'chair') return null;
    const call = chair.blocks
      .filter(({ kind }) => kind === 'paragraph')
      .map(blockText)
      .join(' ')
      .slice(-CALL_LENGTH);
    const { given, surname } = partsOf(printedName);
    const thanked = partsOf(turns[at - 2]?.speaker?.name ?? '').surname;
    return nameIn(call, given, surname, thanked);
  }
}

function nameIn(call: string, given: string, surname: string, thanked: string): CalledName | null {
  const words = call.split(/\s+/u);
  let near: CalledName | null = null;
  for (const [index, word] of words.entries()) {
    const called = word.replace(/(?<=\p{L})\P{L}*$/u, '');
    const place = /^\s*\((\p{Lu}[^()]{2,30})\)/u.exec(words.slice(index + 1, index + 4).join(' '))?.[1] ?? null;
    if (called === surname) return { surname, place, isPrinted: true };
    const before = words[index - 1] ?? '';
    const isName = ADDRESS.test(before) || (before !== '' && before === partsOf(given).surname) || place !== null;
    if (isName && called !== thanked && surnameSlip(surname, called) < Infinity) {
      near = { surname: called, place, isPrinted: false };
    }
  }
  return near;
}
