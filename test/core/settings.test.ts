import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, SETTINGS } from '../../src/core/settings/settings.js';

describe('settings', () => {
  it.each([[undefined], [null], [17], ['plenar'], [[]], [{}], [{ workspace: null }]])(
    'are the defaults for %j',
    (raw) => {
      expect(readSettings(raw)).toEqual({ settings: DEFAULT_SETTINGS, invalid: [] });
    },
  );

  it('are read by their keys', () => {
    const raw = { profile: 'sachsen', rules: { text: 'off' }, maxProblems: 5, workspace: { check: false } };
    expect(readSettings(raw)).toEqual({
      settings: { profile: 'sachsen', rules: { text: 'off' }, maxProblems: 5, checkWorkspace: false },
      invalid: [],
    });
  });

  it('keep the default where a value cannot be used, and name it', () => {
    const raw = {
      profile: 'atlantis',
      rules: { text: 'hint', speaker: 1 },
      maxProblems: 0,
      workspace: { check: 'yes' },
    };
    expect(readSettings(raw)).toEqual({
      settings: { ...DEFAULT_SETTINGS, rules: { text: 'hint' } },
      invalid: [
        { key: 'plenar.profile', value: 'atlantis' },
        { key: 'plenar.rules["speaker"]', value: 1 },
        { key: 'plenar.maxProblems', value: 0 },
        { key: 'plenar.workspace.check', value: 'yes' },
      ],
    });
  });

  it.each(Object.values(SETTINGS).map((setting) => [setting.key, setting] as const))(
    '%s has a default that its schema takes, and a JSON Schema',
    (_, { schema, defaultValue, choices }) => {
      expect(z.safeParse<z.ZodMiniType>(schema, defaultValue).success).toBe(true);
      const { enum: values } = z.toJSONSchema(schema);
      expect(choices?.length).toBe(values?.length);
    },
  );
});
