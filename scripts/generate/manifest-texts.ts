/** Texts of the manifest by their key in package.nls.json, in the order in which they were asked for. */
export class ManifestTexts {
  readonly #texts = new Map<string, string>();

  /** Notes a text and gives what stands for it in package.json. */
  reference(key: string, text: string): string {
    const known = this.#texts.get(key);
    if (known !== undefined && known !== text) throw new Error(`package.nls.json: two texts for ${key}`);
    this.#texts.set(key, text);
    return `%${key}%`;
  }

  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }
}
