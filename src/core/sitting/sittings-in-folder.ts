import type { PageHeader } from '../model/page.js';
import { findPageHeader } from '../parse/page-header.js';
import { detectProfile } from '../profiles/profiles.js';
import { decodeC1Text } from '../text/cp1252.js';
import { Lines } from '../text/lines.js';

/** Share of headed files that have to name one sitting, and of numbered ones that have a number of their own. */
const AGREEMENT = 0.9;

/** Characters of a file in which its first header is looked for. */
const HEADER_LENGTH = 8192;

/**
 * Tells which files of a folder belong together. The files of a folder are the pages of a sitting, unless they show that
 * they are something else: extracts of several sittings, or copies of the same page. A few pages that contradict the
 * others are misread and belong to them all the same.
 * @param files the transcripts of a folder in their order
 * @returns the files of each sitting in their order; files that stand alone as sittings of one file
 */
export function sittingsInFolder<File extends { readonly text: string }>(files: readonly File[]): File[][] {
  const headed = files.map((file) => ({ file, header: firstHeader(file.text) }));
  const named = new Map<string, Headed<File>[]>();
  const nameless: Headed<File>[] = [];
  for (const member of headed) {
    const sitting = sittingOf(member.header);
    if (sitting === null) nameless.push(member);
    else named.set(sitting, [...(named.get(sitting) ?? []), member]);
  }
  const groups = isOneSitting([...named.values()], nameless) ? [headed] : [...named.values(), ...each(nameless)];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group) => (numbersAgree(group) ? [group] : each(group)))
    .map((group) => group.map(({ file }) => file));
}

interface Headed<File> {
  readonly file: File;
  readonly header: PageHeader | null;
}

function firstHeader(text: string): PageHeader | null {
  const beginning = decodeC1Text(text.slice(0, HEADER_LENGTH));
  return findPageHeader(beginning, new Lines(beginning), detectProfile(beginning))?.header ?? null;
}

/** Term and sitting that a header names; null where it names none. */
function sittingOf(header: PageHeader | null): string | null {
  const sitting = header?.sitting ?? null;
  return sitting === null ? null : `${header?.term ?? ''}/${sitting}`;
}

function each<Member>(members: readonly Member[]): Member[][] {
  return members.map((member) => [member]);
}

/**
 * Whether files agree on a sitting. Where they do not, nothing tells to which of several a file without a header
 * belongs; and where most files have none, those that have one may lie among them by chance.
 */
function isOneSitting(named: readonly (readonly unknown[])[], nameless: readonly unknown[]): boolean {
  const sizes = named.map(({ length }) => length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total === 0 || (Math.max(...sizes) >= total * AGREEMENT && nameless.length < total);
}

/** Whether pages have numbers of their own, as those of one sitting do. */
function numbersAgree(group: readonly Headed<unknown>[]): boolean {
  const numbers = group.flatMap(({ header }) => header?.number ?? []);
  return new Set(numbers).size >= numbers.length * AGREEMENT;
}
