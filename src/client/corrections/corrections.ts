import type * as vscode from 'vscode';
import type { CorrectionPlace } from '../../core/provenance/placed-corrections.js';
import type { StandOffText } from '../../core/stand-off/stand-off-text.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';

interface Known {
  readonly standOff: StandOffText;
  readonly text: string;
  readonly corrections: readonly CorrectionPlace[];
}

/** What was changed in the open transcripts. Comparing with the original takes time: it is done once for each text. */
export class Corrections implements vscode.Disposable {
  readonly #store: StandOffStore;
  readonly #subscription: vscode.Disposable;
  readonly #known = new WeakMap<OpenTranscript, Known>();

  constructor(store: StandOffStore) {
    this.#store = store;
    // It may have been said anew whose they are.
    this.#subscription = store.onDidChange((document) => {
      const transcript = store.known(document);
      if (transcript) this.#known.delete(transcript);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** What differs from the original, ascending, where it stands in the present text. */
  of(transcript: OpenTranscript): readonly CorrectionPlace[] {
    const { standOff } = transcript;
    const known = this.#known.get(transcript);
    if (known?.standOff === standOff && known.text === standOff.text) return known.corrections;
    const corrections = standOff.corrections(this.#store.outside());
    this.#known.set(transcript, { standOff, text: standOff.text, corrections });
    return corrections;
  }
}
