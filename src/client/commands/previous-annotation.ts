import { goToAnnotation } from '../annotations/go-to-annotation.js';
import type { CommandHandler, Services } from './services.js';

/** Goes to the previous annotation. */
export function previousAnnotation(services: Services): CommandHandler {
  return goToAnnotation(services, 'previous');
}
