import type { Diagnostic } from 'vscode-languageserver';
import type { Settings } from '../../core/settings/settings.js';
import type { ServerContext } from '../context.js';
import { diagnosticsOf } from '../documents/diagnostics.js';
import type { SittingReading } from '../documents/sitting-session.js';
import { TextPositions } from '../documents/text-positions.js';
import type { Pace } from '../event-loop.js';
import { readStepwise } from './read-stepwise.js';
import type { SittingFiles } from './sitting-files.js';
import type { SittingLibrary } from './sitting-library.js';

/** What was found in one file. */
export interface CheckedFile {
  /** Address as the client writes it. */
  readonly uri: string;
  /** Version of an open document; null for a file on disk. */
  readonly version: number | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The same for the same diagnostics, in every session. */
  readonly resultId: string;
}

/** Checks the transcripts of a folder, each sitting as a whole, open documents with the text of the editor. */
export async function checkFolder(
  folder: string,
  library: SittingLibrary,
  context: ServerContext,
  pace: Pace,
): Promise<CheckedFile[]> {
  const settings = await context.settings.of(folder);
  if (!settings.checkWorkspace) return [];
  const checked: CheckedFile[] = [];
  for (const onDisk of await library.read(folder)) {
    const { files, analysis } = await readSitting(onDisk, settings, context, pace);
    for (const [source, { uri, text }] of files.entries()) {
      const problems = analysis.problems[source] ?? [];
      const diagnostics = diagnosticsOf(
        problems,
        { uri, positions: new TextPositions(text) },
        settings.maxProblems,
        context,
      );
      const version = context.documents.get(uri)?.version ?? null;
      checked.push({ uri, version, diagnostics, resultId: fingerprint(JSON.stringify(diagnostics)) });
      await pace.step();
    }
  }
  return checked;
}

/** The reading of a sitting: that of its open documents where there are some, else a new one. */
async function readSitting(
  onDisk: SittingFiles,
  settings: Settings,
  { documents, transcripts, words, standOff }: ServerContext,
  pace: Pace,
): Promise<SittingReading> {
  // What is on disk is known before the folder is checked: nothing is reported that is to be ignored.
  await standOff.load(onDisk.map(({ uri }) => uri));
  const files = onDisk.map((file) => transcripts.present(file));
  const open = files.find(({ uri }) => documents.get(uri) !== undefined);
  const reading = open ? transcripts.read(open.uri, settings)?.sitting : undefined;
  if (reading?.files.length === files.length) return reading;
  const said = files.map(({ uri, text }) => standOff.of(uri, text));
  return readStepwise(files, settings, pace, words, said);
}

/** A short text that differs for different texts: FNV-1a over UTF-16 code units, and the length. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length.toString(36)}`;
}
