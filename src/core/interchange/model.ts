import type { Message } from '../model/problem.js';
import type { Project } from '../model/project.js';
import type { AnnotationRecord, CommentRecord, RelationRecord } from '../model/sidecar.js';

/** A text with what people say about it: what every format of this folder writes and reads. */
export interface AnnotatedText {
  /** Path of the text as it is named in what is written; `/` parts folders. */
  readonly path: string;
  /** The decoded text with its own line ends, without a byte order mark: what the anchors count in. */
  readonly text: string;
  readonly annotations: readonly AnnotationRecord[];
  readonly relations: readonly RelationRecord[];
  readonly comments: readonly CommentRecord[];
}

/** A file to be written. */
export interface ExportedFile {
  /** Path below the folder of the export; `/` parts folders. */
  readonly name: string;
  readonly content: string;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** What the files do not say of what was given: all that an import of them would not bring back. */
  readonly losses: readonly Loss[];
  /** What to mind with the program that is to read the files. */
  readonly hints: readonly Message[];
}

/** What of a record is lost: the whole of it (`record`) or a field. */
export type LostAspect =
  | 'record'
  | 'id'
  | 'label'
  | 'attributes'
  | 'note'
  | 'unit'
  | 'anchor'
  | 'state'
  | 'text'
  | 'kind'
  | 'creator'
  | 'created'
  | 'modified'
  | 'fields';

/** Something that a format does not carry, for one reason. */
export interface Loss {
  readonly aspect: LostAspect;
  /** Export: ids of the records that lose it. Import: what the file calls the things (`T5`, `line 3`, `items[2]`). */
  readonly ids: readonly string[];
  readonly message: Message;
}

/** Something in a file that cannot be read. What stands there is not imported. */
export interface ImportFault {
  /** Where it stands: `line 3`, `items[2].target`; empty: the whole file. */
  readonly place: string;
  readonly message: Message;
}

export interface ImportOptions {
  /** The text that the annotations are for: decoded, with its own line ends, without a byte order mark. */
  readonly text: string;
  /** Path of the text as files name it; tells which part of a file is meant where it holds several texts. */
  readonly path: string | null;
  /** The tag set: names of labels that were changed for the format are found again; labels it does not know are named. */
  readonly project: Project;
  /** An id that no record has. */
  readonly newId: () => string;
  /** Who imports: creator of what names no other. */
  readonly creator: string;
  /** Time of the import, ISO 8601: when what names no other time was created. */
  readonly now: string;
}

export interface Imported {
  /** Whether the file is about the text at all, as far as can be told. */
  readonly isAbout: boolean;
  readonly annotations: readonly AnnotationRecord[];
  readonly relations: readonly RelationRecord[];
  readonly comments: readonly CommentRecord[];
  readonly faults: readonly ImportFault[];
  /** What stands in the file and Plenar has no place for. */
  readonly losses: readonly Loss[];
  /** What to look at: labels that the tag set does not know, annotations that were not found for sure. */
  readonly hints: readonly Message[];
}
