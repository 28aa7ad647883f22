import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { InterchangeFormat } from '../../core/interchange/formats.js';
import type { AnnotatedText, ExportedFile } from '../../core/interchange/model.js';
import { message } from '../../core/model/message.js';
import type { Arguments } from '../arguments.js';
import { Failure, failureOf, UsageError } from '../failure.js';
import { writeAtomically } from '../files/atomic-write.js';
import { refuseOverwriting, type OutputFile } from '../files/destination.js';
import { findSittings, STANDARD_INPUT, type SittingFiles } from '../files/find-sittings.js';
import type { ExitStatus } from '../host.js';
import type { Session } from '../session.js';
import { AnnotatedFiles, type AnnotatedFile } from './annotated-file.js';
import { LossReport } from './loss-report.js';
import { projectOf } from './project-of.js';

/** `plenar annotations export`. @throws Failure */
export async function exportAnnotations(
  call: Arguments,
  paths: readonly string[],
  format: InterchangeFormat,
  session: Session,
): Promise<ExitStatus> {
  if (paths.length === 0) throw new UsageError(message('name a file, a folder, or - for standard input'));
  const texts = await findSittings(paths, session.host.cwd, (failure) => session.fail(failure));
  const report = await LossReport.begin(call.text('losses'), texts, session);
  const creators = new Set(call.texts('creator'));
  const files: AnnotatedFile[] = [];
  const opener = new AnnotatedFiles(session);
  for (const file of texts.flatMap((sitting) => sitting.files)) {
    try {
      files.push(await opener.open(file));
    } catch (error) {
      await session.fail(failureOf(error, file.shown));
    }
  }
  // What lacks one of its texts would not be whole.
  if (session.failed || files.length === 0) throw new Failure(message('not written: not everything could be exported'));
  refuseSameNames(files);
  const documents = files.map(({ document }) => (creators.size > 0 ? onlyOf(creators, document) : document));
  const exported = format.write(documents, await projectOf(files, session));
  await deliver(exported.files, call.text('out'), texts, session);
  await report.add({ file: null, faults: [], ...exported });
  await report.write();
  const annotations = documents.reduce((sum, document) => sum + document.annotations.length, 0);
  await session.say(message('texts: {texts}, annotations: {annotations}', { texts: files.length, annotations }));
  return 0;
}

/** What some people said; relations and comments belong to the annotations that they are about. */
function onlyOf(creators: ReadonlySet<string>, document: AnnotatedText): AnnotatedText {
  const annotations = document.annotations.filter(({ creator }) => creators.has(creator));
  const ids = new Set(annotations.map(({ id }) => id));
  return {
    ...document,
    annotations,
    relations: document.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    comments: document.comments.filter(({ annotation }) => ids.has(annotation)),
  };
}

/** Two texts of one name would be one in what is written. @throws UsageError */
function refuseSameNames(files: readonly AnnotatedFile[]): void {
  const taken = new Map<string, AnnotatedFile>();
  for (const file of files) {
    const key = file.document.path.toLowerCase();
    const other = taken.get(key);
    if (other) {
      const values = { first: other.shown, second: file.shown, file: file.document.path };
      throw new UsageError(message('{first} and {second} would both be written to {file}', values));
    }
    taken.set(key, file);
  }
}

/** Writes one file to where `--out` says, several into the folder that it names. */
async function deliver(
  files: readonly ExportedFile[],
  out: string | undefined,
  texts: readonly SittingFiles[],
  session: Session,
): Promise<void> {
  const [first] = files;
  if (out === undefined || out === STANDARD_INPUT) {
    if (first === undefined || files.length > 1) {
      throw new UsageError(
        message('{count} files are made: name a folder for them with --out', { count: files.length }),
      );
    }
    return session.print(first.content);
  }
  const location = resolve(session.host.cwd, out);
  const isFolder = files.length > 1 || out.endsWith('/') || out.endsWith(sep) || (await isDirectory(location));
  const outputs = files.map(({ name, content }) => {
    const file: OutputFile = isFolder
      ? { shown: join(out, name), location: join(location, ...name.split('/')) }
      : { shown: out, location };
    return { file, content };
  });
  await refuseOverwriting(
    texts,
    outputs.map(({ file }) => file),
  );
  for (const { file, content } of outputs) {
    session.host.signal.throwIfAborted();
    await mkdir(dirname(file.location), { recursive: true }).catch((error: unknown) => {
      throw failureOf(error, dirname(file.shown));
    });
    await writeAtomically(file.location, file.shown, content);
  }
}

async function isDirectory(location: string): Promise<boolean> {
  try {
    return (await stat(location)).isDirectory();
  } catch {
    return false;
  }
}
