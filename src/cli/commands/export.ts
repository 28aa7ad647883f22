import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { transcriptDocument, type SourceFacts } from '../../core/export/document.js';
import { EXPORT_FORMATS, type ExportFormat } from '../../core/export/formats.js';
import { standOffFacts } from '../../core/export/stand-off.js';
import { message } from '../../core/model/message.js';
import { correctSitting, type FixLevel } from '../../core/sitting/correct.js';
import { Analyzers } from '../analyzers.js';
import { fixLevelOf, pathsOf, PROFILE_OPTION } from '../common-options.js';
import { Failure, failureOf } from '../failure.js';
import { AtomicFile, writeAtomically } from '../files/atomic-write.js';
import { destinationOf, type Destination, type OutputFile } from '../files/destination.js';
import { findSittings, type SittingFiles } from '../files/find-sittings.js';
import type { ReadFile } from '../files/read-file.js';
import { readSitting } from '../read-sitting.js';
import type { Session } from '../session.js';
import { RecordReader, versionOf, type StoredRecords } from '../stand-off/stored-records.js';
import { VERSION } from '../version.js';
import type { Command } from './command.js';

const FORMAT_NAMES = EXPORT_FORMATS.map(({ name }) => name);

export const exportCommand: Command = {
  name: 'export',
  synopsis: 'PATH…',
  summary: 'Writes corrected transcripts as data: a document for each sitting.',
  options: {
    format: { value: FORMAT_NAMES.join('|'), help: 'Format; without it json.' },
    out: { value: 'FILE|DIR|-', short: 'o', help: 'Where to write; without it standard output.' },
    fix: { value: 'none|safe|inferred', help: 'Which fixes are applied; without it safe.' },
    ...PROFILE_OPTION,
  },
  async run(call, session) {
    const paths = pathsOf(call);
    const formatName = call.choice('format', FORMAT_NAMES, 'json');
    const format: ExportFormat = EXPORT_FORMATS.find(({ name }) => name === formatName) ?? EXPORT_FORMATS[0];
    const exporter = new Exporter(
      format,
      fixLevelOf(call),
      new Analyzers(await session.host.wordList(), call.text('profile')),
      session,
    );
    const { cwd } = session.host;
    const sittings = await findSittings(paths, cwd, (failure) => session.fail(failure));
    if (sittings.length > 0) {
      const { extension, holdsSeveral } = format;
      const destination = await destinationOf({ out: call.text('out'), sittings, extension, holdsSeveral, cwd });
      await exporter.exportAll(sittings, destination);
    }
    return session.failed ? 2 : 0;
  },
};

class Exporter {
  readonly #format: ExportFormat;
  readonly #level: FixLevel;
  readonly #analyzers: Analyzers;
  readonly #session: Session;
  readonly #reader: RecordReader;

  constructor(format: ExportFormat, level: FixLevel, analyzers: Analyzers, session: Session) {
    this.#format = format;
    this.#level = level;
    this.#analyzers = analyzers;
    this.#session = session;
    this.#reader = new RecordReader(session);
  }

  async exportAll(sittings: readonly SittingFiles[], destination: Destination): Promise<void> {
    switch (destination.kind) {
      case 'standard-output':
        return this.#each(sittings, (_, text) => this.#session.print(text));
      case 'folder':
        return this.#each(sittings, async (sitting, text) => {
          const { location, shown } = destination.fileOf(sitting);
          await makeFolder(dirname(location), shown);
          await writeAtomically(location, shown, text);
        });
      case 'one-file':
        return this.#intoOneFile(sittings, destination.file);
    }
  }

  /** Exports sittings one at a time, so that an archive never stands in memory as a whole. */
  async #each(
    sittings: readonly SittingFiles[],
    take: (sitting: SittingFiles, text: string) => Promise<void>,
  ): Promise<void> {
    for (const [index, sitting] of sittings.entries()) {
      await this.#session.progress(index + 1, sittings.length, sitting.shown);
      try {
        await take(sitting, await this.#textOf(sitting));
      } catch (error) {
        if (this.#session.host.signal.aborted) throw error;
        await this.#session.fail(failureOf(error, sitting.shown));
      }
    }
    await this.#session.endProgress();
  }

  /** A file that lacks one of its sittings would not be whole: it is not written then. */
  async #intoOneFile(sittings: readonly SittingFiles[], { location, shown }: OutputFile): Promise<void> {
    const file = await AtomicFile.begin(location, shown);
    try {
      await this.#each(sittings, (_, text) => file.write(text));
      if (this.#session.failed) throw new Failure(message('not written: not everything could be exported'), shown);
      await file.commit();
    } finally {
      await file.discard();
    }
  }

  async #textOf(sitting: SittingFiles): Promise<string> {
    const { files, complete } = await readSitting(sitting, this.#session);
    if (!complete) throw new Failure(message('not exported: not all of its files can be read'), sitting.shown);
    const sources = files.map(({ file, text }) => ({ path: file.name, text }));
    const analyzer = this.#analyzers.for(files.map(({ text }) => text));
    const records = await this.#reader.readAll(files);
    if (records.unreadable.size > 0) {
      throw new Failure(message('not exported: not all of its records can be read'), sitting.shown);
    }
    const corrected = correctSitting(sources, analyzer, { level: this.#level, standOff: records.standOff });
    if (!corrected.settled) await this.#session.say(message('some fixes contradict each other'), sitting.shown);
    const facts: SourceFacts[] = [];
    for (const [index, file] of files.entries()) facts.push(await this.#factsOf(file, records.stored[index] ?? null));
    return this.#format.text(transcriptDocument(corrected, facts, VERSION));
  }

  /** What the export says of a file: the records about it, and the original that its corrections count from. */
  async #factsOf(read: ReadFile, stored: StoredRecords | null): Promise<SourceFacts> {
    const { sha256, encoding, file } = read;
    const unchanged = { sha256, originalSha256: sha256, encoding };
    if (!stored?.version) return unchanged;
    const { standOff } = await this.#reader.open(stored, versionOf(read));
    const { originalSha256, ...said } = standOffFacts(standOff, file.name);
    if (originalSha256 === null) {
      const missing = message('its original is not there: the corrections that were written into it cannot be listed');
      await this.#session.say(missing, file.shown);
    }
    return { ...unchanged, ...said, ...(originalSha256 !== null && { originalSha256 }) };
  }
}

async function makeFolder(location: string, shown: string): Promise<void> {
  try {
    await mkdir(location, { recursive: true });
  } catch (error) {
    throw failureOf(error, dirname(shown));
  }
}
