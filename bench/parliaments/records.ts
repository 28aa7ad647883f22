import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { speakerKey } from '../accuracy/normal-text.ts';
import { sharedPath } from '../lib/project.ts';
import type { RecordedSitting, RecordedSpeaker } from './recorded-speaker.ts';
import { xmlText } from './xml-text.ts';

/** A group of transcripts with records of one kind. */
export interface Collection {
  readonly title: string;
  readonly read: () => RecordedSitting[];
}

export const COLLECTIONS: readonly Collection[] = [
  { title: 'Bundestag, 17th and 18th term', read: bundestagTei },
  { title: 'Bundestag, 19th term', read: bundestagXml },
  { title: 'Saxony', read: saxony },
  { title: 'Austria', read: austria },
];

/** TEI of the project PolMine: read where it lies, never copied. */
function bundestagTei(): RecordedSitting[] {
  const raw = sharedPath('corpus', 'bundestag-wp17-18', 'raw');
  const gold = sharedPath('corpus', 'bundestag-wp17-18', 'gold');
  return filesOf(gold).map((file) => {
    const [term = '', sitting = ''] = file.replace(/\D*(\d+)_(\d+)\.xml/u, '$1 $2').split(' ');
    const name = `${term}${sitting}`;
    const text = join(raw, `${name}.txt`);
    const xml = readdirSync(raw).includes(`${name}.xml`);
    return {
      name,
      source: xml ? { text: elementText(join(raw, `${name}.xml`), 'TEXT') } : { path: text },
      speakers: matches(join(gold, file), /<speaker>(.*?)<\/speaker>/gsu).map(printed),
      namesChair: true,
    };
  });
}

/** The Bundestag's own XML: speaker lines of speeches and, in `<name>`, of those who interrupt them. */
function bundestagXml(): RecordedSitting[] {
  const raw = sharedPath('corpus', 'bundestag-wp19', 'raw-derived');
  return filesOf(raw).map((file) => {
    const name = basename(file, '.txt');
    const record = readFileSync(sharedPath('corpus', 'bundestag-wp19', 'gold', `${name}.xml`), 'utf8');
    const course = record.slice(record.indexOf('<sitzungsverlauf>'));
    const lines = [...course.matchAll(/<\/redner>((?:(?!<\/redner>).)*?)<\/p>|<name>([^<]+)<\/name>/gsu)];
    const speakers = lines.map(([, speech, interruption]) => printed(xmlText(speech ?? interruption ?? '').trim()));
    return {
      name,
      source: { path: join(raw, file) },
      speakers: speakers.filter(({ line }) => line.endsWith(':')),
      namesChair: true,
    };
  });
}

/** The printed table of contents: every speech, but not the chair. */
function saxony(): RecordedSitting[] {
  const gold = sharedPath('corpus', 'sachsen', 'gold');
  return filesOf(gold).map((file) => {
    const name = file.replace('-toc.json', '');
    const { speakers } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as {
      speakers: readonly { readonly name: string; readonly affiliation: string }[];
    };
    return {
      name,
      source: { path: sharedPath('corpus', 'sachsen', 'raw', `${name}.txt`) },
      speakers: speakers.map((speaker) => printed(`${speaker.name}, ${speaker.affiliation}`)),
      namesChair: false,
    };
  });
}

/** ParlaMint: the speaker line stands before each speech; name and office are not told apart in it. */
function austria(): RecordedSitting[] {
  const gold = sharedPath('corpus', 'austria-nationalrat', 'gold');
  return filesOf(gold).map((file) => {
    const name = basename(file, '.xml');
    const lines = matches(join(gold, file), /<note type="speaker"[^>]*>(.*?)<\/note>/gsu);
    return {
      name: name.replace('ParlaMint-AT_', '').slice(0, 10),
      source: { path: sharedPath('corpus', 'austria-nationalrat', 'raw-derived', `${name}.txt`) },
      speakers: lines.map((line) => ({ line, name: null, affiliation: null })),
      namesChair: true,
    };
  });
}

function printed(line: string): RecordedSpeaker {
  return { line, ...speakerKey(line) };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).sort();
}

function matches(file: string, pattern: RegExp): string[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, inner = '']) => xmlText(inner).trim());
}

function elementText(file: string, element: string): string {
  const xml = readFileSync(file, 'utf8');
  const start = xml.indexOf(`<${element}>`) + element.length + 2;
  return xmlText(xml.slice(start, xml.indexOf(`</${element}>`, start)));
}
