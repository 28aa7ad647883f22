import { SELECTED } from '../contributions/review-commands.js';
import { chosenCorrections } from '../corrections/chosen-correction.js';
import { revert } from '../corrections/revert.js';
import type { CommandHandler, Services } from './services.js';

/** Puts the original wording back: of the correction that is named or selected in the view, else of those at the cursor. */
export function revertCorrection(services: Services): CommandHandler {
  return async (argument) => {
    const chosen = await chosenCorrections(
      services,
      argument === SELECTED ? services.correctionsView.selected : argument,
    );
    if (chosen) await revert(services, chosen.transcript, chosen.corrections);
  };
}
