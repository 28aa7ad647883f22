import { anchorAt } from '../../core/annotate/quote.js';
import type { AnnotatedText } from '../../core/interchange/model.js';
import { message } from '../../core/model/message.js';
import type { AnnotationRecord, SidecarEntry } from '../../core/model/sidecar.js';
import type { StandOffText } from '../../core/stand-off/stand-off-text.js';
import { CodePointIndex } from '../../core/text/code-points.js';
import { Failure } from '../failure.js';
import type { InputFile } from '../files/find-sittings.js';
import { readPageFile } from '../files/read-file.js';
import type { Session } from '../session.js';
import { RecordWriter } from '../stand-off/record-writer.js';
import { RecordReader, versionOf } from '../stand-off/stored-records.js';

/** A text on disk with what people said about it, at its present text. */
export interface AnnotatedFile {
  /** Path as messages show it. */
  readonly shown: string;
  /** Absolute path of the folder that holds `.plenar`; null where there is none, and nothing is kept. */
  readonly root: string | null;
  /** Its path is relative to that folder, else its name. */
  readonly document: AnnotatedText;
  /**
   * Adds or replaces records in the sidecar.
   * @throws Failure where they cannot be written; nothing has changed then
   */
  put(records: readonly SidecarEntry[]): Promise<void>;
}

/** Opens texts with what is stored about them. */
export class AnnotatedFiles {
  readonly #reader: RecordReader;
  readonly #writer: RecordWriter;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.#reader = new RecordReader(session);
    this.#writer = new RecordWriter(session, this.#reader);
  }

  /** @throws Failure where the text or what is stored about it cannot be read */
  async open(file: InputFile): Promise<AnnotatedFile> {
    const read = await readPageFile(file, this.#session.host);
    const { text } = read;
    const { shown, location } = file;
    const stored = await this.#reader.read(read);
    if (stored === null) {
      const document = { path: file.name, text, annotations: [], relations: [], comments: [] };
      const put = () => Promise.reject(new Failure(message('there is no plenar.json and no .plenar above it'), shown));
      return { shown, root: null, document, put };
    }
    const { standOff } = await this.#reader.open(stored, versionOf(read));
    return {
      shown,
      root: stored.home.root,
      document: documentOf(stored.home.path, standOff),
      put: async (records) => {
        if (location !== null) await this.#writer.put(read, location, stored, records);
      },
    };
  }
}

function documentOf(path: string, standOff: StandOffText): AnnotatedText {
  const { text } = standOff;
  const codePoints = new CodePointIndex(text);
  const annotations = standOff.annotations().map(({ record, range, state }): AnnotationRecord => {
    const anchor = range === null ? record.anchor : { ...record.anchor, ...anchorAt(text, range, codePoints) };
    return { ...record, anchor, state };
  });
  return { path, text, annotations, relations: standOff.relations(), comments: standOff.comments() };
}
