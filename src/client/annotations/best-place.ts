import { placesToChoose } from '../../core/annotate/places-to-choose.js';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';
import type { Range } from '../../core/text/offsets.js';
import type { OpenTranscript } from '../stand-off/store.js';

/** Where an annotation without a place most likely belongs; undefined where nothing is like its words. */
export function bestPlace({ standOff }: OpenTranscript, { record, candidates }: PlacedAnnotation): Range | undefined {
  return placesToChoose(standOff.text, record.anchor.quote, candidates, 1)[0];
}
