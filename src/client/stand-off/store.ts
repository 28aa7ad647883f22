import * as vscode from 'vscode';
import type { Provenance } from '../../core/provenance/attribution.js';
import type { StandOffText } from '../../core/stand-off/stand-off-text.js';
import { isTranscriptDocument } from '../documents.js';
import { localize } from '../localize.js';
import { basename } from '../paths.js';
import { knownAuthor } from './author.js';
import { Changes, type RecordChange } from './changes.js';
import { ReadOnlyRecords, TextRecords, type RecordOrigin } from './text-records.js';
import { sidecarPath } from './files.js';
import { Homes, type Home } from './root.js';
import { readFile, WorkspaceFiles } from './workspace-files.js';

/** An open transcript with what people said about it. */
export class OpenTranscript {
  readonly document: vscode.TextDocument;
  readonly home: Home;
  readonly records: TextRecords;

  constructor(document: vscode.TextDocument, home: Home, records: TextRecords) {
    this.document = document;
    this.home = home;
    this.records = records;
  }

  /** Annotations, comments, relations, corrections, reviews; replaced when the stored records change: do not keep it. */
  get standOff(): StandOffText {
    return this.records.standOff;
  }

  /** A range of the document. */
  rangeOf({ start, end }: { readonly start: number; readonly end: number }): vscode.Range {
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  /** UTF-16 offsets of a range of the document. */
  offsetsOf(range: vscode.Range): { start: number; end: number } {
    return { start: this.document.offsetAt(range.start), end: this.document.offsetAt(range.end) };
  }
}

/** Whose the wording of a range of the present text is. */
export interface Claim extends Pick<Provenance, 'rule' | 'decided'> {
  readonly range: vscode.Range;
}

/** How long the text rests before views are told, and before a draft is written, in milliseconds. */
const VIEW_DELAY = 150;
const DRAFT_DELAY = 1_500;

/** How long it may take until VS Code says that a text is changed, in milliseconds. */
const CONFIRMATION = 500;

/** Ids and times of new records. */
export const ORIGIN: RecordOrigin = {
  id: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
};

/**
 * What people said about the transcripts that are open: read when they are opened, kept attached while they are edited,
 * written when they are saved (at once where the text is not changed).
 */
export class StandOffStore implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #homes = new Homes();
  readonly #open = new Map<string, OpenTranscript>();
  readonly #opening = new Map<string, Promise<OpenTranscript | null>>();
  readonly #timers = new Map<string, { view?: Timer; draft?: Timer }>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];
  readonly changes = new Changes();
  /** Texts whose last change may be a person's, or the file's. */
  readonly #unconfirmed = new Set<vscode.TextDocument>();
  /** Texts that differ from their files, as far as VS Code has said. */
  readonly #changedTexts = new WeakSet<vscode.TextDocument>();
  #held: Promise<void> = Promise.resolve();

