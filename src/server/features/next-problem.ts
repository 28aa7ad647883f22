import type { Problem } from '../../core/model/problem.js';
import { NEXT_PROBLEM, type NextProblem, type NextProblemParams } from '../../protocol/requests.js';
import { answeringFor } from '../answer.js';
import type { ServerContext } from '../context.js';

/** `plenar/nextProblem`: where the next or previous problem of a document stands. */
export function provideNextProblem(context: ServerContext): void {
  context.connection.onRequest(
    NEXT_PROBLEM,
    answeringFor(
      context,
      'Next problem',
      ({ uri }: NextProblemParams) => uri,
      null,
      ({ problems, positions }, { position, direction }): NextProblem | null => {
        const index = neighbour(problems, positions.offsetAt(position), direction);
        const problem = problems[index];
        if (!problem) return null;
        return {
          range: positions.rangeOf(problem),
          code: problem.code,
          message: context.localize(problem.message),
          index: index + 1,
          count: problems.length,
        };
      },
    ),
  );
}

/** Index of the first problem that begins behind (before) an offset; at the other end where there is none. */
function neighbour(problems: readonly Problem[], offset: number, direction: NextProblemParams['direction']): number {
  if (direction === 'next')
    return Math.max(
      0,
      problems.findIndex(({ start }) => start > offset),
    );
  const before = problems.findLastIndex(({ start }) => start < offset);
  return before < 0 ? problems.length - 1 : before;
}
