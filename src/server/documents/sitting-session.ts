import { Analyzer, type Analysis, type AnalysisOptions } from '../../core/analysis/analyzer.js';
import { withStandOff, type AnalysisWithStandOff, type StandOff } from '../../core/analysis/stand-off.js';
import type { Profile } from '../../core/profiles/profile.js';
import { detectProfile, profileById } from '../../core/profiles/profiles.js';
import type { WordListLoader } from '../word-list-loader.js';
import type { Settings } from '../../core/settings/settings.js';

/** A file of a sitting with its present text. */
export interface SittingFile {
  readonly uri: string;
  /** Name as problems and exports show it. */
  readonly path: string;
  readonly text: string;
}

/** Files that were read together. */
export interface SittingReading {
  readonly files: readonly SittingFile[];
  readonly profile: Profile;
  readonly analyzer: Analyzer;
  readonly options: AnalysisOptions;
  /** What people said about each file. */
  readonly standOff: readonly (StandOff | null)[];
  readonly analysis: AnalysisWithStandOff;
  readonly milliseconds: number;
}

interface LastReading {
  readonly settings: Settings;
  /** Without what people said. */
  readonly analysis: Analysis;
  readonly reading: SittingReading;
}

/** Characters that tell the parliament of a sitting. */
const DETECTION_LENGTH = 65536;

/** Reads the files of one sitting again and again while they change; what did not change is not read again. */
export class SittingSession {
  readonly #words: Pick<WordListLoader, 'current'>;
  #analyzer: Analyzer | null = null;
  #last: LastReading | null = null;

  /** @param words the word list, as soon as it is there */
  constructor(words: Pick<WordListLoader, 'current'>) {
    this.#words = words;
  }

  /**
   * @param files the files of the sitting in their order
   * @param standOff what people said about each of them
   * @returns the reading; the last one again when nothing has changed
   */
  read(files: readonly SittingFile[], settings: Settings, standOff: readonly (StandOff | null)[] = []): SittingReading {
    const wordList = this.#words.current;
    if (this.#analyzer?.wordList !== wordList) this.#last = null;
    const last = this.#last;
    if (last?.settings === settings && sameFiles(last.reading.files, files)) {
      return sameStandOff(last.reading.standOff, standOff, files.length) ? last.reading : this.#say(last, standOff);
    }
    const begin = performance.now();
    const profile = profileById(settings.profile) ?? detectProfile(beginningOf(files));
    if (this.#analyzer?.profile !== profile || this.#analyzer.wordList !== wordList) {
      this.#analyzer = new Analyzer(profile, { wordList });
    }
    const options = { levels: settings.rules };
    const analysis = this.#analyzer.analyze(files, options);
    const milliseconds = performance.now() - begin;
    const read = { files, profile, analyzer: this.#analyzer, options, milliseconds };
    const reading = { ...read, standOff, analysis: withStandOff(analysis, standOff) };
    this.#last = { settings, analysis, reading };
    return reading;
  }

  /** The last reading under what people say now: nothing is read again. */
  #say(last: LastReading, standOff: readonly (StandOff | null)[]): SittingReading {
    const reading = { ...last.reading, standOff, analysis: withStandOff(last.analysis, standOff) };
    this.#last = { ...last, reading };
    return reading;
  }
}

function sameFiles(a: readonly SittingFile[], b: readonly SittingFile[]): boolean {
  return a.length === b.length && a.every((file, index) => file.uri === b[index]?.uri && file.text === b[index].text);
}

function sameStandOff(a: readonly (StandOff | null)[], b: readonly (StandOff | null)[], count: number): boolean {
  for (let at = 0; at < count; at++) if ((a[at] ?? null) !== (b[at] ?? null)) return false;
  return true;
}

function beginningOf(files: readonly SittingFile[]): string {
  let beginning = '';
  for (const { text } of files) {
    if (beginning.length >= DETECTION_LENGTH) break;
    beginning += `${text.slice(0, DETECTION_LENGTH)}\n`;
  }
  return beginning;
}
