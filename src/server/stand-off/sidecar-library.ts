import { Emitter, FileChangeType, type FileEvent } from 'vscode-languageserver';
import type { Ignore } from '../../core/ignore/ignored-findings.js';
import { decodeSidecar } from '../../core/sidecar/parse-sidecar.js';
import { PROJECT_FILE, PROJECT_RECORDS, STAND_OFF_FOLDER, textOfSidecar } from '../../core/sidecar/paths.js';
import { recordsOf } from '../../core/sidecar/sidecar.js';
import { canonicalUri } from '../documents/uris.js';
import type { FileSources } from '../workspace/file-sources.js';
import type { WorkspaceFolders } from '../workspace/workspace-folders.js';
import { Roots, type Root } from './roots.js';
import { filedStandOff, sayTheSame, type FiledStandOff } from './filed-stand-off.js';
import { addressIn, readStandOff } from './stored-stand-off.js';

/** A reading that is under way; another one takes its place when the files change meanwhile. */
interface Reading {
  work: Promise<void>;
}

const FOLDER_IN_ADDRESS = `/${STAND_OFF_FOLDER}/`;

/**
 * Reads what people said from the files under `.plenar`, in the background: whoever asks gets what is known, and is told
 * when there is more. Addresses are canonical.
 */
export class SidecarLibrary {
  readonly #sources: FileSources;
  readonly #roots: Roots;
  readonly #report: (error: unknown) => void;
  readonly #known = new Map<string, FiledStandOff | null>();
  readonly #reading = new Map<string, Reading>();
  /** Records of projects, by root. */
  readonly #projects = new Map<string, Promise<readonly Ignore[]>>();
  readonly #onDidChange = new Emitter<string>();

  /** Fires with the text of which something else is known than before. */
  readonly onDidChange = this.#onDidChange.event;

  /** @param report is told of errors that nobody waits for */
  constructor(folders: WorkspaceFolders, sources: FileSources, report: (error: unknown) => void) {
    this.#sources = sources;
    this.#roots = new Roots(folders, sources);
    this.#report = report;
    folders.onDidChange(() => this.#forgetRoots());
  }

  /** What is known of a text; null where nothing is said about it, or it has not been read yet. */
  of(uri: string): FiledStandOff | null {
    const known = this.#known.get(uri);
    if (known === undefined) this.#read(uri).catch(this.#report);
    return known ?? null;
  }

  /** Reads what is not known yet. */
  async load(uris: readonly string[]): Promise<void> {
    await Promise.all(uris.filter((uri) => !this.#known.has(uri)).map((uri) => this.#read(uri)));
  }

  /** Takes notice of changes on disk. */
  filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri: raw, type } of changes) {
      const uri = canonicalUri(raw);
      const at = uri.lastIndexOf(FOLDER_IN_ADDRESS);
      const isMarker = uri.endsWith(`/${PROJECT_FILE}`) && type !== FileChangeType.Changed;
      if (isMarker || (at >= 0 && type === FileChangeType.Created)) this.#roots.forget();
      if (isMarker) this.#reread(() => true);
      if (at < 0) continue;
      const root = uri.slice(0, at + 1);
      const path = decodeURIComponent(uri.slice(root.length));
      const text = textOfSidecar(path);
      if (text !== null) {
        const address = addressIn(root, text);
        this.#reread((known) => known === canonicalUri(address));
      } else if (path === PROJECT_RECORDS) {
        this.#projects.delete(root);
        this.#reread((known) => known.startsWith(root));
      }
    }
  }

  #forgetRoots(): void {
    this.#roots.forget();
    this.#projects.clear();
    this.#reread(() => true);
  }

  /** Reads texts again that were asked for; what is known of them holds until then. */
  #reread(concerns: (uri: string) => boolean): void {
    for (const uri of [...this.#known.keys()].filter(concerns)) {
      this.#reading.delete(uri);
      this.#read(uri).catch(this.#report);
    }
  }

  #read(uri: string): Promise<void> {
    const present = this.#reading.get(uri);
    if (present) return present.work;
    const reading: Reading = { work: Promise.resolve() };
    this.#reading.set(uri, reading);
    reading.work = this.#take(uri, reading);
    return reading.work;
  }

  async #take(uri: string, reading: Reading): Promise<void> {
    try {
      const found = await this.#find(uri);
      if (this.#reading.get(uri) !== reading) return;
      const before = this.#known.get(uri) ?? null;
      this.#known.set(uri, found);
      const text = found?.decided?.text ?? before?.decided?.text ?? '';
      if (!sayTheSame(before, found, text)) this.#onDidChange.fire(uri);
    } finally {
      if (this.#reading.get(uri) === reading) this.#reading.delete(uri);
    }
  }

  async #find(uri: string): Promise<FiledStandOff | null> {
    if (!uri.includes('/')) return null;
    const root = await this.#roots.of(uri);
    if (!root.hasData) return null;
    const path = decodeURIComponent(uri.slice(root.uri.length));
    const [stored, project] = await Promise.all([
      readStandOff(root.uri, path, uri, this.#sources),
      this.#projectRecords(root),
    ]);
    const ignores = [...(stored?.ignores ?? []), ...project];
    if (ignores.length === 0 && !stored?.decided) return null;
    return filedStandOff(ignores, stored?.decided ?? null);
  }

  #projectRecords({ uri }: Root): Promise<readonly Ignore[]> {
    let records = this.#projects.get(uri);
    if (!records) this.#projects.set(uri, (records = this.#readProject(uri)));
    return records;
  }

  async #readProject(root: string): Promise<readonly Ignore[]> {
    const bytes = await this.#sources.readBytes(addressIn(root, PROJECT_RECORDS));
    return bytes ? recordsOf(decodeSidecar(bytes), 'ignore') : [];
  }
}
