import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lettersOnly, normalText, speakerKey } from '../../bench/accuracy/normal-text.ts';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const gold = join(shared, 'corpus', 'hessen', 'gold');

const PROGRAM = `
import json, sys
sys.path.insert(0, sys.argv[1])
import score
lines = json.load(sys.stdin)
json.dump([[*score.spk({'speaker': line}), score.norm(line), score.loose(line)] for line in lines], sys.stdout)
`;

/** Name, affiliation, normal text and letters of lines, as the tool has them. */
function scoreTool(lines: readonly string[]): string[][] {
  const input = JSON.stringify(lines);
  const args = ['-c', PROGRAM, join(shared, 'tools', 'score')];
  return JSON.parse(execFileSync('python3', args, { input, encoding: 'utf8', maxBuffer: 1e8 })) as string[][];
}

interface GoldFile {
  readonly turns: readonly {
    readonly speaker_raw: string;
    readonly speaker: string;
    readonly paragraphs: readonly { readonly text: string }[];
  }[];
}

function canAsk(): boolean {
  if (!existsSync(gold)) {
    console.warn('SKIPPED: ../shared is not there; the comparison of speakers is not checked against tools/score');
    return false;
  }
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    console.warn('SKIPPED: python3 is not there; the comparison of speakers is not checked against tools/score');
    return false;
  }
}

describe.runIf(canAsk())('what the benchmarks compare is what tools/score compares', () => {
  it('tells speakers apart in the same way, in every speaker line and paragraph of the record', () => {
    const record = readdirSync(gold).flatMap((name) => {
      const { turns } = JSON.parse(readFileSync(join(gold, name), 'utf8')) as GoldFile;
      return turns.flatMap((turn) => [`${turn.speaker_raw}:`, turn.speaker, turn.paragraphs[0]?.text ?? '']);
    });
    const lines = [...new Set(record), ' a\u0085b\u001cc\ufeff ', 'Präsident:', 'A, B (C)', 'X [Y] ()', ''];
    const own = lines.map((line) => {
      const { name, affiliation } = speakerKey(line);
      return [name, affiliation, normalText(line), lettersOnly(line)];
    });
    expect(lines.length).toBeGreaterThan(1000);
    expect(own).toEqual(scoreTool(lines));
  });
});
