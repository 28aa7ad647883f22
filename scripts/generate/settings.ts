import * as z from 'zod/mini';
import { RULES } from '../../src/core/rules/registry.js';
import type { Setting } from '../../src/core/settings/setting.js';
import { SETTINGS } from '../../src/core/settings/settings.js';
import { CLIENT_SETTINGS } from '../../src/client/contributions/settings.js';
import type { ManifestTexts } from './manifest-texts.js';

type JsonObject = Readonly<Record<string, unknown>>;

const LEVEL_MEANINGS = [
  ['off', 'The rule is silent.'],
  ['error', 'The export would be structurally wrong.'],
  ['warning', 'The text is probably not what was said.'],
  ['information', 'Evidence that is worth a look.'],
  ['hint', 'Style.'],
] as const;

/** `contributes.configuration`, from the schemas of the settings. */
export function configuration(texts: ManifestTexts): JsonObject {
  const settings: Setting<never>[] = [
    ...Object.values(SETTINGS),
    ...Object.values(CLIENT_SETTINGS),
  ] as Setting<never>[];
  const properties = settings.map((setting, order) => [
    `plenar.${setting.key}`,
    { order, ...property(setting, texts) },
  ]);
  return { title: 'Plenar', properties: Object.fromEntries(properties) as JsonObject };
}

function property(setting: Setting<never>, texts: ManifestTexts): JsonObject {
  const key = `setting.${setting.key}`;
  const schema: Record<string, unknown> = { ...z.toJSONSchema(setting.schema) };
  delete schema['$schema'];
  const choices = setting.choices?.map((choice, index) => texts.reference(`${key}.${index}`, choice));
  return {
    ...(setting.key === SETTINGS.rules.key ? ruleLevels(texts) : schema),
    ...(choices && { enumDescriptions: choices }),
    default: setting.defaultValue,
    scope: setting.scope,
    markdownDescription: texts.reference(key, setting.description),
  };
}

/** Levels of single rules and of groups, so that the settings editor lists them all. */
function ruleLevels(texts: ManifestTexts): JsonObject {
  const level = {
    type: 'string',
    enum: LEVEL_MEANINGS.map(([name]) => name),
    enumDescriptions: LEVEL_MEANINGS.map(([name, meaning]) => texts.reference(`level.${name}`, meaning)),
  };
  const stranger = RULES.find(({ code }) => !((code.split('/')[0] ?? '') in GROUPS));
  if (stranger) throw new Error(`the group of ${stranger.code} has no description in scripts/generate/settings.ts`);
  const allOf = (group: string, meaning: string) => ({
    ...level,
    description: texts.reference(`group.${group}`, meaning),
  });
  const one = (code: string, summary: string) => ({ ...level, description: texts.reference(`rule.${code}`, summary) });
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...Object.entries(GROUPS).map(([group, meaning]) => [group, allOf(group, meaning)] as const),
      ...RULES.map(({ code, summary }) => [code, one(code, summary)] as const),
    ]),
    additionalProperties: false,
  };
}

/** Groups of rules, in the order of the documentation. */
const GROUPS: Readonly<Record<string, string>> = {
  encoding: 'All rules about characters that were lost or damaged.',
  text: 'All rules about words, sentences and paragraphs.',
  page: 'All rules about page headers and page numbers.',
  speaker: 'All rules about speaker lines.',
  turn: 'All rules about turns.',
  interjection: 'All rules about interjections.',
  heading: 'All rules about headings.',
};
