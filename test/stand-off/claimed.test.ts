import { describe, expect, it } from 'vitest';
import type { Attribution, Provenance } from '../../src/core/provenance/attribution.js';
import { EMPTY_SIDECAR } from '../../src/core/sidecar/sidecar.js';
import { StandOffText } from '../../src/core/stand-off/stand-off-text.js';
import { applyEdits, type TextEdit } from '../../src/core/text/offsets.js';

const TEXT = 'Der Antrag wird  angenommen.\nDer Antrag wird  abgelehnt.\n';

let count = 0;
const by = (rule: string | null, decided: boolean): Provenance => ({
  id: `id-${++count}`,
  rule,
  decided,
  creator: 'anna',
  created: '2026-11-26T12:00:00.000Z',
});
const OUTSIDE = { ...by(null, true), creator: 'unknown' };

/** A text whose editor tells every change like typing. */
class Edited {
  readonly standOff = new StandOffText(TEXT, EMPTY_SIDECAR, null, { sha256: '0', encoding: 'utf-8', text: TEXT });

  edit(...edits: TextEdit[]): void {
    this.standOff.change(edits, applyEdits(this.standOff.text, edits), by(null, true));
  }

  /** Goes back or forward in history. */
  travel(text: string): void {
    this.standOff.change([], text, null);
  }

  claim(words: string, provenance: Provenance): void {
    const start = this.standOff.text.indexOf(words);
    this.standOff.claim([{ ...provenance, start, end: start + words.length } satisfies Attribution]);
  }

  whose(): (readonly [corrected: string, rule: string | null, decided: boolean, creator: string])[] {
    return this.standOff
      .corrections(OUTSIDE)
      .map(({ record }) => [record.corrected, record.rule, record.decided, record.creator]);
  }
}

describe('changes that a repair made', () => {
  const dash = TEXT.indexOf('  ');

  it('are the rule’s, although the editor told them like typing', () => {
    const edited = new Edited();
    edited.edit({ start: dash, end: dash + 2, newText: ' – ' });
    expect(edited.whose()).toEqual([[' – ', null, true, 'anna']]);
    edited.claim(' – ', by('text/lost-dash', false));
    expect(edited.whose()).toEqual([[' – ', 'text/lost-dash', false, 'anna']]);
    expect(edited.standOff.decided()).toEqual([]);
  });

  it('leave to the person what was typed next to them just before', () => {
    const edited = new Edited();
    edited.edit({ start: dash - 4, end: dash, newText: 'ward' });
    edited.edit({ start: dash, end: dash + 2, newText: ' – ' });
    edited.claim(' – ', by('text/lost-dash', false));
    // For the original both are one changed stretch, and what a person decided there stays decided.
    expect(edited.whose()).toEqual([['ward – ', null, true, 'anna']]);
    expect(edited.standOff.decided()).toEqual([{ start: dash - 4, end: dash }]);
  });

  it('keep whose they are through undo and redo, insertions too', () => {
    const edited = new Edited();
    const at = TEXT.indexOf('\n') + 1;
    edited.edit({ start: at, end: at, newText: '\n\n' });
    const after = edited.standOff.text;
    edited.standOff.claim([{ ...by('speaker/not-separated', false), start: at, end: at + 2 }]);
    edited.travel(TEXT);
    expect(edited.whose()).toEqual([]);
    edited.travel(after);
    expect(edited.whose()).toEqual([['\n\n', 'speaker/not-separated', false, 'anna']]);
  });

  it('do not take what a person changed elsewhere in the same moment', () => {
    const edited = new Edited();
    edited.edit({ start: 0, end: 3, newText: 'Ein' }, { start: dash, end: dash + 2, newText: ' – ' });
    edited.claim(' – ', by('text/lost-dash', false));
    expect(edited.whose()).toEqual([
      ['Ein', null, true, 'anna'],
      [' – ', 'text/lost-dash', false, 'anna'],
    ]);
  });
});
