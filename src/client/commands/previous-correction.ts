import { goToCorrection } from '../corrections/go-to-correction.js';
import type { CommandHandler, Services } from './services.js';

/** Goes to the previous corrected place. */
export function previousCorrection(services: Services): CommandHandler {
  return goToCorrection(services, 'previous');
}
