import * as vscode from 'vscode';
import type { CorrectionRecord } from '../../core/model/sidecar.js';
import type { CorrectionPlace } from '../../core/provenance/placed-corrections.js';

/** Creator of corrections that nobody is known to have made: the file was changed outside Plenar. */
const OUTSIDE = 'unknown';

/** Corrections of one rule, of one person, or from outside. */
export interface CorrectionGroup {
  /** Tells groups apart; also which icon they have. */
  readonly kind: 'rule' | 'person' | 'outside';
  /** Code of the rule, name of the person, or empty. */
  readonly name: string;
  readonly corrections: readonly CorrectionPlace[];
}

const KINDS: readonly CorrectionGroup['kind'][] = ['rule', 'person', 'outside'];

/** Corrections by whose they are: rules first, the most frequent first. */
export function groupsOf(corrections: readonly CorrectionPlace[]): CorrectionGroup[] {
  const groups = new Map<string, { kind: CorrectionGroup['kind']; name: string; corrections: CorrectionPlace[] }>();
  for (const correction of corrections) {
    const { kind, name } = whose(correction.record);
    const key = `${kind} ${name}`;
    const group = groups.get(key) ?? { kind, name, corrections: [] };
    groups.set(key, group);
    group.corrections.push(correction);
  }
  return [...groups.values()].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      b.corrections.length - a.corrections.length ||
      (a.name < b.name ? -1 : 1),
  );
}

/** Whose a correction is. */
export function whose({ rule, creator }: CorrectionRecord): Pick<CorrectionGroup, 'kind' | 'name'> {
  if (rule !== null) return { kind: 'rule', name: rule };
  return creator === OUTSIDE ? { kind: 'outside', name: '' } : { kind: 'person', name: creator };
}

/** The name of a group, for people. */
export function groupName({ kind, name }: Pick<CorrectionGroup, 'kind' | 'name'>): string {
  if (kind === 'outside') return vscode.l10n.t('Changed outside Plenar');
  return name === '' ? vscode.l10n.t('Changed by hand') : name;
}

/** Whose a correction is and since when, in words. */
export function attributionText(record: CorrectionRecord): string {
  const { kind, name } = whose(record);
  const when = record.created.slice(0, 10);
  if (kind === 'outside') return vscode.l10n.t('changed outside Plenar, noticed on {0}', when);
  const person = record.creator === '' || record.creator === OUTSIDE ? null : record.creator;
  if (kind === 'person') {
    return person === null ? vscode.l10n.t('by hand, {0}', when) : vscode.l10n.t('by {0}, {1}', person, when);
  }
  if (!record.decided) return vscode.l10n.t('rule {0}, {1}', name, when);
  return person === null
    ? vscode.l10n.t('rule {0}, accepted, {1}', name, when)
    : vscode.l10n.t('rule {0}, accepted by {1}, {2}', name, person, when);
}
