import type { AnchorState } from '../../core/model/anchor.js';

/** Whether a person should look whether an annotation stands where it belongs. */
export function needsAttention(state: AnchorState): boolean {
  return state === 'orphan' || state === 'fuzzy' || state === 'edited';
}
