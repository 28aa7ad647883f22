import * as vscode from 'vscode';
import { annotatedEditor } from '../annotations/annotated-editor.js';
import type { CorrectionGroupNode } from '../corrections/correction-nodes.js';
import { revert } from '../corrections/revert.js';
import { groupName, groupsOf, type CorrectionGroup } from '../corrections/whose.js';
import { changeText } from '../corrections/wording.js';
import type { OpenTranscript } from '../stand-off/store.js';
import type { CommandHandler, Services } from './services.js';

/** How many corrections of a rule are shown as examples. */
const EXAMPLES = 3;

/** Takes back all that one rule or one person changed in the transcript, in one edit, after showing how much that is. */
export function revertCorrectionsOfRule(services: Services): CommandHandler {
  return async (argument) => {
    const chosen = isGroup(argument) ? argument : await choose(services);
    if (!chosen || !(await confirm(chosen.group))) return;
    const { transcript, group } = chosen;
    // The text may have gone on while the question stood there.
    const now = groupsOf(services.corrections.of(transcript)).find(
      ({ kind, name }) => kind === group.kind && name === group.name,
    );
    if (now) await revert(services, transcript, now.corrections);
  };
}

type Chosen = Pick<CorrectionGroupNode, 'transcript' | 'group'>;

async function choose(services: Services): Promise<Chosen | undefined> {
  const found = await annotatedEditor(services);
  if (!found) return undefined;
  const { transcript } = found;
  const groups = groupsOf(services.corrections.of(transcript));
  if (groups.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing has been changed in this transcript.'));
    return undefined;
  }
  const items = groups.map((group) => ({
    label: groupName(group),
    description: `${group.corrections.length}×`,
    detail: group.corrections
      .slice(0, EXAMPLES)
      .map(({ record }) => changeText(record))
      .join(', '),
    group,
  }));
  const title = vscode.l10n.t('Whose corrections are to be taken back?');
  const group = (await vscode.window.showQuickPick(items, { title }))?.group;
  return group && { transcript, group };
}

async function confirm(group: CorrectionGroup): Promise<boolean> {
  const { corrections } = group;
  const decided = group.kind === 'rule' ? corrections.filter(({ record }) => record.decided).length : 0;
  const question =
    corrections.length === 1
      ? vscode.l10n.t('Take back the correction “{0}”?', groupName(group))
      : vscode.l10n.t('Take back {0} corrections “{1}”?', corrections.length, groupName(group));
  const accepted = decided > 0 ? vscode.l10n.t('A person accepted {0} of them.', decided) : undefined;
  const takeBack = vscode.l10n.t('Take Back');
  const options = { modal: true, ...(accepted !== undefined && { detail: accepted }) };
  return (await vscode.window.showWarningMessage(question, options, takeBack)) === takeBack;
}

function isGroup(
  argument: unknown,
): argument is { readonly transcript: OpenTranscript; readonly group: CorrectionGroup } {
  return typeof argument === 'object' && argument !== null && 'group' in argument && 'transcript' in argument;
}
