import type { Project } from '../../model/project.js';
import { NOTE_TYPE, type StoredNames } from './names.js';

/** What was used in the annotations, besides what the tag set says. */
export interface UsedNames {
  readonly labels: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  /** Values by the attribute's name. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** brat's `annotation.conf`: which types there are and what may be joined (configurations/example-conf/annotation.conf). */
export function bratAnnotationConf(project: Project, used: UsedNames, names: StoredNames): string {
  const labels = [...new Set([...project.labels.map(({ name }) => name), ...used.labels])].map((name) =>
    names.of(name),
  );
  const kinds = new Map(project.relations.map((relation) => [relation.name, relation]));
  const relations = [...new Set([...kinds.keys(), ...used.relations])].map((name) => {
    const end = (ends: readonly string[] | null | undefined): string => {
      return ends ? ends.map((label) => names.of(label)).join('|') : '<ENTITY>';
    };
    return `${names.of(name)}\tArg1:${end(kinds.get(name)?.from)}, Arg2:${end(kinds.get(name)?.to)}`;
  });
  const values = new Map<string, Set<string>>([...used.attributes].map(([name, set]) => [name, new Set(set)]));
  for (const attribute of project.labels.flatMap((label) => label.attributes)) {
    const known = values.get(attribute.name) ?? new Set();
    values.set(attribute.name, new Set([...attribute.values, ...known]));
  }
  const attributes = [...values].map(([name, set]) => {
    const listed = [...set].filter((value) => value !== '' && !/[,|\t\n\r]/u.test(value)).join('|');
    return `${names.of(name)}\tArg:<ENTITY>${listed === '' ? '' : `, Value:${listed}`}`;
  });
  return [
    ...['[entities]', '', ...labels, NOTE_TYPE, ''],
    ...['[relations]', '', ...relations, ''],
    ...['[events]', ''],
    ...['[attributes]', '', ...attributes, ''],
  ].join('\n');
}

/** brat's `visual.conf`: how the stored names read. */
export function bratVisualConf(names: StoredNames): string {
  return [
    '[labels]',
    '',
    ...names.lines(),
    '',
    '[drawing]',
    '',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen',
    '',
  ].join('\n');
}
