import { createHash } from 'node:crypto';
import { verifyDocument } from '../../src/core/export/verify.ts';
import { formatMessage } from '../../src/core/model/message.ts';
import type { CrossCheck } from './check.ts';

/** SHA-256 of a text as UTF-8, as the export states it of its sources. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What `plenar verify` proves: every character of the files is in exactly one place of the export. */
export const conservation: CrossCheck = {
  name: 'exports and verifies',
  unit: 'characters',
  explanation: '`plenar verify`: every character of the files is in exactly one block, speaker line, header or layout.',
  run: ({ document, sources }) => {
    const originals = sources.map(({ text }) => ({ text, sha256: sha256(text) }));
    return {
      checked: document.sources.reduce((sum, { characters }) => sum + characters, 0),
      findings: verifyDocument(document, originals).map(({ part, message }) => `${part}: ${formatMessage(message)}`),
    };
  },
};