  /** Annotations or other records of a transcript are there, have changed, or have found another place. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher('**/.plenar/sidecars/**/*.jsonl');
    this.#subscriptions = [
      watcher,
      watcher.onDidChange((uri) => void this.#sidecarChanged(uri)),
      watcher.onDidCreate((uri) => void this.#sidecarChanged(uri)),
      watcher.onDidDelete((uri) => void this.#sidecarChanged(uri)),
      workspace.onDidOpenTextDocument((document) => void this.transcript(document)),
      workspace.onDidChangeTextDocument((event) => this.#textChanged(event)),
      workspace.onWillSaveTextDocument((event) => event.waitUntil(this.#willSave(event.document))),
      workspace.onDidSaveTextDocument((document) => void this.#didSave(document)),
      workspace.onDidCloseTextDocument((document) => void this.#close(document)),
    ];
    for (const document of workspace.textDocuments) void this.transcript(document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const { view, draft } of this.#timers.values()) {
      clearTimeout(view);
      clearTimeout(draft);
    }
    this.#homes.dispose();
    this.#changed.dispose();
  }

  /** The transcripts that are open and read. */
  all(): OpenTranscript[] {
    return [...this.#open.values()];
  }

  /**
   * Reads no records until what it gives back is called: they are about to move.
   * @param patience how long at most, in milliseconds
   */
  hold(patience: number): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      release = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return () => release();
  }

  /** Looks at the sidecars of open transcripts again. */
  async recheck(transcripts: readonly OpenTranscript[] = this.all()): Promise<void> {
    await Promise.all(transcripts.map((transcript) => this.#reload(transcript)));
  }

  /** Where the stand-off data of a text is; null where it has no place yet. */
  homeOf(uri: vscode.Uri): Promise<Home | null> {
    return this.#homes.of(uri);
  }

  /** What is known of a transcript; undefined before it has been read. */
  known({ uri }: vscode.TextDocument): OpenTranscript | undefined {
    return this.#open.get(uri.toString());
  }

  /** What is known of a document, once it has been read; null where it is no transcript or has no place on a disk. */
  async transcript(document: vscode.TextDocument): Promise<OpenTranscript | null> {
    if (!isTranscriptDocument(document)) return null;
    const key = document.uri.toString();
    const known = this.#open.get(key);
    if (known) return known;
    let opening = this.#opening.get(key);
    if (!opening) {
      opening = this.#read(document).finally(() => this.#opening.delete(key));
      this.#opening.set(key, opening);
    }
    return opening;
  }

  /**
   * Changes records of a transcript. The change can be taken back with `changes`.
   * @throws where the records may not be changed; nothing has changed then
   */
  async change(transcript: OpenTranscript, change: RecordChange): Promise<void> {
    if (transcript.standOff.sidecar.readOnly) throw new Error(readOnlyText(transcript.document));
    this.changes.make(transcript, change);
    this.#changed.fire(transcript.document);
    await this.persist(transcript);
  }

  /** Takes back the last change of records. @returns what was taken back; undefined where there is nothing */
  async undo(): Promise<string | undefined> {
    const undone = this.changes.undo();
    if (!undone) return undefined;
    this.#changed.fire(undone.transcript.document);
    await this.persist(undone.transcript);
    return undone.title;
  }

  /** Says whose the wording of ranges of a document is: of changes that were made just now, and told like typing. */
  claim(document: vscode.TextDocument, claims: readonly Claim[]): void {
    const transcript = this.known(document);
    if (!transcript || claims.length === 0) return;
    transcript.standOff.claim(
      claims.map(({ range, rule, decided }) => ({
        ...this.#provenance({ rule, decided }),
        ...transcript.offsetsOf(range),
      })),
    );
    this.#changed.fire(document);
    this.#scheduleDraft(transcript);
  }

  /** Whom changes come from that nobody is known to have made. */
  outside(): Provenance {
    return { id: ORIGIN.id(), rule: null, decided: true, creator: 'unknown', created: ORIGIN.now() };
  }

  /** Writes the records: into the sidecar where the text is saved, else into the draft. Says so where it fails. */
  async persist(transcript: OpenTranscript): Promise<void> {
    const { document, records } = transcript;
    try {
      if (document.isDirty) await records.saveDraft();
      else await records.save(await bytesOf(document.uri));
    } catch (error) {
      await this.#failed(transcript, error);
    }
  }

  async #read(document: vscode.TextDocument): Promise<OpenTranscript | null> {
    try {
      await this.#held;
      const home = await this.#homes.of(document.uri);
      if (!home) return null;
      const files = new WorkspaceFiles(home.root);
      const bytes = await bytesOf(document.uri);
      const records = await TextRecords.open(files, home.path, document.getText(), bytes, ORIGIN);
      if (document.isClosed) return null;
      const transcript = new OpenTranscript(document, home, records);
      follow(transcript, document.isDirty ? this.#provenance({ rule: null, decided: true }) : null);
      this.#open.set(document.uri.toString(), transcript);
      this.#tellFaults(transcript);
      this.#changed.fire(document);
      // A draft whose text was saved, or let go, just before the window went away.
      if (records.hasDraft && !document.isDirty) await this.persist(transcript);
      return transcript;
    } catch (error) {
      this.#log.error(`The records of ${document.uri.toString()} could not be read.`, error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('What was said about {0} could not be read: {1}', basename(document.uri), textOf(error)),
      );
      return null;
    }
  }

  #textChanged({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const transcript = this.known(document);
    if (!transcript) return;
    if (document.isDirty) this.#unconfirmed.delete(document);
    const wasChanged = this.#changedTexts.has(document);
    if (document.isDirty) this.#changedTexts.add(document);
    else this.#changedTexts.delete(document);
    if (contentChanges.length === 0) {
      // The file was reverted, or saved by another way: what the draft holds belongs to the file now.
      if (!document.isDirty && transcript.records.hasDraft) void this.persist(transcript);
      return;
    }
    const edits = contentChanges
      .map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        newText: text,
      }))
      .sort((a, b) => a.start - b.start);
    // A changed text that is changed no more has been reverted to what the file has.
    const isPersons = reason === undefined && (document.isDirty || !wasChanged);
    const provenance = isPersons ? this.#provenance({ rule: null, decided: true }) : null;
    const before = transcript.standOff.hasNewCorrections;
    transcript.standOff.change(edits, document.getText(), provenance);
    if (provenance && !document.isDirty) this.#confirm(transcript);
    this.#scheduleView(document);
    if (transcript.records.hasDraft || before || provenance) this.#scheduleDraft(transcript);
  }

  /**
   * VS Code says of the first edit of a saved text that the text is not changed, as it does of one that it read anew from
   * the disk; which of them it was shows in the next moment.
   */
  #confirm(transcript: OpenTranscript): void {
    const { document, standOff } = transcript;
    this.#unconfirmed.add(document);
    setTimeout(() => {
      if (!this.#unconfirmed.delete(document) || document.isDirty || document.isClosed) return;
      standOff.disown();
      this.#changed.fire(document);
    }, CONFIRMATION);
  }

  #provenance(by: Pick<Provenance, 'rule' | 'decided'>): Provenance {
    return { ...by, id: ORIGIN.id(), creator: knownAuthor(), created: ORIGIN.now() };
  }

  /** Views need not follow each key: VS Code moves what it shows by itself. */
  #scheduleView(document: vscode.TextDocument): void {
    this.#schedule(document, 'view', VIEW_DELAY, () => this.#changed.fire(document));
  }

  #scheduleDraft(transcript: OpenTranscript): void {
    this.#schedule(transcript.document, 'draft', DRAFT_DELAY, () => {
      if (!transcript.document.isClosed && transcript.document.isDirty) void this.persist(transcript);
    });
  }

  #schedule({ uri }: vscode.TextDocument, kind: 'view' | 'draft', delay: number, work: () => void): void {
    const timers = this.#timers.get(uri.toString()) ?? {};
    this.#timers.set(uri.toString(), timers);
    clearTimeout(timers[kind]);
    timers[kind] = setTimeout(work, delay);
  }

  /** Before the file is written for the first time, its bytes are kept. */
  async #willSave(document: vscode.TextDocument): Promise<void> {
    const transcript = this.known(document);
    if (!transcript || !document.isDirty) return;
    try {
      await transcript.records.keepOriginal();
    } catch (error) {
      await this.#failed(transcript, error);
    }
  }

  async #didSave(document: vscode.TextDocument): Promise<void> {
    this.#unconfirmed.delete(document);
    const transcript = this.known(document) ?? (await this.transcript(document));
    if (transcript && !document.isDirty) {
      await this.persist(transcript);
      this.#changed.fire(document);
    }
  }

  /** Also told when the language of a document changes; then it is a transcript no more. */
  async #close(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const transcript = this.#open.get(key);
    const { view, draft } = this.#timers.get(key) ?? {};
    clearTimeout(view);
    clearTimeout(draft);
    this.#timers.delete(key);
    if (!transcript) return;
    this.#open.delete(key);
    this.changes.forget(transcript);
    this.#changed.fire(document);
    const { records } = transcript;
    await records.settled();
    if (!records.hasDraft && records.standOff.pending.isEmpty) return;
    // The text was let go: what was said about it is found in the file as it is.
    try {
      const bytes = await readFile(document.uri);
      if (bytes) await records.saveForFile(bytes);
    } catch (error) {
      await this.#failed(transcript, error);
    }
  }

  async #sidecarChanged(uri: vscode.Uri): Promise<void> {
    const transcript = this.all().find(({ home }) => uri.toString() === sidecarUri(home).toString());
    if (transcript) await this.#reload(transcript);
  }

  async #reload(transcript: OpenTranscript): Promise<void> {
    try {
      if (await transcript.records.reload(await bytesOf(transcript.document.uri))) {
        follow(transcript, null);
        this.#tellFaults(transcript);
        this.#changed.fire(transcript.document);
      }
    } catch (error) {
      // The text was moved away while its records were looked at.
      if (!transcript.document.isClosed) await this.#failed(transcript, error);
    }
  }

  #tellFaults({ document, records }: OpenTranscript): void {
    const faults = records.faults(localize);
    if (faults.length === 0) return;
    for (const fault of faults) this.#log.warn(`${document.uri.toString()}: ${fault}`);
    const text = vscode.l10n.t(
      'Not all of what was said about {0} could be read; it stays in the file. Line {1}',
      basename(document.uri),
      faults[0] ?? '',
    );
    void vscode.window.showWarningMessage(text);
  }

  async #failed(transcript: OpenTranscript, error: unknown): Promise<void> {
    const { document } = transcript;
    this.#log.error(`The records of ${document.uri.toString()} could not be written.`, error);
    if (error instanceof ReadOnlyRecords) {
      await vscode.window.showErrorMessage(readOnlyText(document));
      return;
    }
    const retry = vscode.l10n.t('Try Again');
    const text = vscode.l10n.t(
      'What was said about {0} could not be stored: {1} It is kept until it can be.',
      basename(document.uri),
      textOf(error),
    );
    void vscode.window.showErrorMessage(text, retry).then((answer) => {
      if (answer === retry) void this.persist(transcript);
    });
  }
}

type Timer = ReturnType<typeof setTimeout>;

/** Address of the sidecar of a text. */
export function sidecarUri({ root, path }: Home): vscode.Uri {
  return vscode.Uri.joinPath(root, ...sidecarPath(path).split('/'));
}

/** The text may have gone on while its records were read. */
function follow({ document, standOff }: OpenTranscript, provenance: Provenance | null): void {
  const text = document.getText();
  if (text !== standOff.text) standOff.change([], text, provenance);
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(uri);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readOnlyText(document: vscode.TextDocument): string {
  return vscode.l10n.t(
    'What was said about {0} was written by a newer version of Plenar: it is shown, but cannot be changed here.',
    basename(document.uri),
  );
}
