import { UNITS, type Units, type UnitsParams } from '../../protocol/stand-off.js';
import { answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { partAt, type BlockPart, type TurnPart } from '../documents/transcript.js';
import type { Range } from '../../core/text/offsets.js';

/** `plenar/units`: what can be labelled as a whole at a position. */
export function provideUnits(context: ServerContext): void {
  context.connection.onRequest(
    UNITS,
    answeringFor(
      context,
      'Units',
      ({ uri }: UnitsParams) => uri,
      null,
      (reading, { position }) => unitsAt(reading, reading.positions.offsetAt(position)),
    ),
  );
}

function unitsAt({ version, pages, positions, text }: DocumentReading, offset: number): Units {
  const page = partAt(pages, offset);
  const part = partAt(page?.turns ?? [], offset);
  const onSpeakerLine = part?.speakerLine && offset <= part.speakerLine.end;
  const block = onSpeakerLine ? undefined : partAt(part?.blocks ?? page?.matter ?? [], offset);
  const turnParts = pages.flatMap(({ turns }) => turns).filter(({ turn }) => turn === part?.turn);
  const blockParts = pages.flatMap(allBlocks).filter((one) => one.block === block?.block);
  return {
    version,
    turn: part ? positions.rangeOf(hull(turnParts, part)) : null,
    turnPart: part ? positions.rangeOf(part) : null,
    block: block ? { kind: block.block.kind, range: positions.rangeOf(hull(blockParts, block)) } : null,
    page: positions.rangeOf(page ?? { start: 0, end: text.length }),
  };
}

function allBlocks({ turns, matter }: { turns: readonly TurnPart[]; matter: readonly BlockPart[] }): BlockPart[] {
  return [...turns.flatMap(({ blocks }) => blocks), ...matter];
}

/** From the first to the last of the parts of one unit, which are in order. */
function hull(parts: readonly Range[], part: Range): Range {
  return { start: parts[0]?.start ?? part.start, end: parts.at(-1)?.end ?? part.end };
}
