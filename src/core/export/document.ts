import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type ExportedBlock,
  type ExportedContribution,
  type ExportedHeading,
  type ExportedMatter,
  type ExportedPage,
  type ExportedSource,
  type ExportedSpan,
  type ExportedSpeaker,
  type ExportedTurn,
  type TranscriptDocument,
} from '../model/export-schema.js';
import type { ExportedAnnotation } from '../model/export-annotation.js';
import type { Heading } from '../model/heading.js';
import { formatMessage } from '../model/message.js';
import type { MatterContent } from '../model/matter.js';
import type { LineJoin } from '../model/page.js';
import type { Block, Matter, PlacedPage, PlacedPiece, Turn } from '../model/sitting.js';
import { readMatter } from '../parse/matter/read-matter.js';
import type { CorrectedSitting } from '../sitting/correct.js';
import { blockText, pieceText } from '../text/running-text.js';
import { exportedEvidence } from './exported-evidence.js';
import { EMPTY_MATTER, exportedMatterContent } from './matter-content.js';
import { isPrinted, printedMatter, printedTurns } from './printed.js';
import { SourceReading } from './source-reading.js';
import { turnIds } from './turn-ids.js';
import type { WrittenCorrection } from './written-corrections.js';

/** What an export says about a file beyond its text. */
export interface SourceFacts {
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** The same of the file before corrections were written into it. */
  readonly originalSha256: string;
  readonly encoding: ExportedSource['encoding'];
  /** Corrections that were written into the file before, ascending; they lead from the original to the file. */
  readonly written?: readonly WrittenCorrection[];
  /** What people said about the file, at its places. */
  readonly annotations?: readonly ExportedAnnotation[];
}

/**
 * The export document of a corrected sitting.
 * @param corrected the sitting with its corrections
 * @param facts one for each source, in the same order
 * @param generatorVersion version of Plenar
 * @returns a document as `transcriptSchema` describes it; offsets are code points of the files as they are
 */
export function transcriptDocument(
  corrected: CorrectedSitting,
  facts: readonly SourceFacts[],
  generatorVersion: string,
): TranscriptDocument {
  return new DocumentBuilder(corrected, facts).build(generatorVersion);
}

class DocumentBuilder {
  readonly #corrected: CorrectedSitting;
  readonly #facts: readonly SourceFacts[];
  readonly #readings: readonly SourceReading[];

