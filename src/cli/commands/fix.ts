import { resolve } from 'node:path';
import { message } from '../../core/model/message.js';
import type { Severity } from '../../core/model/problem.js';
import { correctSitting, type CorrectedSource, type FixLevel } from '../../core/sitting/correct.js';
import { encode } from '../../core/text/encode.js';
import { Analyzers } from '../analyzers.js';
import {
  chosenRulesOf,
  FAIL_ON_OPTION,
  failOnOf,
  fixLevelOf,
  pathsOf,
  PROFILE_OPTION,
  reaches,
} from '../common-options.js';
import { Failure, failureOf, UsageError } from '../failure.js';
import { refuseOverwriting, type OutputFile } from '../files/destination.js';
import { findSittings, type SittingFiles } from '../files/find-sittings.js';
import type { ReadFile } from '../files/read-file.js';
import { readSitting } from '../read-sitting.js';
import type { Session } from '../session.js';
import { RecordWriter } from '../stand-off/record-writer.js';
import { RecordReader, type StoredRecords } from '../stand-off/stored-records.js';
import { unifiedDiff } from '../unified-diff.js';
import { CorrectionLog } from './correction-log.js';
import type { Command } from './command.js';

export const fixCommand: Command = {
  name: 'fix',
  synopsis: 'PATH…',
  summary: 'Corrects transcripts: shows what would change, or writes it.',
  options: {
    fix: { value: 'safe|inferred', help: 'Which fixes are applied; without it safe.' },
    rule: { value: 'CODE', multiple: true, help: 'Only the fixes of this rule or group of rules.' },
    diff: { help: 'Shows the changes as a unified diff; so it is without --write.' },
    write: { short: 'w', help: 'Writes the corrected files (standard input: to standard output).' },
    log: { value: 'FILE', help: 'Writes what is changed and why: JSON Lines, one correction each.' },
    ...FAIL_ON_OPTION,
    ...PROFILE_OPTION,
  },
  async run(call, session) {
    const paths = pathsOf(call);
    if (call.has('diff') && call.has('write')) throw new UsageError(message('choose --diff or --write'));
    const rules = chosenRulesOf(call);
    const failOn = failOnOf(call);
    const fixer = new Fixer(session, {
      level: fixLevelOf(call, ['safe', 'inferred']),
      ...(rules && { rules }),
      analyzers: new Analyzers(await session.host.wordList(), call.text('profile')),
      write: call.has('write'),
    });
    const sittings = await findSittings(paths, session.host.cwd, (failure) => session.fail(failure));
    const logFile = await logFileOf(call.text('log'), sittings, session.host.cwd);
    const left = await fixer.fixAll(sittings);
    if (logFile) await fixer.log.write(logFile);
    if (session.failed) return 2;
    return [...left].some((severity) => reaches({ severity }, failOn)) ? 1 : 0;
  },
};

async function logFileOf(
  shown: string | undefined,
  sittings: readonly SittingFiles[],
  cwd: string,
): Promise<OutputFile | null> {
  if (shown === undefined) return null;
  const file = { shown, location: resolve(cwd, shown) };
  await refuseOverwriting(sittings, [file]);
  return file;
}

interface FixRequest {
  readonly level: FixLevel;
  readonly rules?: readonly string[];
  readonly analyzers: Analyzers;
  readonly write: boolean;
}

class Fixer {
  /** What was changed, and why. */
  readonly log: CorrectionLog;
  readonly #session: Session;
  readonly #request: FixRequest;
  readonly #reader: RecordReader;
  readonly #writer: RecordWriter;
  #files = 0;
  #changed = 0;
  #corrections = 0;

  constructor(session: Session, request: FixRequest) {
    this.log = new CorrectionLog(session.wording);
    this.#session = session;
    this.#request = request;
    this.#reader = new RecordReader(session);
    this.#writer = new RecordWriter(session, this.#reader);
  }

  /** @returns the severities of the problems that are left */
  async fixAll(sittings: readonly SittingFiles[]): Promise<ReadonlySet<Severity>> {
    const left = new Set<Severity>();
    for (const [index, sitting] of sittings.entries()) {
      await this.#session.progress(index + 1, sittings.length, sitting.shown);
      for (const severity of await this.#fixSitting(sitting)) left.add(severity);
    }
    await this.#session.endProgress();
    const values = { corrections: this.#corrections, changed: this.#changed, files: this.#files };
    await this.#session.say(
      this.#request.write
        ? message('corrections written: {corrections}, in {changed} of {files} files', values)
        : message('corrections: {corrections}, in {changed} of {files} files; --write makes them', values),
    );
    return left;
  }

  async #fixSitting(sitting: SittingFiles): Promise<Severity[]> {
    const { files } = await readSitting(sitting, this.#session);
    const { stored, standOff, unreadable } = await this.#reader.readAll(files);
    const { level, rules, analyzers } = this.#request;
    const sources = files.map(({ file, text }) => ({ path: file.name, text }));
    const analyzer = analyzers.for(files.map(({ text }) => text));
    const corrected = correctSitting(sources, analyzer, { level, standOff, ...(rules && { rules }) });
    if (!corrected.settled) await this.#session.say(message('some fixes contradict each other'), sitting.shown);
    for (const [index, file] of files.entries()) {
      const source = corrected.sources[index];
      if (source === undefined || unreadable.has(index)) continue;
      try {
        await this.#deliver(file, source, stored[index] ?? null);
      } catch (error) {
        if (this.#session.host.signal.aborted) throw error;
        await this.#session.fail(failureOf(error, file.file.shown));
      }
    }
    return corrected.analysis.problems.flat().map(({ severity }) => severity);
  }

  async #deliver(read: ReadFile, source: CorrectedSource, stored: StoredRecords | null): Promise<void> {
    this.#files++;
    const { shown, location } = read.file;
    if (this.#request.write && location === null) await this.#session.print(bytesOf(read, source.corrected));
    if (source.corrections.length === 0) return;
    if (!this.#request.write) {
      await this.#session.print(unifiedDiff(shown, source.original, source.corrected, source.corrections));
    } else if (location !== null) {
      await this.#writer.write(read, location, { bytes: bytesOf(read, source.corrected), source, stored });
    }
    this.log.add(shown, source.original, source.corrections);
    this.#changed++;
    this.#corrections += source.corrections.length;
  }
}

/**
 * A corrected text in the encoding of its file.
 * @throws Failure where the encoding cannot hold it, or never held the whole file
 */
function bytesOf(read: ReadFile, corrected: string): Uint8Array {
  const { shown } = read.file;
  if (!read.lossless) throw new Failure(message('not written: its damaged characters would be lost'), shown);
  const bytes = encode(corrected, read);
  if (!('character' in bytes)) return bytes;
  const values = { character: bytes.character, encoding: read.encoding };
  throw new Failure(
    message('not written: {encoding} has no "{character}"; convert the file to UTF-8 first', values),
    shown,
  );
}
