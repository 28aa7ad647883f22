import { Emitter } from 'vscode-languageserver';
import type { StandOff } from '../../core/analysis/stand-off.js';
import { canonicalUri } from '../documents/uris.js';
import { placesIn, type FiledStandOff } from './filed-stand-off.js';
import type { SidecarLibrary } from './sidecar-library.js';
import type { ToldStandOff } from './told-stand-off.js';

/** What was made of the stand-off data of a file. */
interface Made {
  readonly from: FiledStandOff;
  /** The text that decided places stand in; null where nothing was decided. */
  readonly text: string | null;
  readonly standOff: StandOff;
}

/** How long changes are collected, in milliseconds: the files of a sitting become known one after the other. */
const REST = 20;

/** What people said about each file, placed in its present text: as the client tells it, else as it is on disk. */
export class StandOffStore {
  readonly #told: ToldStandOff;
  readonly #library: SidecarLibrary;
  readonly #made = new Map<string, Made>();
  readonly #canonical = new Map<string, string>();
  readonly #changed = new Set<string>();
  readonly #onDidChange = new Emitter<ReadonlySet<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires with the canonical addresses of files of which something else is known than before. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(told: ToldStandOff, library: SidecarLibrary) {
    this.#told = told;
    this.#library = library;
    told.onDidChange((uri) => this.#changes(this.#canonicalOf(uri)));
    library.onDidChange((uri) => this.#changes(uri));
  }

  /**
   * What is known now; the same object for the same text and the same data.
   * @returns null where nothing was said, or it is not known yet
   */
  of(uri: string, text: string): StandOff | null {
    const from = this.#told.of(uri) ?? this.#library.of(this.#canonicalOf(uri));
    if (from === null) return null;
    const made = this.#made.get(uri);
    if (made?.from === from && (made.text === null || made.text === text)) return made.standOff;
    const standOff = { ignored: from.ignored, decided: placesIn(from.decided, text) };
    this.#made.set(uri, { from, text: from.decided ? text : null, standOff });
    return standOff;
  }

  /** Waits until what is on disk is known. */
  load(uris: readonly string[]): Promise<void> {
    return this.#library.load(uris.map((uri) => this.#canonicalOf(uri)));
  }

  #canonicalOf(uri: string): string {
    let canonical = this.#canonical.get(uri);
    if (canonical === undefined) this.#canonical.set(uri, (canonical = canonicalUri(uri)));
    return canonical;
  }

  #changes(uri: string): void {
    this.#changed.add(uri);
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      const changed = new Set(this.#changed);
      this.#changed.clear();
      this.#timer = undefined;
      this.#onDidChange.fire(changed);
    }, REST);
  }
}
