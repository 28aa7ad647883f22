import { labelWithPicker } from '../annotations/label-with-picker.js';
import type { CommandHandler, Services } from './services.js';

/** Labels the interjection at the cursor. */
export function labelInterjection(services: Services): CommandHandler {
  return labelWithPicker(services, ['interjection']);
}
