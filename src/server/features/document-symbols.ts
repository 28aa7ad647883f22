import {
  SymbolKind,
  type DocumentSymbol,
  type Range as ProtocolRange,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver';
import { message } from '../../core/model/message.js';
import type { PageKind } from '../../core/model/page.js';
import type { Speaker } from '../../core/model/speaker.js';
import { pieceText } from '../../core/text/running-text.js';
import { answeringFor, documentUri } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import type { TextPositions } from '../documents/text-positions.js';
import type { BlockPart, PageView, TurnPart } from '../documents/transcript.js';
import type { Localize } from '../l10n.js';

/** Longest name of a symbol that is taken from the text. */
const NAME_LENGTH = 80;

/** The outline: pages, in them turns, in them interjections, notes and headings. A flat list for older clients. */
export function provideDocumentSymbols(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onDocumentSymbol(
    answeringFor(context, 'Document symbols', documentUri, [], (reading) => {
      const symbols = documentSymbols(reading, context.localize);
      return context.client.nestedSymbols ? symbols : flatten(symbols, reading.uri);
    }),
  );
  return { documentSymbolProvider: true };
}

function documentSymbols({ pages, positions }: DocumentReading, localize: Localize): DocumentSymbol[] {
  return pages.map((page) => {
    const header = page.placed.page.header;
    const line = header?.line ?? header?.numberRange;
    const start = line ? page.start + line.start : page.start;
    return {
      name: pageName(page, localize),
      detail: page.placed.page.kind === 'speech' ? '' : localize(message(PAGE_KINDS[page.placed.page.kind])),
      kind: SymbolKind.Package,
      range: positions.rangeOf(page),
      selectionRange: positions.rangeOf({ start, end: line ? page.start + line.end : start }),
      children: [
        ...page.turns.map((turn) => turnSymbol(turn, page, positions, localize)),
        ...blockSymbols(page.matter, page, positions),
      ].sort((a, b) => compare(a.range, b.range)),
    };
  });
}

const PAGE_KINDS = {
  speech: 'Speech',
  annex: 'Annex',
  contents: 'Contents',
  cover: 'Cover',
  presidium: 'Presidium',
} as const satisfies Readonly<Record<PageKind, string>>;

function pageName({ placed }: PageView, localize: Localize): string {
  const number = placed.page.header?.number ?? null;
  return number === null ? localize(message('Page without a number')) : localize(message('Page {number}', { number }));
}

function turnSymbol(part: TurnPart, page: PageView, positions: TextPositions, localize: Localize): DocumentSymbol {
  const { turn, speakerLine } = part;
  const firstLine = positions.rangeOf(speakerLine ?? part).start;
  return {
    name: turnName(part, localize),
    detail: turn.speaker ? affiliation(turn.speaker) : '',
    kind: SymbolKind.Class,
    range: positions.rangeOf(part),
    selectionRange: speakerLine ? positions.rangeOf(speakerLine) : { start: firstLine, end: firstLine },
    children: blockSymbols(part.blocks, page, positions),
  };
}

function turnName({ turn, speakerLine }: TurnPart, localize: Localize): string {
  if (!turn.speaker) return localize(message('Speaker on an earlier page'));
  return speakerLine ? turn.speaker.name : localize(message('{name} (continued)', { name: turn.speaker.name }));
}

/** What stands beside a speaker's name: the role of a chair or minister, the faction of a member. */
export function affiliation({ role, faction, constituency }: Speaker): string {
  return [constituency, faction, role].filter((part) => part !== null).join(', ');
}

const BLOCK_SYMBOLS = {
  interjection: SymbolKind.Event,
  note: SymbolKind.Event,
  heading: SymbolKind.Namespace,
} as const;

function blockSymbols(blocks: readonly BlockPart[], { placed }: PageView, positions: TextPositions): DocumentSymbol[] {
  return blocks.flatMap((part) => {
    const { kind } = part.block;
    if (kind === 'paragraph') return [];
    const range = positions.rangeOf(part);
    const name = shortened(pieceText(part.piece, placed.page.text));
    return [{ name, kind: BLOCK_SYMBOLS[kind], range, selectionRange: range }];
  });
}

/** A symbol's name must not be empty, and a long one fills the outline. The cut leaves surrogate pairs whole. */
function shortened(text: string): string {
  if (text.length <= NAME_LENGTH) return text || '…';
  return `${text.slice(0, NAME_LENGTH - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

function compare(a: ProtocolRange, b: ProtocolRange): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}

function flatten(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
    ...flatten(children ?? [], uri, name),
  ]);
}
