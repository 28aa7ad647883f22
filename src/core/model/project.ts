import * as z from 'zod/mini';
import { PROFILES } from '../profiles/profiles.js';
import { AUTO_PROFILE } from '../settings/settings.js';
import { annotatedUnitSchema } from './sidecar.js';

/**
 * The project file `plenar.json`: the profile and the tag set. This schema is the source; the JSON Schema that the editor
 * completes and checks the file with is generated from it. Objects are loose, so that fields of later versions are kept.
 */

export const PROJECT_FILE = 'plenar.json';

/** Colours that have a name: each editor shows them in a tone that is legible in its theme. Labels without one take them in turn. */
export const LABEL_COLORS = [
  'blue',
  'orange',
  'green',
  'purple',
  'red',
  'teal',
  'yellow',
  'pink',
  'brown',
  'gray',
] as const;

/** What an annotation may be attached to as a whole, in the order in which it is offered. */
export const ANNOTATED_UNITS = annotatedUnitSchema.options;

// Both cases are spelt out: patterns of a JSON Schema have no flags.
// eslint-disable-next-line regexp/use-ignore-case
const hexColor = z.string().check(z.regex(/^#[\dA-Fa-f]{6}$/u));
const name = z.string().check(z.regex(/^\S(?:.*\S)?$/u));
const guideline = z.string();

const attribute = z
  .looseObject({
    name: name.check(z.describe('Name of the attribute.')),
    values: z
      .optional(z.array(name).check(z.minLength(1)))
      .check(z.describe('The values to choose from. Absent: any text.')),
    free: z
      .optional(z.boolean())
      .check(z.describe('Whether another text than the values may be given, too. Without values always.')),
    default: z.optional(z.string()).check(z.describe('The value that a new annotation begins with.')),
  })
  .check(z.meta({ id: 'Attribute', description: 'What is said about an annotation besides its label.' }));

const label = z
  .looseObject({
    name: name.check(z.describe('Name of the label, as annotations and exports give it.')),
    color: z
      .optional(z.union([z.enum(LABEL_COLORS), hexColor]))
      .check(
        z.describe(
          'Colour: a name, shown in a tone that suits the theme, or `#rrggbb`. Absent: the next of the named ones.',
        ),
      ),
    key: z
      .optional(z.string().check(z.regex(/^[0-9a-z]$/u)))
      .check(z.describe('Key that gives this label: one digit or small letter.')),
    appliesTo: z
      .optional(z.array(annotatedUnitSchema).check(z.minLength(1)))
      .check(
        z.describe(
          'What the label may be attached to: `selection` (words that a person selects), `turn` (what one speaker says), `interjection`, `page`. Absent: to any of them.',
        ),
      ),
    guideline: z
      .optional(guideline)
      .check(z.describe('When the label is to be given and when not, in Markdown; shown on hover and in the picker.')),
    attributes: z.optional(z.array(attribute)).check(z.describe('Attributes that annotations with this label have.')),
  })
  .check(z.meta({ id: 'Label', description: 'A label of the tag set.' }));

const relation = z
  .looseObject({
    name: name.check(z.describe('Name of the relation, read from the first annotation to the second: `answers`.')),
    from: z
      .optional(z.array(z.string()).check(z.minLength(1)))
      .check(z.describe('Labels that the relation may begin at. Absent: any.')),
    to: z
      .optional(z.array(z.string()).check(z.minLength(1)))
      .check(z.describe('Labels that the relation may lead to. Absent: any.')),
    guideline: z.optional(guideline).check(z.describe('When the relation holds, in Markdown.')),
  })
  .check(z.meta({ id: 'Relation', description: 'A kind of directed relation between two annotations.' }));

const profile = z.enum([AUTO_PROFILE, ...PROFILES.map(({ id }) => id)]);

export const projectSchema = z
  .looseObject({
    $schema: z.optional(z.string()).check(z.describe('Address of this schema.')),
    profile: z
      .optional(profile)
      .check(z.describe('Parliament whose speaker lines, page headers and factions are expected.')),
    labels: z.optional(z.array(label)).check(z.describe('The labels of the tag set, in the order of the picker.')),
    relations: z.optional(z.array(relation)).check(z.describe('The kinds of relations between annotations.')),
  })
  .check(
    z.meta({
      title: 'Plenar project, version 1',
      description: 'Profile and tag set of a project (plenar.json).',
    }),
  );

/** The schemas of the parts, for reading a file whose parts are not all well. */
export const projectParts = { profile, label, attribute, relation };

/** The JSON Schema of `plenar.json` as it is published; draft 7, the newest that editors know wholly. */
export function projectJsonSchema(): object {
  return z.toJSONSchema(projectSchema, { target: 'draft-7' });
}

export type AnnotatedUnit = z.infer<typeof annotatedUnitSchema>;

/** An attribute of a label as it is to be used: what the file leaves out is filled in. */
export interface Attribute {
  readonly name: string;
  /** Values to choose from; empty: any text. */
  readonly values: readonly string[];
  /** Whether other texts than the values are allowed; always where there are no values. */
  readonly free: boolean;
  readonly default: string | null;
}

/** A label as it is to be used. */
export interface Label {
  readonly name: string;
  /** One of LABEL_COLORS, or `#rrggbb`. */
  readonly color: string;
  /** One digit or small letter, no two labels the same. */
  readonly key: string | null;
  readonly appliesTo: readonly AnnotatedUnit[];
  /** Markdown. */
  readonly guideline: string | null;
  readonly attributes: readonly Attribute[];
}

/** A kind of relation as it is to be used. */
export interface RelationKind {
  readonly name: string;
  /** Names of labels that it may begin at; null: any. */
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
  /** Markdown. */
  readonly guideline: string | null;
}

/** What a project says: profile and tag set. Names are unique. */
export interface Project {
  /** Id of a profile, or `auto`; null: the project leaves it to the settings. */
  readonly profile: string | null;
  readonly labels: readonly Label[];
  readonly relations: readonly RelationKind[];
}

/** A project that says nothing: what holds where there is no `plenar.json`. */
export const EMPTY_PROJECT: Project = { profile: null, labels: [], relations: [] };
