import { verifyDocument } from '../../core/export/verify.js';
import type { Violation } from '../../core/export/violation.js';
import { message } from '../../core/model/message.js';
import type { ExportedSource, TranscriptDocument } from '../../core/model/export-schema.js';
import { CodePointIndex } from '../../core/text/code-points.js';
import { pathsOf } from '../common-options.js';
import { Failure, UsageError } from '../failure.js';
import { findExports, type ExportFile } from '../files/find-exports.js';
import { OriginalFinder, type FoundOriginal } from '../files/original-finder.js';
import { readExport } from '../files/read-exports.js';
import { Places } from '../report/places.js';
import type { Session } from '../session.js';
import type { Command } from './command.js';

export const verifyCommand: Command = {
  name: 'verify',
  synopsis: 'EXPORT… --sources DIR',
  summary: 'Proves that exports hold every character of their sources.',
  options: {
    sources: { value: 'DIR', short: 's', help: 'Folder of the files that were exported, or of their sittings.' },
  },
  async run(call, session) {
    const paths = pathsOf(call);
    const folder = call.text('sources');
    if (folder === undefined) throw new UsageError(message('name the folder of the sources with --sources'));
    const exports = await findExports(paths, session.host.cwd, (failure) => session.fail(failure));
    const verifier = new Verifier(session, new OriginalFinder(folder, session.host));
    for (const [index, file] of exports.entries()) {
      await session.progress(index + 1, exports.length, file.shown);
      await verifier.verify(file);
    }
    await session.endProgress();
    await verifier.sumUp();
    if (session.failed) return 2;
    return verifier.violations > 0 ? 1 : 0;
  },
};

class Verifier {
  violations = 0;
  readonly #session: Session;
  readonly #originals: OriginalFinder;
  #documents = 0;
  #characters = 0;

  constructor(session: Session, originals: OriginalFinder) {
    this.#session = session;
    this.#originals = originals;
  }

  /** Verifies one export file and prints each thing that does not hold. */
  async verify(file: ExportFile): Promise<void> {
    try {
      for await (const content of readExport(file, this.#session.host)) {
        if ('document' in content) await this.#verifyDocument(content.document, file);
        else await this.#report(file, content.violation, []);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await this.#session.fail(error);
    }
  }

  async sumUp(): Promise<void> {
    const values = { documents: this.#documents, characters: this.#characters, violations: this.violations };
    await this.#session.say(
      message('documents verified: {documents}, characters: {characters}, violations: {violations}', values),
    );
  }

  async #verifyDocument(document: TranscriptDocument, file: ExportFile): Promise<void> {
    const originals = await this.#originalsOf(document, file);
    for (const violation of verifyDocument(document, originals)) await this.#report(file, violation, originals);
    this.#documents++;
    this.#characters += document.sources.reduce((sum, { characters }) => sum + characters, 0);
  }

  async #originalsOf(document: TranscriptDocument, { stem }: ExportFile): Promise<(FoundOriginal | null)[]> {
    const originals: (FoundOriginal | null)[] = [];
    for (const source of document.sources) {
      try {
        originals.push(await this.#originalOf(source, stem));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        await this.#session.fail(error);
        originals.push(null);
      }
    }
    return originals;
  }

  async #originalOf(source: ExportedSource, stem: string): Promise<FoundOriginal> {
    const found = await this.#originals.find(source, stem);
    if (source.originalSha256 === source.sha256 || found.sha256 !== source.sha256) return found;
    try {
      return { ...found, original: await this.#originals.originalOf(source, found) };
    } catch (error) {
      // All else that the export says of the file can be proven without.
      if (!(error instanceof Failure)) throw error;
      await this.#session.fail(error);
      return found;
    }
  }

  async #report(
    file: ExportFile,
    { message: said, part, place }: Violation,
    originals: readonly (FoundOriginal | null)[],
  ): Promise<void> {
    this.violations++;
    const original = place === null ? null : (originals[place.source] ?? null);
    const where = original === null || place === null ? '' : `${placeIn(original, place.start)}: `;
    const what = part === '' ? '' : `${part}: `;
    await this.#session.print(`${file.shown}: ${where}${what}${oneLine(this.#session.wording.text(said))}\n`);
  }
}

/** A place in an original as `path:line:column`. @param offset code points */
function placeIn({ shown, text }: FoundOriginal, offset: number): string {
  const { line, column } = new Places(text).of(new CodePointIndex(text).toUtf16(offset));
  return `${shown}:${line}:${column}`;
}

/** Line ends and control characters of a quoted text, made visible. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}
