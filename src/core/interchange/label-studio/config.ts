import type { Attribute, Label, Project } from '../../model/project.js';
import { attributeControl, LABELS_CONTROL, TEXT_OBJECT } from './names.js';

/** Tones for the named colours of a tag set; Label Studio takes hexadecimal ones. */
const TONES: Readonly<Record<string, string>> = {
  blue: '#4a90d9',
  orange: '#e8871e',
  green: '#4caf50',
  purple: '#9c5fd0',
  red: '#d9534f',
  teal: '#1fa3a3',
  yellow: '#e0c120',
  pink: '#e377c2',
  brown: '#8c6d46',
  gray: '#8a8a8a',
};

/**
 * The labelling interface for a tag set. Labels may be left empty, for notes alone; white space is shown as it is, or
 * Label Studio would count without it. https://labelstud.io/tags/labels,
 * https://labelstud.io/tags/text, https://labelstud.io/tags/view
 */
export function labelStudioConfig(project: Project): string {
  const attributes = project.labels.flatMap((label) =>
    label.attributes.flatMap((attribute) => controlsOf(label, attribute)),
  );
  const relations =
    project.relations.length === 0
      ? []
      : [
          '  <Relations>',
          ...project.relations.map(({ name }) => `    <Relation value=${quoted(name)}/>`),
          '  </Relations>',
        ];
  return [
    '<View>',
    '  <Style>.htx-text { white-space: pre-wrap; }</Style>',
    ...relations,
    `  <Labels name="${LABELS_CONTROL}" toName="${TEXT_OBJECT}" allowEmpty="true">`,
    ...project.labels.map(labelTag),
    '  </Labels>',
    `  <Text name="${TEXT_OBJECT}" value="$text" granularity="symbol"/>`,
    ...attributes,
    '</View>',
    '',
  ].join('\n');
}

function labelTag({ name, color, key, guideline }: Label): string {
  const hotkey = key === null ? '' : ` hotkey=${quoted(key)}`;
  const hint = guideline === null ? '' : ` hint=${quoted(guideline)}`;
  return `    <Label value=${quoted(name)} background=${quoted(TONES[color] ?? color)}${hotkey}${hint}/>`;
}

/** The controls of an attribute, shown while a region with the label is selected. */
function controlsOf(label: Label, attribute: Attribute): string[] {
  const when = `whenLabelValue=${quoted(label.name)}`;
  const control = (kind: 'values' | 'free'): string => {
    return `name=${quoted(attributeControl(label.name, attribute.name, kind))} toName="${TEXT_OBJECT}" perRegion="true" ${when}`;
  };
  const choices = [
    `    <Choices ${control('values')} choice="single" showInline="true">`,
    ...attribute.values.map((value) => {
      const isDefault = value === attribute.default ? ' selected="true"' : '';
      return `      <Choice value=${quoted(value)}${isDefault}/>`;
    }),
    '    </Choices>',
  ];
  const text = [`    <TextArea ${control('free')} maxSubmissions="1" editable="true"/>`];
  return [
    `  <View visibleWhen="region-selected" ${when}>`,
    `    <Header value=${quoted(attribute.name)} size="6"/>`,
    ...(attribute.values.length > 0 ? choices : []),
    ...(attribute.free ? text : []),
    '  </View>',
  ];
}

/** A value of an XML attribute; characters that XML cannot hold are left out. */
function quoted(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\0-\u0008\v\f\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
  return `"${escaped}"`;
}
