import { labelWithPicker } from '../annotations/label-with-picker.js';
import type { CommandHandler, Services } from './services.js';

/** Labels the turn at the cursor. */
export function labelTurn(services: Services): CommandHandler {
  return labelWithPicker(services, ['turn']);
}
