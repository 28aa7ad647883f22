import { labelWithPicker } from '../annotations/label-with-picker.js';
import type { CommandHandler, Services } from './services.js';

/** Labels what is selected, or the interjection, turn or page at the cursor. */
export function label(services: Services): CommandHandler {
  return labelWithPicker(services, ['selection', 'interjection', 'turn', 'page']);
}
