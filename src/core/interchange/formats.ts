import type { Project } from '../model/project.js';
import { exportBrat } from './brat/export.js';
import { importBrat, type BratCompanions } from './brat/import.js';
import { exportDoccano } from './doccano/export.js';
import { importDoccano } from './doccano/import.js';
import { exportLabelStudio } from './label-studio/export.js';
import { importLabelStudio } from './label-studio/import.js';
import type { AnnotatedText, Exported, Imported, ImportOptions } from './model.js';
import { exportWebAnnotation } from './web-annotation/export.js';
import { importWebAnnotation } from './web-annotation/import.js';

/** A form in which annotations are written for other programs and read from them. */
export interface InterchangeFormat {
  readonly id: InterchangeFormatId;
  readonly name: string;
  /** Extensions of the files that are read, without the dot. */
  readonly extensions: readonly string[];
  readonly write: (documents: readonly AnnotatedText[], project: Project) => Exported;
  /** @param beside files that lie beside the one that is read, as far as the format has any */
  readonly read: (content: string, options: ImportOptions, beside: BratCompanions) => Imported;
}

export type InterchangeFormatId = 'web-annotation' | 'doccano' | 'doccano-spans' | 'label-studio' | 'brat';

export const INTERCHANGE_FORMATS: readonly InterchangeFormat[] = [
  {
    id: 'web-annotation',
    name: 'W3C Web Annotation',
    extensions: ['jsonld', 'json'],
    write: exportWebAnnotation,
    read: importWebAnnotation,
  },
  {
    id: 'doccano',
    name: 'doccano',
    extensions: ['jsonl'],
    write: (documents) => exportDoccano(documents),
    read: importDoccano,
  },
  {
    id: 'doccano-spans',
    name: 'doccano (spans only)',
    extensions: ['jsonl'],
    write: (documents) => exportDoccano(documents, 'spans'),
    read: importDoccano,
  },
  {
    id: 'label-studio',
    name: 'Label Studio',
    extensions: ['json'],
    write: exportLabelStudio,
    read: importLabelStudio,
  },
  { id: 'brat', name: 'brat standoff', extensions: ['ann'], write: exportBrat, read: importBrat },
];
