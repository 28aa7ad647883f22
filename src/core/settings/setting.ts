import type * as z from 'zod/mini';

/** A setting below `plenar`: what package.json contributes, what the documentation lists, what is read. */
export interface Setting<Value> {
  /** Key without the prefix `plenar.`. */
  readonly key: string;
  /** What a value must be; its JSON Schema goes into package.json. */
  readonly schema: z.ZodMiniType<Value>;
  readonly defaultValue: Value;
  /** English; the key of its translation in package.nls is `setting.<key>`. */
  readonly description: string;
  /** `resource`: may differ from folder to folder; `window`: one for all. */
  readonly scope: 'resource' | 'window';
  /** For settings with a fixed choice of values: what each means, in the order of the schema. */
  readonly choices?: readonly string[];
}

/**
 * The value of a setting in a settings object as editors hand it over: `{ "workspace": { "check": true } }`.
 * @param raw what stands below `plenar`; anything at all
 * @returns undefined where it is not set
 */
export function valueAt(raw: unknown, key: string): unknown {
  let value = raw;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value ?? undefined;
}
