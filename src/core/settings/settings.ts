import * as z from 'zod/mini';
import type { RuleLevel } from '../analysis/analyzer.js';
import { PROFILES } from '../profiles/profiles.js';
import { valueAt, type Setting } from './setting.js';

/** What a person may set for reading and checking. */
export interface Settings {
  /** Id of a profile, or `auto`: the profile is found by the text. */
  readonly profile: string;
  /** Levels by rule code (`text/lost-dash`) or by group (`text`); the code wins. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Most problems that are reported for one file. */
  readonly maxProblems: number;
  /** Whether the folders of the workspace are read: their files are checked, their pages linked into sittings. */
  readonly checkWorkspace: boolean;
}

/** Value of `plenar.profile` that lets the text decide. */
export const AUTO_PROFILE = 'auto';

const ruleLevel = z.enum(['off', 'error', 'warning', 'information', 'hint']);

type Settable = { readonly [Name in keyof Settings]: Setting<Settings[Name]> };

/** The settings that reading and checking depend on, with their defaults. */
export const SETTINGS: Settable = {
  profile: {
    key: 'profile',
    schema: z.enum([AUTO_PROFILE, ...PROFILES.map(({ id }) => id)]),
    defaultValue: AUTO_PROFILE,
    description: 'Parliament whose speaker lines, page headers and factions are expected.',
    scope: 'resource',
    choices: [
      'Found by the page headers.',
      ...PROFILES.map(({ parliament }) => parliament ?? 'Any German-speaking parliament.'),
    ],
  },
  rules: {
    key: 'rules',
    schema: z.record(z.string(), ruleLevel),
    defaultValue: {},
    description:
      'Levels of rules, by code (`text/lost-dash`) or by group (`text`). `off` silences a rule; the code wins over the group.',
    scope: 'resource',
  },
  maxProblems: {
    key: 'maxProblems',
    schema: z.int().check(z.minimum(1), z.maximum(10_000)),
    defaultValue: 1000,
    description: 'Most problems that are reported for one file; the most severe come first.',
    scope: 'resource',
  },
  checkWorkspace: {
    key: 'workspace.check',
    schema: z.boolean(),
    defaultValue: true,
    description:
      'Check all transcripts of the workspace, not only open ones, and read the files of a folder as one sitting.',
    scope: 'resource',
  },
};

/** Settings as they are without a person's. */
export const DEFAULT_SETTINGS: Settings = read({}, () => undefined);

/** A value that was set and cannot be used. */
export interface InvalidSetting {
  /** Key with the prefix: `plenar.maxProblems`. */
  readonly key: string;
  readonly value: unknown;
}

/**
 * Reads settings as an editor hands them over.
 * @param raw what stands below `plenar`; anything at all
 * @returns complete settings; a value that cannot be used is left at its default and named in `invalid`
 */
export function readSettings(raw: unknown): { settings: Settings; invalid: readonly InvalidSetting[] } {
  const invalid: InvalidSetting[] = [];
  const settings = read(raw, (setting) => void invalid.push(setting));
  return { settings, invalid };
}

function read(raw: unknown, report: (setting: InvalidSetting) => void): Settings {
  return {
    profile: readValue(SETTINGS.profile, raw, report),
    rules: readRules(raw, report),
    maxProblems: readValue(SETTINGS.maxProblems, raw, report),
    checkWorkspace: readValue(SETTINGS.checkWorkspace, raw, report),
  };
}

function readValue<Value>(setting: Setting<Value>, raw: unknown, report: (setting: InvalidSetting) => void): Value {
  const value = valueAt(raw, setting.key);
  if (value === undefined) return setting.defaultValue;
  const result = setting.schema.safeParse(value);
  if (result.success) return result.data;
  report({ key: `plenar.${setting.key}`, value });
  return setting.defaultValue;
}

/** Rule levels one by one: a mistyped level must not reset those of the other rules. */
function readRules(raw: unknown, report: (setting: InvalidSetting) => void): Settings['rules'] {
  const value = valueAt(raw, SETTINGS.rules.key);
  if (typeof value !== 'object' || value === null) return readValue(SETTINGS.rules, raw, report);
  const levels: Record<string, RuleLevel> = {};
  for (const [code, level] of Object.entries(value)) {
    const result = ruleLevel.safeParse(level);
    if (result.success) levels[code] = result.data;
    else report({ key: `plenar.rules["${code}"]`, value: level });
  }
  return levels;
}
