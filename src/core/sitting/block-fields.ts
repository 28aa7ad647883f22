import type { Piece } from '../model/page.js';
import type { Block } from '../model/sitting.js';
import { readHeading } from '../parse/heading/read-heading.js';
import { readNote } from '../parse/procedural-note.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { decodeC1Text } from '../text/cp1252.js';
import { blockText } from '../text/running-text.js';

type Fields = Pick<Block, 'heading' | 'note'>;

const NONE: Fields = { heading: null, note: null };

/** Kept with the piece, which an edit elsewhere does not change. */
const known = new WeakMap<Piece, Fields>();

/** What a heading or a procedural note says, part by part. */
export function blockFields(block: Pick<Block, 'kind' | 'pieces' | 'joins'>, lexicon: Lexicon): Fields {
  const [first] = block.pieces;
  if (!first || (block.kind !== 'note' && first.piece.kind !== 'heading')) return NONE;
  const kept = block.pieces.length === 1 ? known.get(first.piece) : undefined;
  if (kept) return kept;
  const text = decodeC1Text(blockText(block));
  const fields: Fields =
    block.kind === 'note'
      ? { heading: null, note: readNote(text) }
      : { heading: readHeading(text, lexicon), note: null };
  if (block.pieces.length === 1) known.set(first.piece, fields);
  return fields;
}
