import { formatMessage } from '../model/message.js';
import type { Applicability, Evidence } from '../model/problem.js';
import { applyEdits, type Range, type TextEdit } from '../text/offsets.js';

/** Why a text is changed: the rule, how sure its fix is, and what speaks for it. */
export interface Reason {
  readonly rule: string;
  readonly applicability: Applicability;
  readonly evidence?: Evidence;
}

/** An edit with its reason. */
export interface ReasonedEdit extends TextEdit, Reason {}

/** A change from an original text, in UTF-16 offsets of the original. */
export interface Correction extends Range, Reason {
  readonly original: string;
  readonly corrected: string;
}

/** A correction together with the place of its new wording in the corrected text. */
export interface PlacedCorrection extends Correction {
  readonly correctedStart: number;
  readonly correctedEnd: number;
}

const UNSURENESS: Readonly<Record<Applicability, number>> = { safe: 0, inferred: 1, suggestion: 2 };

function lessSure(a: Reason, b: Reason): Reason {
  return UNSURENESS[a.applicability] > UNSURENESS[b.applicability] ? a : b;
}

/** Adds to each correction where its new wording stands in the corrected text. */
export function placeCorrections(corrections: readonly Correction[]): PlacedCorrection[] {
  let shift = 0;
  return corrections.map((correction) => {
    const correctedStart = correction.start + shift;
    const correctedEnd = correctedStart + correction.corrected.length;
    shift = correctedEnd - correction.end;
    return { ...correction, correctedStart, correctedEnd };
  });
}

/** Applies corrections to their original. */
export function applyCorrections(original: string, corrections: readonly Correction[]): string {
  return applyEdits(
    original,
    corrections.map(({ start, end, corrected }) => ({ start, end, newText: corrected })),
  );
}

/** Changes that share characters, in offsets of the middle text. */
interface Cluster {
  readonly start: number;
  end: number;
  /** How far the middle text has moved against the original, before and behind the cluster. */
  readonly shiftBefore: number;
  shiftBehind: number;
  readonly corrections: Correction[];
  readonly edits: ReasonedEdit[];
}

/**
 * Composes corrections of an original with edits of the corrected text into one list against the original.
 * @param original the original text
 * @param corrections ascending, not overlapping; they lead from the original to the middle text
 * @param middle the original with the corrections applied
 * @param edits edits of the middle text, not overlapping, in any order
 * @returns ascending corrections that lead from the original to the middle text with the edits applied. Changes that
 * share characters become one correction, with the rule of the least sure of them and the evidence of all; changes that
 * cancel each other out disappear.
 */
export function composeCorrections(
  original: string,
  corrections: readonly Correction[],
  middle: string,
  edits: readonly ReasonedEdit[],
): Correction[] {
  return clustersOf(corrections, edits)
    .map((cluster) => clusterCorrection(original, middle, cluster))
    .filter((correction) => correction.original !== correction.corrected);
}

function clustersOf(corrections: readonly Correction[], edits: readonly ReasonedEdit[]): Cluster[] {
  const changes = [
    ...placeCorrections(corrections).map((correction) => ({
      start: correction.correctedStart,
      end: correction.correctedEnd,
      correction,
      edit: null,
    })),
    ...edits.map((edit) => ({ start: edit.start, end: edit.end, correction: null, edit })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);

  const clusters: Cluster[] = [];
  let shift = 0;
  for (const { start, end, correction, edit } of changes) {
    let cluster = clusters.at(-1);
    if (cluster !== undefined && start < cluster.end && cluster.start < end) {
      cluster.end = Math.max(cluster.end, end);
    } else {
      cluster = { start, end, shiftBefore: shift, shiftBehind: shift, corrections: [], edits: [] };
      clusters.push(cluster);
    }
    if (correction !== null) {
      cluster.corrections.push(correction);
      shift = correction.correctedEnd - correction.end;
      cluster.shiftBehind = shift;
    }
    if (edit !== null) cluster.edits.push(edit);
  }
  return clusters;
}

function clusterCorrection(original: string, middle: string, cluster: Cluster): Correction {
  const start = cluster.start - cluster.shiftBefore;
  const end = cluster.end - cluster.shiftBehind;
  const moved = cluster.edits.map(({ start: from, end: to, newText }) => ({
    start: from - cluster.start,
    end: to - cluster.start,
    newText,
  }));
  const reasons: readonly Reason[] = [...cluster.corrections, ...cluster.edits];
  const { rule, applicability } = reasons.reduce(lessSure, { rule: '', applicability: 'safe' });
  const evidence = allEvidence(reasons);
  return {
    start,
    end,
    original: original.slice(start, end),
    corrected: applyEdits(middle.slice(cluster.start, cluster.end), moved),
    rule,
    applicability,
    ...(evidence.length > 0 && { evidence }),
  };
}

/** The evidence of all reasons, each sentence once. */
function allEvidence(reasons: readonly Reason[]): Evidence {
  const [only, ...others] = reasons.filter(({ evidence }) => evidence !== undefined);
  if (others.length === 0) return only?.evidence ?? [];
  const said = new Map(
    [only, ...others]
      .flatMap((reason) => reason?.evidence ?? [])
      .map((sentence) => [formatMessage(sentence), sentence]),
  );
  return [...said.values()];
}
