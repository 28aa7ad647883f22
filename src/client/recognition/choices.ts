import type { Memento } from 'vscode';

const KEY = 'plenar.languageChoices';

/** Files that are remembered; the choices made longest ago are forgotten first. */
const CAPACITY = 2000;

/** What people chose for single files: whether a file is a transcript, whatever its content looks like. */
export class LanguageChoices {
  readonly #memento: Memento;
  #choices: Map<string, boolean>;

  constructor(memento: Memento) {
    this.#memento = memento;
    this.#choices = new Map(memento.get<[string, boolean][]>(KEY, []));
  }

  /** Whether the file at an address was chosen to be a transcript; undefined where nobody chose. */
  of(uri: string): boolean | undefined {
    return this.#choices.get(uri);
  }

  /** @param choice undefined: nobody chose, an earlier choice is forgotten */
  async remember(uri: string, choice: boolean | undefined): Promise<void> {
    this.#choices.delete(uri);
    if (choice !== undefined) this.#choices.set(uri, choice);
    await this.#store();
  }

  /** Carries the choice of a file, or those of all files in a folder, over to another address. */
  async carryOver(from: string, to: string): Promise<void> {
    const within = [...this.#choices].filter(([uri]) => uri === from || uri.startsWith(`${from}/`));
    if (within.length === 0) return;
    for (const [uri, choice] of within) this.#choices.set(to + uri.slice(from.length), choice);
    await this.#store();
  }

  async #store(): Promise<void> {
    const kept = [...this.#choices].slice(-CAPACITY);
    this.#choices = new Map(kept);
    await this.#memento.update(KEY, kept);
  }
}
