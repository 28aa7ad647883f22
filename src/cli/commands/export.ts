import { stat } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { transcriptDocument } from '../../core/export/document.js';
import { transcriptJson } from '../../core/export/json.js';
import { message } from '../../core/model/message.js';
import type { TranscriptDocument } from '../../core/model/export-schema.js';
import { correctSitting, type FixLevel } from '../../core/sitting/correct.js';
import { Analyzers } from '../analyzers.js';
import { Failure, failureOf, UsageError } from '../failure.js';
import { writeAtomically } from '../files/atomic-write.js';
import { findSittings, STANDARD_INPUT, type SittingFiles } from '../files/find-sittings.js';
import { readSitting } from '../read-sitting.js';
import type { Session } from '../session.js';
import { VERSION } from '../version.js';
import type { Command } from './command.js';

export const FORMATS = ['json'] as const;
export const FIX_LEVELS: readonly FixLevel[] = ['none', 'safe', 'inferred'];

export const exportCommand: Command = {
  name: 'export',
  synopsis: 'PATH…',
  summary: 'Writes corrected transcripts.',
  options: {
    format: { value: 'json', help: 'Format.' },
    out: { value: 'FILE|DIR|-', short: 'o', help: 'Where to write.' },
    fix: { value: 'none|safe|inferred', help: 'Fixes that are applied.' },
    profile: { value: 'ID', help: 'Profile of the parliament.' },
  },
  async run(call, session) {
    call.choice('format', FORMATS, 'json');
    const level = call.choice('fix', FIX_LEVELS, 'safe');
    const analyzers = new Analyzers(call.text('profile'));
    const sittings = await findSittings(call.paths, session.host.cwd, (failure) => session.fail(failure));
    const out = call.text('out');
    for (const [index, sitting] of sittings.entries()) {
      await session.progress(index, sittings.length, sitting.shown);
      try {
        const document = await exportSitting(sitting, level, analyzers, session);
        const text = transcriptJson(document);
        if (out === undefined || out === STANDARD_INPUT) await session.print(text);
        else {
          const isFolder =
            sittings.length > 1 || out.endsWith('/') || (await isDirectory(resolve(session.host.cwd, out)));
          const shown = isFolder ? join(out, `${sitting.outputName}.json`) : out;
          const location = resolve(session.host.cwd, shown);
          await mkdir(dirname(location), { recursive: true });
          await writeAtomically(location, shown, text);
        }
      } catch (error) {
        await session.fail(failureOf(error, sitting.shown));
      }
    }
    await session.endProgress();
    void UsageError;
    return session.failed ? 2 : 0;
  },
};

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function exportSitting(
  sitting: SittingFiles,
  level: FixLevel,
  analyzers: Analyzers,
  session: Session,
): Promise<TranscriptDocument> {
  const { files, complete } = await readSitting(sitting, session);
  if (!complete) throw new Failure(message('not exported: not all of its files can be read'), sitting.shown);
  const sources = files.map(({ file, text }) => ({ path: file.name, text }));
  const corrected = correctSitting(sources, analyzers.for(files.map(({ text }) => text)), { level });
  return transcriptDocument(
    corrected,
    files.map(({ sha256, encoding }) => ({ sha256, originalSha256: sha256, encoding })),
    VERSION,
  );
}
