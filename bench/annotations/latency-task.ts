import { parseSidecar } from '../../src/core/sidecar/parse-sidecar.ts';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.ts';
import { StandOffText } from '../../src/core/stand-off/stand-off-text.ts';
import { applyEdits } from '../../src/core/text/offsets.ts';
import { sampleOf, type Sample } from '../speed/sample.ts';
import { editedTexts, sittingText } from '../speed/texts.ts';
import { collectGarbage, timed } from '../speed/timing.ts';
import { sidecarFor, spansToLabel } from './annotated-sitting.ts';

/** What annotations cost in a sitting file, in milliseconds. */
export interface Latency {
  readonly annotations: number;
  readonly characters: number;
  /** A key typed: the extension follows it before it does anything else. */
  readonly typing: Sample;
  /** Opening the file: reading the sidecar and attaching everything to the same text. */
  readonly opening: Sample;
  /** Opening after 20 lines were changed elsewhere, the last known text at hand. */
  readonly openingChanged: Sample;
  /** The same without a known text: every quote is looked for. Once: it takes long. */
  readonly openingUnknown: Sample;
  /** Saving: making and serialising everything. */
  readonly saving: Sample;
}

const KEYS = 300;
const ROUNDS = 3;

/** Measures with so many annotations in a sitting of 360,000 characters. */
export async function latencyTask(argument: string): Promise<Latency> {
  const text = sittingText(0, 'decoded');
  const spans = spansToLabel(text, Number(argument));
  const sidecar = sidecarFor(text, spans);
  const stored = serializeSidecar(sidecar);
  const changed = editedTexts(text, 20).at(-1) ?? text;
  const original = { sha256: '0'.repeat(64), encoding: 'utf-8', text };
  const rounds = async (work: () => unknown, count = ROUNDS): Promise<Sample> => {
    const times: number[] = [];
    for (let round = count > 1 ? -1 : 0; round < count; round++) {
      collectGarbage('all');
      const time = await timed(work);
      if (round >= 0) times.push(time);
    }
    return sampleOf(times);
  };
  const by = { id: 'typed', rule: null, decided: true, creator: 'bench', created: '2026-01-01T00:00:00Z' };
  const { document } = sidecar;
  if (document === null) throw new Error('no document record');
  return {
    annotations: spans.length,
    characters: text.length,
    typing: await typing(new StandOffText(text, sidecar, text, original)),
    opening: await rounds(() => new StandOffText(text, parseSidecar(stored), text, original)),
    openingChanged: await rounds(() => new StandOffText(changed, parseSidecar(stored), text, original)),
    openingUnknown: await rounds(() => new StandOffText(changed, parseSidecar(stored), null, null), 1),
    saving: await rounds(() => {
      const standOff = new StandOffText(text, sidecar, text, original);
      standOff.change([{ start: 9, end: 9, newText: 'x' }], applyEdits(text, [{ start: 9, end: 9, newText: 'x' }]), by);
      return serializeSidecar(standOff.stored(document, standOff.text, by));
    }),
  };
}

/** Types words letter by letter in the middle of the text, with a few letters taken back. */
async function typing(standOff: StandOffText): Promise<Sample> {
  const times: number[] = [];
  let at = Math.floor(standOff.text.length / 3);
  for (let key = 0; key < KEYS; key++) {
    const isBack = key % 11 === 10;
    const edit = isBack
      ? { start: at - 1, end: at, newText: '' }
      : { start: at, end: at, newText: key % 7 ? 'e' : ' ' };
    const after = applyEdits(standOff.text, [edit]);
    const by = { id: `key-${key}`, rule: null, decided: true, creator: 'bench', created: '2026-01-01T00:00:00Z' };
    // The editor hands over a text in one piece, not one that is still to be put together.
    after.charCodeAt(0);
    times.push(await timed(() => standOff.change([edit], after, by)));
    at += isBack ? -1 : 1;
    if (key % 50 === 49) at += 900;
  }
  return sampleOf(times);
}
