import { IN_TRANSCRIPT, IN_USE, PREVIEW_SCHEME, TRANSCRIPT_SUBMENU, type CommandContribution } from './command.js';

const inTranscript = { enablement: `${IN_TRANSCRIPT} && resourceScheme != ${PREVIEW_SCHEME}` };
const editTurn = { menu: TRANSCRIPT_SUBMENU.id, group: '1_turn' };
const editMark = { menu: TRANSCRIPT_SUBMENU.id, group: '2_mark' };
const fix = { menu: TRANSCRIPT_SUBMENU.id, group: '3_fix' };
const editorTitle = { menu: 'editor/title', when: `${IN_TRANSCRIPT} && !isInDiffEditor` };
const inPreview = `resourceScheme == ${PREVIEW_SCHEME}`;

/** All commands. A module of the same name in src/client/commands holds what each does. */
export const COMMANDS = [
  {
    id: 'nextProblem',
    title: 'Go to Next Problem of the Transcript',
    icon: 'arrow-down',
    ...inTranscript,
    menus: [{ ...editorTitle, group: 'navigation@2' }],
    keys: { key: 'ctrl+f8', mac: 'cmd+f8' },
  },
  {
    id: 'previousProblem',
    title: 'Go to Previous Problem of the Transcript',
    icon: 'arrow-up',
    ...inTranscript,
    menus: [{ ...editorTitle, group: 'navigation@1' }],
    keys: { key: 'ctrl+shift+f8', mac: 'cmd+shift+f8' },
  },
  {
    id: 'repairSpeakerLine',
    title: 'Repair This Speaker Line',
    ...inTranscript,
    menus: [editTurn],
    keys: { key: 'ctrl+k alt+r', mac: 'cmd+k alt+r' },
  },
  {
    id: 'makeSpeakerLine',
    title: 'Make This Line a Speaker Line',
    ...inTranscript,
    menus: [editTurn],
    keys: { key: 'ctrl+k alt+s', mac: 'cmd+k alt+s' },
  },
  {
    id: 'splitTurn',
    title: 'Split the Turn Here',
    ...inTranscript,
    menus: [editTurn],
    keys: { key: 'ctrl+k alt+t', mac: 'cmd+k alt+t' },
  },
  {
    id: 'joinTurn',
    title: 'Join the Turn with the One Before',
    ...inTranscript,
    menus: [editTurn],
    keys: { key: 'ctrl+k alt+j', mac: 'cmd+k alt+j' },
  },
  {
    id: 'markInterjection',
    title: 'Mark as Interjection',
    ...inTranscript,
    menus: [editMark],
    keys: { key: 'ctrl+k alt+i', mac: 'cmd+k alt+i' },
  },
  {
    id: 'markPageHeader',
    title: 'Mark as Page Header',
    ...inTranscript,
    menus: [editMark],
    keys: { key: 'ctrl+k alt+h', mac: 'cmd+k alt+h' },
  },
  {
    id: 'fixAllSafe',
    title: 'Apply All Safe Repairs',
    icon: 'wand',
    ...inTranscript,
    menus: [fix, { ...editorTitle, group: '1_plenar@1' }],
  },
  {
    id: 'fixAllInferred',
    title: 'Review and Apply All Repairs…',
    icon: 'checklist',
    ...inTranscript,
    menus: [fix, { ...editorTitle, group: 'navigation@3' }],
  },
  {
    id: 'applyPreview',
    title: 'Apply These Repairs',
    icon: 'check',
    enablement: inPreview,
    menus: [{ menu: 'editor/title', when: inPreview, group: 'navigation@1' }],
  },
  {
    id: 'discardPreview',
    title: 'Discard These Repairs',
    icon: 'discard',
    enablement: inPreview,
    menus: [{ menu: 'editor/title', when: inPreview, group: 'navigation@2' }],
  },
  {
    id: 'exportFile',
    title: 'Export This File as Corrected JSON…',
    icon: 'export',
    inPalette: IN_TRANSCRIPT,
    menus: [
      { ...editorTitle, group: 'navigation@4' },
      {
        menu: 'explorer/context',
        when: `${IN_USE} && !explorerResourceIsFolder && (resourceExtname == .txt || resourceLangId == transcript)`,
        group: '4_plenar@1',
      },
    ],
  },
  {
    id: 'exportSitting',
    title: 'Export This Folder’s Sitting…',
    icon: 'export',
    inPalette: `${IN_TRANSCRIPT} && resourceScheme != untitled`,
    menus: [
      { ...editorTitle, when: `${editorTitle.when} && resourceScheme != untitled`, group: '1_plenar@2' },
      { menu: 'explorer/context', when: `${IN_USE} && explorerResourceIsFolder`, group: '4_plenar@2' },
    ],
  },
  {
    id: 'exportWorkspace',
    title: 'Export All Sittings of the Workspace…',
    icon: 'export',
    inPalette: 'workspaceFolderCount > 0',
  },
  {
    id: 'openRuleDocumentation',
    title: 'Open Documentation of a Rule…',
    icon: 'book',
    menus: [{ menu: TRANSCRIPT_SUBMENU.id, group: '4_help' }],
  },
  { id: 'changeProfile', title: 'Change Profile…' },
  { id: 'openSample', title: 'Open a Sample Page' },
  { id: 'restartServer', title: 'Restart Language Server' },
  { id: 'showLog', title: 'Show Log' },
] as const satisfies readonly CommandContribution[];

/** What comes behind `plenar.` in the id of a command. */
export type CommandId = (typeof COMMANDS)[number]['id'];
