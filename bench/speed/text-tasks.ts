import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { hessianPages, hessianSittings, type Variant } from '../lib/corpus.ts';
import { languageService, markdownlint } from './peers.ts';
import { plenar, PLENAR, problemCount } from './plenar-contender.ts';
import type { Sample } from './sample.ts';
import { editedTexts, sittingText, tenSittingsText, typicalPages } from './texts.ts';
import { race, timed, type Contender } from './timing.ts';
import { wordList } from '../lib/word-list.ts';

/** Times by contender. */
export type RaceResult = Readonly<Record<string, Sample>>;

const contenders = async (): Promise<Contender[]> => [plenar, await markdownlint(), await languageService()];

/** One page of 6 KB, warm: many pages, each by everyone in turn. */
export async function pageTask(variant: Variant): Promise<RaceResult> {
  return race(await contenders(), typicalPages(150, variant), { warmups: 1, rounds: 2, garbage: 'young' });
}

/** The first page that a fresh process reads, by one contender. @returns milliseconds */
export async function coldPageTask(name: string): Promise<number> {
  const contender = (await contenders()).find((candidate) => candidate.name === name);
  const [page = ''] = typicalPages(1, 'kept');
  return timed(() => contender?.check(page));
}

/** A sitting in one file. */
export async function sittingTask(variant: Variant): Promise<RaceResult> {
  return race(await contenders(), [sittingText(0, variant)], { warmups: 2, rounds: 7, garbage: 'all' });
}

/** Ten sittings in one file. */
export async function tenSittingsTask(): Promise<RaceResult> {
  return race(await contenders(), [tenSittingsText('kept')], { warmups: 1, rounds: 3, garbage: 'all' });
}

/** One edit after the other in a sitting file: an analyzer that knows the text before, and peers that read it anew. */
export async function editTask(): Promise<RaceResult> {
  const text = sittingText(0, 'kept');
  const analyzer = new Analyzer(hessen, { wordList });
  problemCount(analyzer, text);
  const edits = editedTexts(text, 60);
  const warm: Contender = { name: PLENAR, check: (edited) => problemCount(analyzer, edited) };
  await race([warm], edits.slice(0, 20), { warmups: 1, rounds: 0, garbage: 'young' });
  const own = await race([warm], edits.slice(20), { warmups: 0, rounds: 1, garbage: 'young' });
  const peers = await race([await markdownlint(), await languageService()], edits.slice(20, 24), {
    warmups: 1,
    rounds: 1,
    garbage: 'all',
  });
  return { ...own, ...peers };
}

/** What 12,000 pages take from a cold start. */
export interface ArchiveResult {
  readonly pages: number;
  readonly characters: number;
  readonly problems: number;
  readonly readingMilliseconds: number;
  readonly milliseconds: number;
  /** Time that processors spent on this process, reading and garbage collection included. */
  readonly cpuMilliseconds: number;
  /** Largest resident set of the process. */
  readonly peakMegabytes: number;
}

const ARCHIVE_PAGES = 12_000;

/** 12,000 pages, sitting by sitting: every page of the corpus with its C1 characters, then again without them. */
export function archiveTask(): ArchiveResult {
  let [pages, characters, problems, readingMilliseconds, milliseconds] = [0, 0, 0, 0, 0];
  for (let pass = 0; pages < ARCHIVE_PAGES; pass++) {
    const variant = pass % 2 === 0 ? 'kept' : 'stripped';
    for (const sitting of hessianSittings()) {
      if (pages >= ARCHIVE_PAGES) break;
      const began = performance.now();
      const sources = hessianPages(sitting, variant).slice(0, ARCHIVE_PAGES - pages);
      const read = performance.now();
      problems += new Analyzer(hessen, { wordList }).analyze(sources).problems.flat().length;
      readingMilliseconds += read - began;
      milliseconds += performance.now() - read;
      pages += sources.length;
      characters += sources.reduce((sum, { text }) => sum + text.length, 0);
    }
  }
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return {
    pages,
    characters,
    problems,
    readingMilliseconds,
    milliseconds,
    cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000,
    peakMegabytes: maxRSS / 1000,
  };
}
