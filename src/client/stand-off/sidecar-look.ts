import * as vscode from 'vscode';
import { sidecarUri, type OpenTranscript, type StandOffStore } from './store.js';

/** How often the sidecars of visible transcripts are looked at, in milliseconds. */
const PERIOD = 5_000;

/**
 * Looks at the sidecars of the transcripts that are visible: not every file system tells of changes, and one that does may
 * lose some.
 */
export class SidecarLook implements vscode.Disposable {
  readonly #store: StandOffStore;
  /** Time and size of a sidecar when it was looked at last. */
  readonly #seen = new WeakMap<OpenTranscript, string>();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #focus: vscode.Disposable;

  constructor(store: StandOffStore) {
    this.#store = store;
    this.#timer = setInterval(() => void this.#look(), PERIOD);
    this.#focus = vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void this.#look();
    });
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#focus.dispose();
  }

  async #look(): Promise<void> {
    for (const { document } of vscode.window.visibleTextEditors) {
      const transcript = this.#store.known(document);
      if (!transcript) continue;
      const stamp = await stampOf(sidecarUri(transcript.home));
      if (this.#seen.get(transcript) === stamp) continue;
      this.#seen.set(transcript, stamp);
      await this.#store.recheck([transcript]);
    }
  }
}

/** Changes when a file does; the same for all files that are not there. */
async function stampOf(uri: vscode.Uri): Promise<string> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return `${mtime} ${size}`;
  } catch {
    return '';
  }
}