  constructor(corrected: CorrectedSitting, facts: readonly SourceFacts[]) {
    this.#corrected = corrected;
    this.#facts = facts;
    this.#readings = corrected.sources.map(
      (source, index) => new SourceReading(source, index, facts[index]?.written ?? []),
    );
  }

  build(version: string): TranscriptDocument {
    const { sitting, profile } = this.#corrected.analysis;
    const printed = printedTurns(sitting.turns);
    const ids = turnIds(printed);
    const pages = sitting.extracts.flatMap((extract) => extract.pages.map((placed) => this.#page(placed)));
    const turns = printed.map((turn, index) => this.#turn(turn, ids[index] ?? ''));
    const printedSitting = { ...sitting, matter: printedMatter(sitting.matter) };
    const contents = readMatter(printedSitting, profile);
    const matter = printedSitting.matter.map((part, index) => this.#matter(part, contents[index] ?? EMPTY_MATTER));
    return {
      format: EXPORT_FORMAT,
      version: EXPORT_VERSION,
      generator: { name: 'plenar', version },
      sitting: { ...sitting.facts },
      sources: this.#readings.map((reading, index) => this.#source(reading, index)),
      pages,
      turns,
      matter,
      // Corrections are complete only when every piece has been read.
      corrections: this.#readings.flatMap((reading) => reading.exportedCorrections()),
      annotations: this.#facts.flatMap(({ annotations = [] }) => annotations),
      problems: this.#problems(),
    };
  }

  #reading(source: number): SourceReading {
    const reading = this.#readings[source];
    if (reading === undefined) throw new RangeError(`the sitting has no source ${source}`);
    return reading;
  }

  #source(reading: SourceReading, index: number): ExportedSource {
    const facts = this.#facts[index];
    const path = this.#corrected.sources[index]?.path;
    if (facts === undefined || path === undefined) throw new RangeError(`nothing is known of source ${index}`);
    const { sha256, originalSha256, encoding } = facts;
    return { path, sha256, originalSha256, encoding, characters: reading.characters };
  }

  #page(placed: PlacedPage): ExportedPage {
    const { page, source } = placed;
    const headers = page.pieces.filter((piece) => piece.kind === 'header' && isPrinted(piece, page));
    const reading = this.#reading(source);
    return {
      number: page.header?.number ?? null,
      kind: page.kind,
      source,
      ...reading.coveredRange(placed),
      header:
        headers.length === 0
          ? null
          : {
              text: headers.map((piece) => pieceText(piece, page.text)).join(' '),
              spans: headers.map((piece) => reading.readPiece({ piece, placed })),
            },
    };
  }

  #turn(turn: Turn, id: string): ExportedTurn {
    const pieces = turn.blocks.flatMap((block) => block.pieces);
    return {
      id,
      pages: pageNumbers(turn.speakerPiece === null ? pieces : [turn.speakerPiece, ...pieces]),
      continuesFrom: turn.continuesFrom,
      continuesOn: turn.continuesOn,
      speaker: this.#speaker(turn),
      blocks: turn.blocks.map((block) => this.#block(block)),
    };
  }

  #speaker({ speaker, speakerPiece }: Turn): ExportedSpeaker | null {
    if (speaker === null || speakerPiece === null) return null;
    const { label, name, title, role, faction, constituency, kind } = speaker;
    const span = this.#reading(speakerPiece.placed.source).readSpeakerLine(speakerPiece, label);
    return { label, name, title, role, faction, constituency, kind, spans: [span] };
  }

  #block(block: Block): ExportedBlock {
    const { kind, heading, note } = block;
    const common = { text: blockText(block), spans: this.#spans(block) };
    if (kind === 'paragraph') return { type: kind, ...common };
    if (kind === 'heading') return { type: kind, ...common, ...(heading && { heading: exportedHeading(heading) }) };
    const contributions = exportedContributions(block);
    if (kind === 'interjection') return { type: kind, ...common, contributions };
    // Events that share their brackets with a note; most notes have none.
    return { type: kind, ...common, ...(note && { note }), ...(contributions.length > 0 && { contributions }) };
  }

  #spans({ pieces, joins }: Block): ExportedSpan[] {
    return pieces.map((placedPiece, index) => {
      const span = this.#reading(placedPiece.placed.source).readPiece(placedPiece, joins[index]);
      return breaksWord(joins[index - 1]) ? { ...span, joined: true } : span;
    });
  }

  #matter({ kind, blocks }: Matter, content: MatterContent): ExportedMatter {
    return {
      kind,
      pages: pageNumbers(blocks.flatMap((block) => block.pieces)),
      blocks: blocks.map((block) => this.#block(block)),
      ...exportedMatterContent(content, (range) => this.#reading(range.placed.source).placeOf(range)),
    };
  }

  #problems(): TranscriptDocument['problems'] {
    return this.#corrected.analysis.problems.flatMap((problems, source) =>
      problems.map(({ code, severity, message, evidence, start, end }) => {
        const range = this.#reading(source).coveredRange({ start, end });
        return { code, severity, source, ...range, message: formatMessage(message), ...exportedEvidence(evidence) };
      }),
    );
  }
}

function exportedContributions({ contributions }: Block): ExportedContribution[] {
  return contributions.map(({ kind, manner, actors, addressees, text }) => {
    return { kind, manner: [...manner], actors: [...actors], addressees: [...addressees], text };
  });
}

function exportedHeading({ subject, papers, ...heading }: Heading): ExportedHeading {
  return {
    ...heading,
    movers: heading.movers.map((mover) => ({ ...mover })),
    subject: subject && { ...subject, movers: subject.movers.map((mover) => ({ ...mover })) },
    papers: papers.map((paper) => ({ ...paper })),
  };
}

function breaksWord(join: LineJoin | undefined): boolean {
  return join === 'none' || join === 'dehyphenate';
}

/** Numbers of the pages that pieces stand on, each page once, in order. */
function pageNumbers(pieces: readonly PlacedPiece[]): (number | null)[] {
  const pages = new Map(pieces.map(({ placed }) => [`${placed.source}:${placed.start}`, placed.page]));
  return [...pages.values()].map((page) => page.header?.number ?? null);
}
