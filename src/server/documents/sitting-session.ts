import { Analyzer, type Analysis, type AnalysisOptions } from '../../core/analysis/analyzer.js';
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
  readonly analysis: Analysis;
  readonly milliseconds: number;
}

/** Characters that tell the parliament of a sitting. */
const DETECTION_LENGTH = 65536;

/** Reads the files of one sitting again and again while they change; what did not change is not read again. */
export class SittingSession {
  readonly #words: Pick<WordListLoader, 'current'>;
  #analyzer: Analyzer | null = null;
  #last: { readonly settings: Settings; readonly reading: SittingReading } | null = null;

  /** @param words the word list, as soon as it is there */
  constructor(words: Pick<WordListLoader, 'current'>) {
    this.#words = words;
  }

  /**
   * @param files the files of the sitting in their order
   * @returns the reading; the last one again when nothing has changed
   */
  read(files: readonly SittingFile[], settings: Settings): SittingReading {
    const wordList = this.#words.current;
    if (this.#analyzer?.wordList !== wordList) this.#last = null;
    if (this.#last?.settings === settings && sameFiles(this.#last.reading.files, files)) return this.#last.reading;
    const begin = performance.now();
    const profile = profileById(settings.profile) ?? detectProfile(beginningOf(files));
    if (this.#analyzer?.profile !== profile || this.#analyzer.wordList !== wordList) {
      this.#analyzer = new Analyzer(profile, { wordList });
    }
    const options = { levels: settings.rules };
    const analysis = this.#analyzer.analyze(files, options);
    const milliseconds = performance.now() - begin;
    const reading = { files, profile, analyzer: this.#analyzer, options, analysis, milliseconds };
    this.#last = { settings, reading };
    return reading;
  }
}

function sameFiles(a: readonly SittingFile[], b: readonly SittingFile[]): boolean {
  return a.length === b.length && a.every((file, index) => file.uri === b[index]?.uri && file.text === b[index].text);
}

function beginningOf(files: readonly SittingFile[]): string {
  let beginning = '';
  for (const { text } of files) {
    if (beginning.length >= DETECTION_LENGTH) break;
    beginning += `${text.slice(0, DETECTION_LENGTH)}\n`;
  }
  return beginning;
}
