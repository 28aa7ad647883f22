import { MarkupKind, type Hover, type HoverParams, type ServerCapabilities } from 'vscode-languageserver';
import type { Problem } from '../../core/model/problem.js';
import type { Block } from '../../core/model/sitting.js';
import type { Range } from '../../core/text/offsets.js';
import { RULES } from '../../core/rules/registry.js';
import { answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';
import type { DocumentReading } from '../documents/document-reading.js';
import { escapeMarkdown } from '../documents/markdown.js';
import { contributionCards } from './contribution-card.js';
import { headingCard, noteCard } from './heading-card.js';
import { speakerCard } from './speaker-card.js';

/** Summaries of the rules by code: what a rule looks for. */
const SUMMARIES: ReadonlyMap<string, string> = new Map(RULES.map(({ code, summary }) => [code, summary]));

/** What a speaker line, a heading, an interjection or a procedural note says, and what the problems at a place are about. */
export function provideHover(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onHover(
    answeringFor(
      context,
      'Hover',
      ({ textDocument }: HoverParams) => textDocument.uri,
      null,
      (reading, { position }) => hoverAt(reading, reading.positions.offsetAt(position), context),
    ),
  );
  return { hoverProvider: true };
}

function hoverAt(reading: DocumentReading, offset: number, context: ServerContext): Hover | null {
  const markdown = context.client.hoverFormat === MarkupKind.Markdown;
  const problems = reading.problems.filter(({ start, end }) => start <= offset && offset <= end);
  const speaker = reading.pages
    .flatMap(({ turns }) => turns)
    .find(({ speakerLine }) => speakerLine !== null && speakerLine.start <= offset && offset <= speakerLine.end);
  const block = reading.pages
    .flatMap(({ turns, matter }) => [...turns.flatMap(({ blocks }) => blocks), ...matter])
    .find(({ block, start, end }) => hasCard(block) && start <= offset && offset <= end);
  const style = { markdown, localize: context.localize };
  const parts = [
    ...problems.map((problem) => problemText(problem, markdown, context)),
    ...(speaker?.turn.speaker ? [speakerCard(speaker.turn.speaker, reading, markdown, context.localize)] : []),
    ...(block?.block.heading ? [headingCard(block.block.heading, style)] : []),
    ...(block?.block.note ? [noteCard(block.block.note, style)] : []),
    ...(block ? contributionCards(block.block.contributions, style) : []),
  ];
  const range: Range | null | undefined = problems[0] ?? speaker?.speakerLine ?? block;
  if (!range) return null;
  return {
    contents: { kind: context.client.hoverFormat, value: parts.join(markdown ? '\n\n---\n\n' : '\n\n') },
    range: reading.positions.rangeOf(range),
  };
}

/** Whether a block is read into parts that are worth showing: a heading, a note, an interjection. */
function hasCard({ heading, note, contributions }: Block): boolean {
  return Boolean(heading ?? note) || contributions.length > 0;
}

/** Message, what speaks for it, what the rule looks for, and where it is explained. */
function problemText({ code, message, evidence = [] }: Problem, markdown: boolean, context: ServerContext): string {
  const said = context.localize(message);
  const reasons = evidence.map((sentence) => context.localize(sentence));
  const summary = SUMMARIES.get(code);
  const why = summary === undefined ? '' : context.localize({ template: summary, values: {} });
  const href = context.documentationOf(code);
  if (!markdown) return [said, ...reasons.map((reason) => `- ${reason}`), why, href].filter(Boolean).join('\n');
  const link = href === undefined ? `\`${code}\`` : `[\`${code}\`](${href})`;
  // Summaries of rules are Markdown, messages quote the text.
  const list = reasons.map((reason) => `- ${escapeMarkdown(reason)}`).join('\n');
  const rest = [why, link].filter(Boolean).join('  \n');
  if (list === '') return `**${escapeMarkdown(said)}**  \n${rest}`;
  return [`**${escapeMarkdown(said)}**`, list, rest].join('\n\n');
}
