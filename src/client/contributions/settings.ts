import * as z from 'zod/mini';
import type { Setting } from '../../core/settings/setting.js';

/** Settings that only the client reads; those of reading and checking are in src/core/settings. */
export const CLIENT_SETTINGS = {
  recognition: {
    key: 'recognition',
    schema: z.enum(['on', 'ask', 'off']),
    defaultValue: 'on',
    description:
      'Whether plain text files that are transcripts are recognised by their content. What you choose for a file yourself is remembered.',
    scope: 'window',
    choices: ['They are opened as transcripts.', 'You are asked for each of them.', 'They stay plain text.'],
  } satisfies Setting<'on' | 'ask' | 'off'>,
  exportFix: {
    key: 'export.fix',
    schema: z.enum(['none', 'safe', 'inferred']),
    defaultValue: 'safe',
    description:
      'Repairs that an export applies. The files themselves are not changed; the export lists each correction.',
    scope: 'resource',
    choices: [
      'None: the text as it is.',
      'Repairs that cannot change what was said.',
      'Also repairs that evidence decides, such as lost dashes.',
    ],
  } satisfies Setting<'none' | 'safe' | 'inferred'>,
  author: {
    key: 'author',
    schema: z.string(),
    defaultValue: '',
    description: 'Your name or initials: annotations, corrections and reviews are signed with it.',
    scope: 'window',
  } satisfies Setting<string>,
  annotationNames: {
    key: 'annotations.names',
    schema: z.enum(['always', 'overlapping', 'never']),
    defaultValue: 'overlapping',
    description: 'Where the name of a label is shown in front of the words that have it. It is never part of the text.',
    scope: 'window',
    choices: [
      'In front of each annotation.',
      'Where annotations share words, and where a place is unsure.',
      'Nowhere: colours, marks and hovers only.',
    ],
  } satisfies Setting<'always' | 'overlapping' | 'never'>,
  correctionsMarked: {
    key: 'corrections.marked',
    schema: z.boolean(),
    defaultValue: false,
    description: 'Whether places that differ from the original are underlined, with what stood there on hover.',
    scope: 'window',
  } satisfies Setting<boolean>,
} as const;
