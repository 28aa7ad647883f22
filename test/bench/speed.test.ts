import { describe, expect, it } from 'vitest';
import { adversarialLines } from '../../bench/speed/adversarial-lines.ts';
import { sampleOf, shownSample } from '../../bench/speed/sample.ts';
import { editedTexts } from '../../bench/speed/texts.ts';

describe('the material of the speed benchmark', () => {
  it('edits one line at a time', () => {
    const text = Array.from({ length: 90 }, (_, index) => `Zeile ${index} mit einem Satz, der lang genug ist. `).join(
      '\n',
    );
    const versions = [text, ...editedTexts(text, 20)];
    for (const [index, version] of versions.slice(1).entries()) {
      const before = versions[index]?.split('\n') ?? [];
      const changed = version.split('\n').filter((line, number) => line !== before[number]);
      expect(changed).toHaveLength(1);
    }
  });

  it('has adversarial lines of 10,000 characters each', () => {
    expect(adversarialLines().map(({ line }) => line.length)).toEqual(adversarialLines().map(() => 10_000));
    expect(new Set(adversarialLines().map(({ line }) => line)).size).toBe(adversarialLines().length);
  });

  it('shows medians with their spread', () => {
    expect(sampleOf([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 1.4, high: 4.6, count: 5 });
    expect(shownSample(sampleOf([5, 1, 3, 2, 4]))).toBe('3.00 ms (1.40–4.60)');
    expect(shownSample(sampleOf([123.4]))).toBe('123 ms');
  });
});
