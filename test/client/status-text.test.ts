import { describe, expect, it } from 'vitest';
import german from '../../l10n/bundle.l10n.de.json' with { type: 'json' };
import { readingDetail, readingText } from '../../src/client/status/status-text.js';
import { formatMessage } from '../../src/core/model/message.js';
import type { DocumentState } from '../../src/protocol/document-state.js';

const english = (template: string, values: Record<string, string | number>) => formatMessage({ template, values });
const inGerman = (template: string, values: Record<string, string | number>) =>
  formatMessage({ template, values }, german);

const state: DocumentState = {
  uri: 'file:///a.txt',
  version: 1,
  profile: 'hessen',
  pages: 1,
  turns: 12,
  interjections: 1,
  problems: { error: 0, warning: 12, information: 1, hint: 0 },
  ignored: 0,
  milliseconds: 0.4,
  tooLarge: false,
};
const none = { error: 0, warning: 0, information: 0, hint: 0 };

describe('status text', () => {
  it.each([
    [state, '12 turns, 13 problems', '12 Redebeiträge, 13 Probleme'],
    [{ ...state, turns: 1, problems: { ...none, error: 1 } }, '1 turn, 1 problem', '1 Redebeitrag, 1 Problem'],
    [{ ...state, turns: 0, problems: none }, '0 turns, no problems', '0 Redebeiträge, keine Probleme'],
    [{ ...state, tooLarge: true }, 'Too large to be read', 'Zu groß zum Lesen'],
  ])('says what was found', (known, expected, erwartet) => {
    expect(readingText(known, english)).toBe(expected);
    expect(readingText(known, inGerman)).toBe(erwartet);
  });

  it('says what was read and how long it took', () => {
    expect(readingDetail(state, english)).toBe('1 page, 1 ms');
    expect(readingDetail({ ...state, pages: 72, milliseconds: 41.6 }, inGerman)).toBe('72 Seiten, 42 ms');
    expect(readingDetail({ ...state, tooLarge: true }, english)).toBe('');
  });
});
