import type { AnnotationRecord, SidecarEntry } from '../model/sidecar.js';
import { canonicalJson, isObject } from './canonical-json.js';

/** One of the two versions that are merged. */
export type Side = 'ours' | 'theirs';

/** A record that both sides have, merged. */
export interface MergedRecord {
  readonly record: SidecarEntry;
  /** The version that lost where both sides changed the same field differently; null where nothing is lost. */
  readonly loser: SidecarEntry | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a field is on both sides, where both changed it differently. */
interface Dispute {
  readonly ours: unknown;
  readonly theirs: unknown;
}

/**
 * Merges two versions of a record field by field. Where both sides changed the same field, the record that was touched
 * later wins. Where an annotation stands follows from its text: that it moved on both sides is no dispute.
 * @param base the record before both; null where it is not known
 * @param textSide the side that the merged document's text is from
 */
export function mergeRecord(
  base: SidecarEntry | null,
  ours: SidecarEntry,
  theirs: SidecarEntry,
  textSide: Side,
): MergedRecord {
  const place = placeOf(base, ours, theirs, textSide);
  const fields = mergeFields(base && withoutPlace(base), withoutPlace(ours), withoutPlace(theirs), 'ours');
  const disputes = [
    ...fields.disputes,
    ...(place === 'disputed' ? [{ ours: ours.anchor, theirs: theirs.anchor }] : []),
  ];
  const winner = laterSide(ours, theirs, disputes);
  const merged =
    winner === 'ours'
      ? fields.merged
      : mergeFields(base && withoutPlace(base), withoutPlace(ours), withoutPlace(theirs), winner).merged;
  const placed = (place === 'disputed' ? winner : place) === 'ours' ? ours : theirs;
  // Field by field each value is that of a valid record of this kind.
  const record = { ...merged, ...onlyPlace(placed) } as SidecarEntry;
  return { record, loser: disputes.length === 0 ? null : winner === 'ours' ? theirs : ours };
}

/** Whether a person changed a record, not merely an edit of the text the place of it. */
export function isChanged(base: SidecarEntry, record: SidecarEntry): boolean {
  return canonicalJson(withoutPlace(base)) !== canonicalJson(withoutPlace(record));
}

/** Merges fields; `disputes` lists those that both sides changed differently, in a fixed order. */
export function mergeFields(
  base: Fields | null,
  ours: Fields,
  theirs: Fields,
  winner: Side,
): { merged: Record<string, unknown>; disputes: Dispute[] } {
  const merged: Record<string, unknown> = {};
  const disputes: Dispute[] = [];
  for (const key of [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort()) {
    const value = { ours: ours[key], theirs: theirs[key] };
    const side = base === null ? presentSide(value) : changedSide(base[key], value);
    if (key === 'modified') {
      merged[key] = timeOf(value.ours) >= timeOf(value.theirs) ? value.ours : value.theirs;
    } else if (side !== null) {
      merged[key] = value[side];
    } else if (isObject(value.ours) && isObject(value.theirs)) {
      const before = base?.[key];
      const inner = mergeFields(base && (isObject(before) ? before : {}), value.ours, value.theirs, winner);
      merged[key] = inner.merged;
      disputes.push(...inner.disputes);
    } else {
      merged[key] = value[winner];
      disputes.push(value);
    }
  }
  return { merged, disputes };
}

/** The side that has the merged value; null where both changed it differently. */
export function changedSide(base: unknown, { ours, theirs }: Dispute): Side | null {
  if (same(ours, theirs) || same(theirs, base)) return 'ours';
  return same(ours, base) ? 'theirs' : null;
}

function presentSide({ ours, theirs }: Dispute): Side | null {
  if (same(ours, theirs) || theirs === undefined) return 'ours';
  return ours === undefined ? 'theirs' : null;
}

/** The side whose anchor counts; disputed where two people attached the annotation to different words. */
function placeOf(
  base: SidecarEntry | null,
  ours: SidecarEntry,
  theirs: SidecarEntry,
  textSide: Side,
): Side | 'disputed' {
  if (ours.record !== 'annotation' || theirs.record !== 'annotation') return 'ours';
  const before = base?.record === 'annotation' ? base : null;
  const places = { ours: onlyPlace(ours), theirs: onlyPlace(theirs) };
  const side =
    before === null ? (same(places.ours, places.theirs) ? 'ours' : null) : changedSide(onlyPlace(before), places);
  if (side !== null) return side;
  if (ours.anchor.quote.exact === theirs.anchor.quote.exact) return textSide;
  const byOurs = isReattached(before, ours);
  const byTheirs = isReattached(before, theirs);
  if (byOurs === byTheirs) return byOurs ? 'disputed' : textSide;
  return byOurs ? 'ours' : 'theirs';
}

/** Whether a person, and not an edit of the text, may have given an annotation other words. */
function isReattached(base: AnnotationRecord | null, { modified, anchor }: AnnotationRecord): boolean {
  if (base === null) return modified !== null;
  return modified !== base.modified && anchor.quote.exact !== base.anchor.quote.exact;
}

/** The side that was touched last. The same times: the greater disputed value, so that it is the same from both sides. */
function laterSide(ours: Fields, theirs: Fields, disputes: readonly Dispute[]): Side {
  const later = touched(ours) - touched(theirs);
  if (later !== 0) return later > 0 ? 'ours' : 'theirs';
  const [first] = disputes;
  return first === undefined || canonicalJson(first.ours ?? null) >= canonicalJson(first.theirs ?? null)
    ? 'ours'
    : 'theirs';
}

function touched({ created, modified }: Fields): number {
  return Math.max(timeOf(created), timeOf(modified));
}

/** Milliseconds of an ISO time; of anything else the beginning of all times. */
function timeOf(value: unknown): number {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? -Infinity : time;
}

function withoutPlace({ anchor: _anchor, state: _state, ...fields }: Fields): Fields {
  return fields;
}

function onlyPlace({ anchor, state }: Fields): Fields {
  return { ...(anchor !== undefined && { anchor }), ...(state !== undefined && { state }) };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}
