import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../bench/lib/arguments.ts';
import { printableSittings, sideOf } from '../../bench/lib/splits.ts';

const itself = (name: string) => name;

describe('splits', () => {
  it('puts sittings with a record on the side that is written down, the others by number', () => {
    expect(['064', '139', '067', '001', '063'].map(sideOf)).toEqual(Array(5).fill('tuned'));
    expect(['069', '081', '120', '002', '062'].map(sideOf)).toEqual(Array(5).fill('untouched'));
  });

  it('takes what nobody has listed for untouched', () => {
    expect(['065', '145', '000', '20001', '19009', 'elsewhere'].map(sideOf)).toEqual([
      ...Array<string>(6).fill('untouched'),
    ]);
    expect(['19001', 'SN_05_003'].map(sideOf)).toEqual(['tuned', 'tuned']);
  });

  it('prints tuned sittings only, says so, and refuses where only untouched ones were asked for', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(printableSittings(['064', '069', '075'], itself)).toEqual(['064', '075']);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('1 untouched'));
    expect(() => printableSittings(['069'], itself)).toThrow(UsageError);
    warn.mockRestore();
  });
});
