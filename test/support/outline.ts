import type { Business, Heading } from '../../src/core/model/heading.js';
import type { Note } from '../../src/core/model/note.js';
import type { Block, Sitting, Turn } from '../../src/core/model/sitting.js';
import { blockText } from '../../src/core/text/running-text.js';
import { contributionLine } from './contribution-line.js';

/**
 * The structure of a sitting in a few lines: its pages, what stands outside it, its turns with their blocks, and below an
 * interjection the contributions in it.
 */
export function outlineOf({ extracts, matter, turns }: Sitting): string[] {
  const lines: string[] = [];
  for (const { pages } of extracts) {
    for (const { page } of pages) {
      const { header } = page;
      const facts = header
        ? [header.number ?? 'no number', `sitting ${header.sitting ?? '?'}`, header.date ?? '?']
        : ['no header'];
      lines.push(`page ${page.kind}: ${facts.join(', ')}`);
    }
  }
  for (const { kind, blocks } of matter) lines.push(`matter ${kind}`, ...blocks.flatMap(blockLines));
  for (const turn of turns) lines.push(turnLine(turn), ...turn.blocks.flatMap(blockLines));
  return lines;
}

function turnLine({ speaker, continuesFrom, continuesOn }: Turn): string {
  const reach = `${continuesFrom ? ' <-' : ''}${continuesOn ? ' ->' : ''}`;
  if (speaker === null) return `turn ?${reach}`;
  const { kind, title, name, role, constituency, faction } = speaker;
  const parts = Object.entries({ title, name, role, constituency, faction })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${value ?? ''}`);
  return `turn ${kind}: ${parts.join(', ')}${reach}`;
}

function blockLines(block: Block): string[] {
  return [
    `  ${block.kind}: ${blockText(block)}`,
    ...block.contributions.map((contribution) => `    ${contributionLine(contribution)}`),
    ...(block.heading ? headingLines(block.heading) : []),
    ...(block.note ? [noteLine(block.note)] : []),
  ];
}

/** `item 4: motion (Dringlicher Antrag), urgent, by SPD`, what it is about, its title, its papers. */
function headingLines({ item, subject, title, papers, ...business }: Heading): string[] {
  const about = subject === null ? [] : [`    about ${businessText(subject)}`];
  const printed = papers.map(({ number, addition, to }) =>
    [number, addition, to && `to ${to}`].filter((part) => part !== null).join(' '),
  );
  return [
    `    ${item === null ? '' : `item ${item}: `}${businessText(business)}`,
    ...about,
    ...(title === null ? [] : [`    title ${title}`]),
    ...(printed.length === 0 ? [] : [`    papers ${printed.join(', ')}`]),
  ];
}

function businessText({ kind, label, urgent, reading, movers }: Business): string {
  const by = movers.map(({ name, faction, body }) => body ?? (name === null ? faction : `${name} (${faction ?? ''})`));
  return [
    `${kind ?? 'unknown'} (${label ?? ''})`,
    urgent ? 'urgent' : null,
    reading === null ? null : `reading ${reading}`,
    by.length === 0 ? null : `by ${by.join(' and ')}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function noteLine({ kind, at, from, to }: Note): string {
  return `    ${kind}${at === null ? '' : ` at ${at}`}${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`}`;
}
