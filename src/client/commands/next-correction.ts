import { goToCorrection } from '../corrections/go-to-correction.js';
import type { CommandHandler, Services } from './services.js';

/** Goes to the next corrected place. */
export function nextCorrection(services: Services): CommandHandler {
  return goToCorrection(services, 'next');
}
