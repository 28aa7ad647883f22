import { IN_TRANSCRIPT, IN_USE, TRANSCRIPT_SUBMENU, type CommandContribution } from './command.js';
import { IGNORED_VIEW } from './review-views.js';

const line = (view: string, group: string, kind: RegExp): { menu: string; group: string; when: string } => ({
  menu: 'view/item/context',
  group,
  when: `view == ${view} && viewItem =~ /${kind.source}/`,
});
const inList = (view: string): string => `focusedView == ${view} && listFocus && !inputFocus`;

/** Commands of ignoring, of corrections and of the review. */
export const REVIEW_COMMANDS = [
  {
    id: 'ignoreFinding',
    title: 'Ignore the Problem Here…',
    icon: 'eye-closed',
    inPalette: IN_TRANSCRIPT,
    menus: [{ menu: TRANSCRIPT_SUBMENU.id, group: '3_fix@9' }],
    keys: { key: 'ctrl+k alt+x', mac: 'cmd+k alt+x' },
  },
  { id: 'showIgnored', title: 'Show Ignored Findings', inPalette: IN_USE },
  {
    id: 'revokeIgnored',
    title: 'Report Again',
    icon: 'eye',
    inPalette: 'false',
    menus: [line(IGNORED_VIEW, 'inline', /^ignored/u), line(IGNORED_VIEW, '1_ignored', /^ignored/u)],
    keys: { key: 'delete', mac: 'cmd+backspace', when: inList(IGNORED_VIEW) },
  },
  { id: 'recordCorrection', title: 'Record Whose a Correction Is', inPalette: 'false' },
] as const satisfies readonly CommandContribution[];
