import { formatMessage } from '../model/message.js';
import type { Evidence } from '../model/problem.js';

/** The field `evidence` of an exported correction or problem, in English like its message; none where nothing is said. */
export function exportedEvidence(evidence: Evidence | undefined): { evidence?: string[] } {
  return evidence === undefined || evidence.length === 0
    ? {}
    : { evidence: evidence.map((sentence) => formatMessage(sentence)) };
}
