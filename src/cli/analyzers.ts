import { Analyzer } from '../core/analysis/analyzer.js';
import { message } from '../core/model/message.js';
import { detectProfile, profileById, PROFILES } from '../core/profiles/profiles.js';
import type { WordList } from '../core/text/word-list.js';
import { UsageError } from './failure.js';

/** What `--profile` means when it is not given: the parliament that the text names. */
export const PROFILE_BY_TEXT = 'auto';

/** Analyzers for the sittings of one call, each in its profile. */
export class Analyzers {
  readonly #wordList: WordList;
  readonly #chosen: Analyzer | null;
  readonly #byProfile = new Map<string, Analyzer>();

  /**
   * @param wordList the list of words that ships with Plenar
   * @param profile id of a profile, or `auto`
   * @throws UsageError for a profile that does not exist
   */
  constructor(wordList: WordList, profile: string = PROFILE_BY_TEXT) {
    this.#wordList = wordList;
    if (profile === PROFILE_BY_TEXT) {
      this.#chosen = null;
      return;
    }
    const chosen = profileById(profile);
    if (chosen === undefined) {
      const known = [PROFILE_BY_TEXT, ...PROFILES.map(({ id }) => id)].join(', ');
      throw new UsageError(message('unknown profile "{profile}"; there are {known}', { profile, known }));
    }
    this.#chosen = new Analyzer(chosen, { wordList });
  }

  /** The analyzer for a sitting with these texts. */
  for(texts: readonly string[]): Analyzer {
    if (this.#chosen !== null) return this.#chosen;
    const profile = detectProfile(texts.join('\n'));
    const known = this.#byProfile.get(profile.id);
    if (known !== undefined) return known;
    const analyzer = new Analyzer(profile, { wordList: this.#wordList });
    this.#byProfile.set(profile.id, analyzer);
    return analyzer;
  }
}
