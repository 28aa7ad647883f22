import { labelWithPicker } from '../annotations/label-with-picker.js';
import type { CommandHandler, Services } from './services.js';

/** Labels the page at the cursor. */
export function labelPage(services: Services): CommandHandler {
  return labelWithPicker(services, ['page']);
}
