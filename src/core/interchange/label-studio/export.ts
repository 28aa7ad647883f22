import { message } from '../../model/message.js';
import type { Project } from '../../model/project.js';
import { CodePointIndex } from '../../text/code-points.js';
import { ExportLosses } from '../losses.js';
import type { AnnotatedText, Exported } from '../model.js';
import { hasOtherFields, spansOf, type PlacedAnnotation } from '../records.js';
import { labelStudioConfig } from './config.js';
import { attributeControl, isChoice, LABELS_CONTROL, META, TEXT_OBJECT } from './names.js';

export const LABEL_STUDIO_FILE = 'label-studio.json';
export const LABEL_STUDIO_CONFIG_FILE = 'label-studio.xml';

/**
 * Label Studio: a task a text, in it the annotations of each person, and the labelling interface for the tag set.
 * Positions count code points, since https://github.com/HumanSignal/label-studio-frontend/pull/308; `\r\n` are two.
 * Authors, times and states go into `meta`, which Label Studio keeps; `completed_by` would have to name one of its users,
 * or the whole file is refused (label_studio/tasks/serializers.py). https://labelstud.io/guide/task_format
 */
export function exportLabelStudio(documents: readonly AnnotatedText[], project: Project): Exported {
  const losses = new ExportLosses();
  const tasks = documents.map((document) => taskOf(document, project, losses));
  return {
    files: [
      { name: LABEL_STUDIO_FILE, content: `${JSON.stringify(tasks, null, 1)}\n` },
      { name: LABEL_STUDIO_CONFIG_FILE, content: labelStudioConfig(project) },
    ],
    losses: losses.list(),
    hints: documents.some(({ text }) => text.includes('\r'))
      ? [message('Label Studio shows line ends of two characters as empty lines; the positions are right.')]
      : [],
  };
}

function taskOf(document: AnnotatedText, project: Project, losses: ExportLosses): object {
  const spans = spansOf(document, losses);
  for (const span of spans) reportLosses(span, losses);
  for (const { id } of document.comments) losses.add('comment', id);
  const creators = new Map(spans.map(({ annotation: { id, creator } }) => [id, creator]));
  const relations = new Map<string, object[]>();
  for (const relation of document.relations) {
    const creator = creators.get(relation.from);
    if (creator === undefined || !creators.has(relation.to)) {
      losses.add('looseRelation', relation.id);
    } else if (creators.get(relation.to) !== creator) {
      losses.add('crossRelation', relation.id);
    } else {
      for (const reason of ['id', 'creator', 'created'] as const) losses.add(reason, relation.id);
      if (hasOtherFields(relation)) losses.add('fields', relation.id);
      const { from, to, kind } = relation;
      const result = {
        type: 'relation',
        from_id: regionId(from),
        to_id: regionId(to),
        direction: 'right',
        labels: [kind],
      };
      relations.set(creator, [...(relations.get(creator) ?? []), result]);
    }
  }
  const codePoints = new CodePointIndex(document.text);
  const annotations = [...new Set(creators.values())].map((creator) => ({
    result: [
      ...spans
        .filter(({ annotation }) => annotation.creator === creator)
        .flatMap((span) => resultsOf(span, document.text, codePoints, project)),
      ...(relations.get(creator) ?? []),
    ],
  }));
  return { data: { text: document.text, source: document.path }, annotations };
}

function resultsOf(
  { annotation, range }: PlacedAnnotation,
  text: string,
  codePoints: CodePointIndex,
  project: Project,
): object[] {
  const { label, attributes, note, creator, created, modified, unit, state } = annotation;
  const place = {
    start: codePoints.fromUtf16(range.start),
    end: codePoints.fromUtf16(range.end),
    text: text.slice(range.start, range.end),
  };
  const common = { id: regionId(annotation.id), to_name: TEXT_OBJECT, origin: 'manual' };
  const meta = { ...(note !== null && { text: [note] }), [META]: { creator, created, modified, unit, state } };
  return [
    {
      ...common,
      from_name: LABELS_CONTROL,
      type: 'labels',
      value: { ...place, labels: label === null ? [] : [label] },
      meta,
    },
    ...Object.entries(attributes).map(([attribute, value]) => {
      const choice = isChoice(project, label, attribute, value);
      return {
        ...common,
        from_name: attributeControl(label ?? '', attribute, choice ? 'values' : 'free'),
        type: choice ? 'choices' : 'textarea',
        value: { ...place, ...(choice ? { choices: [value] } : { text: [value] }) },
        meta: { [META]: { attribute } },
      };
    }),
  ];
}

/** Label Studio cuts ids of regions off at `#`. */
function regionId(id: string): string {
  return id.replaceAll('#', '%23');
}

function reportLosses({ annotation, stands }: PlacedAnnotation, losses: ExportLosses): void {
  if (regionId(annotation.id) !== annotation.id) losses.add('id', annotation.id);
  if (annotation.label === '') losses.add('label', annotation.id);
  if (!stands) losses.add('quote', annotation.id);
  if (hasOtherFields(annotation) || annotation.sources) losses.add('fields', annotation.id);
}
