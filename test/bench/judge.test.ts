import { describe, expect, it } from 'vitest';
import { Confirmation } from '../../bench/false-positives/confirmation.ts';
import { judge } from '../../bench/false-positives/judge.ts';
import { sourceWords } from '../../bench/false-positives/words.ts';
import { message } from '../../src/core/model/message.ts';
import type { Problem } from '../../src/core/model/problem.ts';

const TEXT = 'Antrag\nDrucks. 20/5021\nWir beginnen.\n';
const file = { path: '0001.txt', text: TEXT };
const words = sourceWords([file]);
const gold = ['Antrag', '–', 'Drucks.', '20/5021', '–', 'Wir', 'beginnen.'].map((word) => ({ word, begins: false }));
const confirmation = new Confirmation(words, gold, [
  { equal: true, aStart: 0, aEnd: 1, bStart: 0, bEnd: 1 },
  { equal: false, aStart: 1, aEnd: 1, bStart: 1, bEnd: 2 },
  { equal: true, aStart: 1, aEnd: 3, bStart: 2, bEnd: 4 },
  { equal: false, aStart: 3, aEnd: 3, bStart: 4, bEnd: 5 },
  { equal: true, aStart: 3, aEnd: 5, bStart: 5, bEnd: 7 },
]);

/** A problem about some words whose fix inserts a text at a place. */
function problem(about: string, newText: string, at: number): Problem {
  const start = TEXT.indexOf(about);
  return {
    code: 'heading/lost-dash-paper',
    severity: 'warning',
    message: message('The dashes around the paper number were lost: “{papers}”.', { papers: about }),
    start,
    end: start + about.length,
    fixes: [
      {
        title: message('Insert the lost dashes'),
        applicability: 'inferred',
        edits: [{ start: at, end: at, newText }],
      },
    ],
  };
}

describe('what the record says about a problem', () => {
  const paper = 'Drucks. 20/5021';
  const behind = TEXT.indexOf('\nWir');

  it('calls it true where the words are right and the record has more at the place of the fix', () => {
    expect(judge(problem(paper, ' –', behind), 0, file, 'speech', confirmation)).toBe('differs');
  });

  it('calls it false where the record has nothing there', () => {
    expect(judge(problem(paper, ' –', TEXT.indexOf(' 20/')), 0, file, 'speech', confirmation)).toBe('confirmed');
    expect(judge(problem(paper, '\n', behind), 0, file, 'speech', confirmation)).toBe('confirmed');
  });

  it('is silent where the page is no speech', () => {
    expect(judge(problem(paper, ' –', behind), 0, file, 'contents', confirmation)).toBe('silent');
  });
});
