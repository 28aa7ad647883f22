import {
  SymbolKind,
  type DocumentSymbol,
  type Range as ProtocolRange,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver';
import { message } from '../../core/model/message.js';
import type { BusinessKind } from '../../core/model/heading.js';
import type { PageKind } from '../../core/model/page.js';
import type { Speaker } from '../../core/model/speaker.js';
import type { Block } from '../../core/model/sitting.js';
import { itemBefore } from '../../core/sitting/agenda-items.js';
import { pieceText } from '../../core/text/running-text.js';
import { answeringFor, documentUri } from '../answer.js';
import type { ServerContext } from '../context.js';
import { agendaOf, type AgendaPart } from '../documents/agenda-parts.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { headingName, moversText } from '../documents/heading-text.js';
import type { TextPositions } from '../documents/text-positions.js';
import type { BlockPart, PageView, TurnPart } from '../documents/transcript.js';
import type { Localize } from '../l10n.js';

/** Longest name of a symbol that is taken from the text. */
const NAME_LENGTH = 80;

/**
 * The outline: pages, in them agenda items, in them turns, in them interjections, notes and headings. A flat list for
 * older clients.
 */
export function provideDocumentSymbols(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onDocumentSymbol(
    answeringFor(context, 'Document symbols', documentUri, [], (reading) => {
      const symbols = documentSymbols(reading, context.localize);
      return context.client.nestedSymbols ? symbols : flatten(symbols, reading.uri);
    }),
  );
  return { documentSymbolProvider: true };
}

function documentSymbols({ pages, positions, sitting, source }: DocumentReading, localize: Localize): DocumentSymbol[] {
  const agenda = agendaOf(pages, itemBefore(sitting.analysis.sitting.turns, source));
  return pages.map((page, index) => {
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
        ...(agenda[index] ?? []).flatMap((part) => agendaSymbols(part, { page, positions, localize })),
        ...blockSymbols(page.matter, { page, positions, localize }),
      ].sort((a, b) => compare(a.range, b.range)),
    };
  });
}

/** The page that symbols stand on, and how they are told. */
interface OutlineContext {
  readonly page: PageView;
  readonly positions: TextPositions;
  readonly localize: Localize;
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

/** An agenda item with its turns on a page; the turns alone where no item is known. */
function agendaSymbols({ item, heading, turns }: AgendaPart, context: OutlineContext): DocumentSymbol[] {
  const { positions, localize } = context;
  const [first] = turns;
  const last = turns.at(-1);
  // One heading is what its item is about; several are listed where they stand.
  const hidden = item?.length === 1 ? item[0] : undefined;
  const children = turns.map((turn) => turnSymbol(turn, hidden, context));
  const about = item?.[0]?.heading;
  if (!about || !first || !last) return children;
  const range = positions.rangeOf({ start: first.start, end: last.end });
  const name = shortened(headingName(about, localize));
  return [
    {
      name: heading ? name : localize(message('{name} (continued)', { name })),
      detail: moversText(about),
      kind: HEADING_SYMBOLS[about.kind ?? 'decision'],
      range,
      selectionRange: heading ? positions.rangeOf(heading) : { start: range.start, end: range.start },
      children,
    },
  ];
}

/** @param hidden a heading that is shown elsewhere */
function turnSymbol(part: TurnPart, hidden: Block | undefined, context: OutlineContext): DocumentSymbol {
  const { positions, localize } = context;
  const { turn, speakerLine } = part;
  const firstLine = positions.rangeOf(speakerLine ?? part).start;
  return {
    name: turnName(part, localize),
    detail: turn.speaker ? affiliation(turn.speaker) : '',
    kind: SymbolKind.Class,
    range: positions.rangeOf(part),
    selectionRange: speakerLine ? positions.rangeOf(speakerLine) : { start: firstLine, end: firstLine },
    children: blockSymbols(
      part.blocks.filter(({ block }) => block !== hidden),
      context,
    ),
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

/** What editors show and filter by: proposals, laws, debates and questions, decisions about persons apart. */
const HEADING_SYMBOLS = {
  motion: SymbolKind.Interface,
  resolution: SymbolKind.Interface,
  amendment: SymbolKind.Interface,
  recommendation: SymbolKind.Interface,
  petition: SymbolKind.Interface,
  bill: SymbolKind.Struct,
  treaty: SymbolKind.Struct,
  budget: SymbolKind.Struct,
  inquiry: SymbolKind.Function,
  'question-time': SymbolKind.Function,
  'topical-debate': SymbolKind.Function,
  'government-statement': SymbolKind.Function,
  report: SymbolKind.Namespace,
  election: SymbolKind.Namespace,
  'swearing-in': SymbolKind.Namespace,
  decision: SymbolKind.Namespace,
} as const satisfies Readonly<Record<BusinessKind, SymbolKind>>;

function blockSymbols(blocks: readonly BlockPart[], { page, positions, localize }: OutlineContext): DocumentSymbol[] {
  return blocks.flatMap((part) => {
    const { kind, heading, pieces } = part.block;
    if (kind === 'paragraph') return [];
    const range = positions.rangeOf(part);
    const begins = pieces[0]?.piece === part.piece;
    const name = heading && begins ? headingName(heading, localize) : pieceText(part.piece, page.placed.page.text);
    return [
      {
        name: shortened(name),
        ...(heading ? { detail: moversText(heading) } : {}),
        kind: heading ? HEADING_SYMBOLS[heading.kind ?? 'decision'] : BLOCK_SYMBOLS[kind],
        range,
        selectionRange: range,
      },
    ];
  });
}

const BLOCK_SYMBOLS = {
  interjection: SymbolKind.Event,
  note: SymbolKind.Event,
  heading: SymbolKind.Namespace,
} as const;

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
