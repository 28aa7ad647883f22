import type { Attribute, Label, Project } from '../../model/project.js';

/** Names of the controls in the labelling interface, which results refer to. */
export const LABELS_CONTROL = 'label';
export const TEXT_OBJECT = 'text';

/** Where a result carries what Label Studio has no field for: it keeps `meta` as it is. */
export const META = 'plenar';

const FREE = '/text';

/** The control for an attribute of a label: one for its values, one for other texts. */
export function attributeControl(label: string, attribute: string, kind: 'values' | 'free'): string {
  return `${label}/${attribute}${kind === 'free' ? FREE : ''}`;
}

/** The attribute that a control is for; controls of other projects have names of their own. */
export function attributeOfControl(control: string, label: string, project: Project): string {
  const name = control.startsWith(`${label}/`) ? control.slice(label.length + 1) : control;
  const bare = name.endsWith(FREE) ? name.slice(0, -FREE.length) : name;
  const isKnown = labelOf(project, label)?.attributes.some((attribute) => attribute.name === bare);
  return isKnown ? bare : name;
}

/** Whether a value of an attribute is one of those to choose from. */
export function isChoice(project: Project, label: string | null, attribute: string, value: string): boolean {
  const known = label === null ? undefined : attributeOf(labelOf(project, label), attribute);
  return known?.values.includes(value) ?? false;
}

function labelOf({ labels }: Project, name: string): Label | undefined {
  return labels.find((label) => label.name === name);
}

function attributeOf(label: Label | undefined, name: string): Attribute | undefined {
  return label?.attributes.find((attribute) => attribute.name === name);
}
