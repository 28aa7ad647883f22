import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { userInfo } from 'node:os';
import type { BratCompanions } from '../../core/interchange/brat/import.js';
import type { InterchangeFormat } from '../../core/interchange/formats.js';
import type { Imported } from '../../core/interchange/model.js';
import { takeOver } from '../../core/interchange/take-over.js';
import { message } from '../../core/model/message.js';
import type { Project } from '../../core/model/project.js';
import { decode } from '../../core/text/decode.js';
import type { Arguments } from '../arguments.js';
import { Failure, failureOf, UsageError } from '../failure.js';
import { findSittings } from '../files/find-sittings.js';
import { readStable } from '../files/read-file.js';
import type { ExitStatus } from '../host.js';
import type { Session } from '../session.js';
import { AnnotatedFiles, type AnnotatedFile } from './annotated-file.js';
import { LossReport } from './loss-report.js';
import { projectOf } from './project-of.js';

/** `plenar annotations import`. @throws Failure */
export async function importAnnotations(
  call: Arguments,
  paths: readonly string[],
  format: InterchangeFormat,
  session: Session,
): Promise<ExitStatus> {
  const [shown] = paths;
  if (shown === undefined || paths.length > 1) throw new UsageError(message('name one file to import'));
  const targets = call.texts('text');
  if (targets.length === 0) throw new UsageError(message('name the text with --text'));
  const texts = await findSittings(targets, session.host.cwd, (failure) => session.fail(failure));
  if (session.failed) return 2;
  const report = await LossReport.begin(call.text('losses'), texts, session);
  const source = await sourceOf(shown, session);
  const importer = new Importer(format, source, call, session);
  const opener = new AnnotatedFiles(session);
  const files = texts.flatMap((sitting) => sitting.files);
  let isWhole = true;
  for (const file of files) {
    session.host.signal.throwIfAborted();
    try {
      const annotated = await opener.open(file);
      const imported = await importer.take(annotated, files.length > 1);
      if (imported) await report.add({ file: file.shown, ...imported });
    } catch (error) {
      if (session.host.signal.aborted) throw error;
      isWhole = false;
      await session.fail(failureOf(error, file.shown));
    }
  }
  await importer.sayCounts();
  await report.write();
  if (!isWhole) return 2;
  return report.hasFaults ? 1 : 0;
}

/** A file of annotations and what lies beside it. */
interface Source {
  readonly content: string;
  readonly beside: BratCompanions;
}

async function sourceOf(shown: string, session: Session): Promise<Source> {
  const location = resolve(session.host.cwd, shown);
  const content = await textOf(location, shown);
  if (!/\.ann$/iu.test(location)) return { content, beside: { txt: null, visual: null } };
  const txt = await textOf(location.replace(/\.ann$/iu, '.txt'), shown).catch(() => null);
  return { content, beside: { txt, visual: await visualConf(dirname(location), shown) } };
}

/** `visual.conf` of the collection: in the folder, or in one above it, as brat looks for it. */
async function visualConf(folder: string, shown: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await textOf(resolve(at, 'visual.conf'), shown).catch(() => null);
    if (found !== null || at === dirname(at)) return found;
  }
}

async function textOf(location: string, shown: string): Promise<string> {
  const decoded = decode(await readStable(location, shown));
  if ('refusal' in decoded) throw new Failure(decoded.refusal, shown);
  return decoded.text;
}

class Importer {
  readonly #format: InterchangeFormat;
  readonly #source: Source;
  readonly #creator: string;
  readonly #replace: boolean;
  readonly #session: Session;
  readonly #counts = { files: 0, added: 0, same: 0, differing: 0 };

  constructor(format: InterchangeFormat, source: Source, call: Arguments, session: Session) {
    this.#format = format;
    this.#source = source;
    this.#creator = call.text('creator') ?? userInfo().username;
    this.#replace = call.has('replace');
    this.#session = session;
  }

  /**
   * Reads the file for a text and stores what is new.
   * @param mayBeAbsent whether the file need not be about this text
   * @returns null where it is not
   */
  async take(annotated: AnnotatedFile, mayBeAbsent: boolean): Promise<Imported | null> {
    const imported = this.#read(annotated, await projectOf([annotated], this.#session));
    if (!imported.isAbout && mayBeAbsent) return null;
    const { put, same, differing } = takeOver(imported, annotated.document, this.#replace);
    if (put.length > 0) await annotated.put(put);
    this.#counts.files++;
    this.#counts.added += put.length;
    this.#counts.same += same;
    this.#counts.differing += differing;
    return imported;
  }

  #read({ document: { text, path } }: AnnotatedFile, project: Project): Imported {
    const options = {
      text,
      path,
      project,
      newId: () => randomUUID(),
      creator: this.#creator,
      now: new Date().toISOString(),
    };
    return this.#format.read(this.#source.content, options, this.#source.beside);
  }

  async sayCounts(): Promise<void> {
    await this.#session.say(
      message('texts: {files}, records stored: {added}, there already: {same}', { ...this.#counts }),
    );
    if (this.#counts.differing === 0) return;
    const { differing } = this.#counts;
    await this.#session.say(
      this.#replace
        ? message('taken from the file in place of what was there: {differing}', { differing })
        : message('differ from what is there and are left out: {differing}; --replace takes them', { differing }),
    );
  }
}
