import { goToProblem } from './go-to-problem.js';
import type { CommandHandler, Services } from './services.js';

export function previousProblem(services: Services): CommandHandler {
  return goToProblem(services, 'previous');
}
