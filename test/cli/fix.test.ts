import { chmodSync, lstatSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/cli/unified-diff.js';
import { composeCorrections, type ReasonedEdit } from '../../src/core/sitting/corrections.js';
import { EditSet } from '../../src/core/text/edit-set.js';
import { applyEdits } from '../../src/core/text/offsets.js';
import { GLUED_WORDS } from '../support/glued-words.js';
import { Desk, EXTRACT } from './support.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.remove());

/** Applies a unified diff as `patch` does, and fails where a line is not what the diff says. */
function patched(original: string, diff: string): string {
  const lines = original === '' ? [] : original.split(/(?<=\n)/u);
  const hunks = diff.split(/^@@ /mu).slice(1);
  const out: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    const [head = '', ...body] = hunk.split(/(?<=\n)/u);
    const [, from = '', count = '', , correctedCount = ''] = /^-(\d+),(\d+) \+(\d+),(\d+) @@\n$/u.exec(head) ?? [];
    const start = Number(count) === 0 ? Number(from) : Number(from) - 1;
    out.push(...lines.slice(at, start));
    at = start;
    let added = 0;
    for (const [index, marked] of body.entries()) {
      if (marked.startsWith('\\')) continue;
      const open = body[index + 1]?.startsWith('\\') === true;
      const content = open ? marked.slice(1, -1) : marked.slice(1);
      if (marked.startsWith('+') || marked.startsWith(' ')) {
        out.push(content);
        added++;
      }
      if (marked.startsWith('-') || marked.startsWith(' ')) {
        expect(lines[at]).toBe(content);
        at++;
      }
    }
    expect(at - start).toBe(Number(count));
    expect(added).toBe(Number(correctedCount));
  }
  return [...out, ...lines.slice(at)].join('');
}

