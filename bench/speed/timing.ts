import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sampleOf, type Sample } from './sample.ts';

/** One of several programs that do comparable work on the same text. */
export interface Contender {
  readonly name: string;
  /** Does the work once. What it returns says how much was found, so that nothing is optimised away. */
  readonly check: (text: string) => number | Promise<number>;
}

export interface RaceOptions {
  /** Rounds that are not counted: the code gets compiled in them. */
  readonly warmups: number;
  readonly rounds: number;
  /** What is collected before each measurement, so that nobody pays for the garbage of another. */
  readonly garbage: 'young' | 'all';
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' | 'major' }) => void;

/** Collects garbage now, not while something is measured. */
export function collectGarbage(which: RaceOptions['garbage']): void {
  collect({ type: which === 'young' ? 'minor' : 'major' });
}

/** @returns how long the work took, in milliseconds */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  const result = work();
  if (result instanceof Promise) await result;
  return performance.now() - began;
}

/**
 * Lets contenders work on the same texts in turn, in an order that changes from round to round, so that whatever
 * disturbs the machine disturbs all of them.
 * @returns their times, by name
 */
export async function race(
  contenders: readonly Contender[],
  texts: readonly string[],
  { warmups, rounds, garbage }: RaceOptions,
): Promise<Record<string, Sample>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -warmups; round < rounds; round++) {
    for (const [index, text] of texts.entries()) {
      for (const { name, check } of rotated(contenders, round + warmups + index)) {
        collectGarbage(garbage);
        const time = await timed(() => check(text));
        if (round >= 0) times.get(name)?.push(time);
      }
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, sampleOf(list)]));
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
