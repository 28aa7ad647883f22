import { goToAnnotation } from '../annotations/go-to-annotation.js';
import type { CommandHandler, Services } from './services.js';

/** Goes to the next annotation. */
export function nextAnnotation(services: Services): CommandHandler {
  return goToAnnotation(services, 'next');
}