describe('plenar fix', () => {
  it('shows a diff that leads to the corrected file, and changes nothing', async () => {
    desk.write('0008.txt', EXTRACT);
    const { status, stdout, said } = await desk.call(['fix', '0008.txt', '--fix', 'inferred']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^--- a\/0008\.txt\n\+\+\+ b\/0008\.txt\n@@ /u);
    expect(said).toEqual([expect.stringMatching(/corrections: \d+, in 1 of 1 files/u)]);
    expect(desk.read('0008.txt')).toBe(EXTRACT);
    const expected = patched(EXTRACT, stdout);
    expect(expected).toContain('der Soft- und Hardware');
    await desk.call(['fix', '0008.txt', '--fix', 'inferred', '--write']);
    expect(desk.read('0008.txt')).toBe(expected);
  });

  it('logs what it changes and what speaks for it', async () => {
    desk.write('0008.txt', GLUED_WORDS.text);
    await desk.call(['fix', '0008.txt', '--fix', 'inferred', '--log', 'log.jsonl']);
    expect(desk.read('0008.txt')).toBe(GLUED_WORDS.text);
    expect(desk.json('log.jsonl')).toEqual({
      path: '0008.txt',
      line: GLUED_WORDS.line + 1,
      column: GLUED_WORDS.character + 'Antrag'.length + 1,
      rule: 'text/glued-words',
      applicability: 'inferred',
      original: '',
      corrected: ' ',
      evidence: [GLUED_WORDS.evidence],
    });
  });

  it('writes no log over a file that it reads', async () => {
    desk.write('0008.txt', EXTRACT);
    expect((await desk.call(['fix', '0008.txt', '--log', '0008.txt', '--write'])).status).toBe(2);
    expect(desk.read('0008.txt')).toBe(EXTRACT);
  });

  it('applies safe fixes only, where nothing else is asked for', async () => {
    desk.write('0008.txt', 'Präsident Boris Rhein: \n\n\nVielen Dank. \u0096 Soft-und Hardware. \n');
    await desk.call(['fix', '0008.txt', '--write']);
    expect(desk.read('0008.txt')).toBe('Präsident Boris Rhein: \n\n\nVielen Dank. – Soft-und Hardware. \n');
  });

  it('applies the fixes of the rules that are named, and no others', async () => {
    desk.write('0008.txt', EXTRACT);
    await desk.call(['fix', '0008.txt', '--fix', 'inferred', '--rule', 'text/suspended-hyphen', '--write']);
    expect(desk.read('0008.txt')).toBe(EXTRACT.replace('Soft-und', 'Soft- und'));
  });

  it('changes nothing the second time', async () => {
    desk.write('0008.txt', EXTRACT);
    await desk.call(['fix', '.', '--fix', 'inferred', '--write']);
    const once = desk.read('0008.txt');
    const { stdout, said } = await desk.call(['fix', '.', '--fix', 'inferred', '--write']);
    expect(desk.read('0008.txt')).toBe(once);
    expect(stdout).toBe('');
    expect(said).toEqual([expect.stringContaining('corrections written: 0, in 0 of 1 files')]);
  });

  it('ends with 1 when problems at or above --fail-on are left', async () => {
    desk.write('0008.txt', EXTRACT);
    expect((await desk.call(['fix', '0008.txt', '--fail-on', 'warning'])).status).toBe(1);
    expect((await desk.call(['fix', '0008.txt', '--fix', 'inferred', '--fail-on', 'warning'])).status).toBe(0);
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['mixed line ends', (text: string) => Buffer.from(text.replace('\n', '\r\n'))],
  ])('keeps the form of the file: %s', async (_, bytesOf) => {
    const before = 'Präsident Boris Rhein: \n\n\nVielen Dank für die Soft-und Hardware. \n';
    desk.write('0008.txt', bytesOf(before));
    await desk.call(['fix', '0008.txt', '--fix', 'inferred', '--rule', 'text/suspended-hyphen', '--write']);
    expect(desk.bytes('0008.txt')).toEqual(bytesOf(before.replace('Soft-und', 'Soft- und')));
  });

  it('writes Windows-1252 files in Windows-1252, and says that it read them so', async () => {
    const before = 'Präsident Boris Rhein: \n\n\nVielen Dank, Herr Minister.  Gibt es weitere Fragen? \n\n\n'.repeat(3);
    desk.write('0008.txt', Buffer.from(before, 'latin1'));
    const { said } = await desk.call(['fix', '0008.txt', '--fix', 'inferred', '--rule', 'text/lost-dash', '--write']);
    expect(said[0]).toBe('plenar: 0008.txt: not UTF-8; read as Windows-1252');
    expect(desk.bytes('0008.txt')).toEqual(Buffer.from(before.replaceAll('  ', ' \u0096 '), 'latin1'));
  });

  it('keeps mode and symbolic link, and leaves nothing behind', async () => {
    desk.write('real/0008.txt', EXTRACT);
    chmodSync(desk.path('real/0008.txt'), 0o640);
    symlinkSync('real/0008.txt', desk.path('0008.txt'));
    await desk.call(['fix', '0008.txt', '--fix', 'inferred', '--write']);
    expect(desk.read('real/0008.txt')).toContain('Soft- und');
    expect(lstatSync(desk.path('0008.txt')).isSymbolicLink()).toBe(true);
    expect(statSync(desk.path('real/0008.txt')).mode & 0o777).toBe(0o640);
    expect(desk.files()).toEqual(['0008.txt', 'real/0008.txt']);
  });

  it('does not write a file that has changed since it was read, and goes on with the rest', async () => {
    desk.write('a.txt', Buffer.from(EXTRACT, 'latin1'));
    desk.write('b.txt', EXTRACT);
    const { status, said } = await desk.call(['fix', 'a.txt', 'b.txt', '--fix', 'inferred', '--write'], {
      // The notice about the encoding comes when the file has been read and before it is written.
      onSaid: (text) => {
        if (text.includes('Windows-1252')) writeFileSync(desk.path('a.txt'), 'somebody was here');
      },
    });
    expect(status).toBe(2);
    expect(said).toContain('plenar: a.txt: not written: it has changed since it was read');
    expect(desk.read('a.txt')).toBe('somebody was here');
    expect(desk.read('b.txt')).toContain('Soft- und');
    expect(desk.files()).toEqual(['a.txt', 'b.txt']);
  });

  it('does not write a file whose damaged characters would be lost', async () => {
    const damaged = Buffer.concat([Buffer.from(EXTRACT), Buffer.from([0xc3])]);
    desk.write('0008.txt', damaged);
    const { status, said } = await desk.call(['fix', '0008.txt', '--fix', 'inferred', '--write']);
    expect(status).toBe(2);
    expect(said).toContain('plenar: 0008.txt: not written: its damaged characters would be lost');
    expect(desk.bytes('0008.txt')).toEqual(damaged);
  });

  it('corrects standard input to standard output, in its encoding', async () => {
    const { stdout } = await desk.call(['fix', '-', '--fix', 'inferred', '--write'], { stdin: EXTRACT });
    expect(stdout).toContain('der Soft- und Hardware');
    const { bytes } = await desk.call(['fix', '-', '--write'], { stdin: Buffer.from('Größe. \n', 'latin1') });
    expect(bytes).toEqual(Buffer.from('Größe. \n', 'latin1'));
  });

  it('wants to know whether to show or to write', async () => {
    const { status, said } = await desk.call(['fix', '.', '--diff', '--write']);
    expect(status).toBe(2);
    expect(said).toEqual(['plenar: choose --diff or --write', 'plenar: more: plenar --help']);
  });
});

describe('unified diffs', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '\n', '\r\n', '\r', '–'), { maxLength: 80 })
    .map((parts) => parts.join(''));
  const wish = fc.record({
    at: fc.nat(80),
    length: fc.nat(6),
    newText: fc.constantFrom('', 'x', '\n', 'x\n', '\ny', '\n\n'),
  });

  it('lead from the original to the correction', () => {
    fc.assert(
      fc.property(text, fc.array(wish, { maxLength: 6 }), (original, wishes) => {
        const edits = new EditSet<ReasonedEdit>();
        for (const { at, length, newText } of wishes) {
          const start = Math.min(at, original.length);
          const end = Math.min(original.length, start + length);
          edits.addAll([{ start, end, newText, rule: 'text/x', applicability: 'safe' }]);
        }
        const corrected = applyEdits(original, edits.edits);
        const corrections = composeCorrections(original, [], original, edits.edits);
        expect(patched(original, unifiedDiff('a.txt', original, corrected, corrections))).toBe(corrected);
      }),
      {
        numRuns: 3000,
        examples: [
          [
            'aa\na',
            [
              { at: 2, length: 1, newText: '' },
              { at: 1, length: 1, newText: 'x\n' },
            ],
          ],
        ],
      },
    );
  });
});
