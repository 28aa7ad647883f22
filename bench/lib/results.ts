import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBusy, load, provenance } from './machine.ts';
import { ROOT } from './project.ts';

/** The parts of bench/RESULTS.md, in its order. Each is written by one command and keeps its own date and commit. */
export const SECTIONS = [
  'speed',
  'accuracy',
  'lost-characters',
  'cross-checks',
  'annotations',
  'parliaments',
  'speaker-lines',
  'contributions',
  'false-positives',
] as const;
export type SectionName = (typeof SECTIONS)[number];

const FILE = join(ROOT, 'bench', 'RESULTS.md');

const HEADER = `# Benchmark results

Written by \`npm run bench\`; \`npm run bench -- --help\` names the parts. Goals are those of the design, not gates: what is
measured on a shared machine is noisy, and the ratio to a peer in the same run says more than a time.
`;

/** Where, when and on what a run began; the run itself makes the machine busy, and others may commit meanwhile. */
export interface Origin {
  readonly provenance: string;
  readonly noise: string | null;
}

/** Takes down the origin of a run that begins now. */
export function originOfRun(): Origin {
  const noise = isBusy() ? `The machine was busy with other work (load ${load()}): timings are noisy.` : null;
  return { provenance: provenance(), noise };
}

/**
 * Replaces one section of bench/RESULTS.md and leaves the others as they are.
 * @param body Markdown with its own heading of level 2
 * @param origin of the run that measured it
 */
export function writeSection(name: SectionName, body: string, origin: Origin): void {
  const [heading = '', ...rest] = body.trim().split('\n');
  const noisy = name === 'speed' && origin.noise !== null ? `\n\n**${origin.noise}**` : '';
  const section = `${heading}\n\n_${origin.provenance}_${noisy}\n${rest.join('\n')}`;
  const sections = new Map(readSections());
  sections.set(name, section.trim());
  const marked = SECTIONS.flatMap((known) => {
    const text = sections.get(known);
    return text === undefined ? [] : [`${startOf(known)}\n\n${text}\n\n${endOf(known)}\n`];
  });
  const temporary = `${FILE}.${process.pid}.tmp`;
  writeFileSync(temporary, [HEADER, ...marked].join('\n'));
  renameSync(temporary, FILE);
}

const startOf = (name: SectionName) => `<!-- begin ${name} -->`;
const endOf = (name: SectionName) => `<!-- end ${name} -->`;

function readSections(): [SectionName, string][] {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  return SECTIONS.flatMap((name): [SectionName, string][] => {
    const start = text.indexOf(startOf(name));
    const end = text.indexOf(endOf(name));
    return start < 0 || end < 0 ? [] : [[name, text.slice(start + startOf(name).length, end).trim()]];
  });
}
