import type { DocumentState } from '../../protocol/document-state.js';

/** Translates a template with `{name}` placeholders; `vscode.l10n.t` in VS Code. */
export type Translate = (template: string, values: Record<string, string | number>) => string;

/** Number of problems of all severities. */
export function problemCount({ problems }: DocumentState): number {
  return problems.error + problems.warning + problems.information + problems.hint;
}

/** What a status item says of a document: turns and problems. */
export function readingText(state: DocumentState, t: Translate): string {
  if (state.tooLarge) return t('Too large to be read', {});
  const problems = problemCount(state);
  const turns = state.turns === 1 ? t('1 turn', {}) : t('{count} turns', { count: state.turns });
  if (problems === 0) return t('{turns}, no problems', { turns });
  if (problems === 1) return t('{turns}, 1 problem', { turns });
  return t('{turns}, {count} problems', { turns, count: problems });
}

/** What was read, and how long it took. */
export function readingDetail(state: DocumentState, t: Translate): string {
  if (state.tooLarge) return '';
  const pages = state.pages === 1 ? t('1 page', {}) : t('{count} pages', { count: state.pages });
  return t('{pages}, {milliseconds} ms', { pages, milliseconds: Math.max(1, Math.round(state.milliseconds)) });
}
