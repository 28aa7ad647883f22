import { DELETE_IN_VIEW, DISCUSSION_COMMANDS, EDIT_IN_VIEW, VIEW_COMMANDS } from './annotation-commands.js';
import {
  ANNOTATION_SUBMENU,
  HAS_LABELS,
  IN_TRANSCRIPT,
  IN_USE,
  PREVIEW_SCHEME,
  TRANSCRIPT_SUBMENU,
  type CommandContribution,
  type KeyBinding,
} from './command.js';
import { REVIEW_COMMANDS } from './review-commands.js';

const inTranscript = { enablement: `${IN_TRANSCRIPT} && resourceScheme != ${PREVIEW_SCHEME}` };
const editTurn = { menu: TRANSCRIPT_SUBMENU.id, group: '1_turn' };
const editMark = { menu: TRANSCRIPT_SUBMENU.id, group: '2_mark' };
const fix = { menu: TRANSCRIPT_SUBMENU.id, group: '3_fix' };
const editorTitle = { menu: 'editor/title', when: `${IN_TRANSCRIPT} && !isInDiffEditor` };
const inPreview = `resourceScheme == ${PREVIEW_SCHEME}`;

const annotate = { menu: ANNOTATION_SUBMENU.id, group: '1_label' };
const annotation = { menu: ANNOTATION_SUBMENU.id, group: '2_annotation' };
const exchange = { menu: ANNOTATION_SUBMENU.id, group: '4_exchange' };
const tagSet = { menu: ANNOTATION_SUBMENU.id, group: '3_tags' };

/** One key gives the label that has it; where there is no tag set, the keys keep what they mean in VS Code. */
const labelKeys: readonly KeyBinding[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => ({
  key: `alt+${key}`,
  mac: `ctrl+alt+${key}`,
  args: key,
  when: `editorTextFocus && ${IN_TRANSCRIPT} && ${HAS_LABELS}`,
}));

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
    id: 'label',
    title: 'Label…',
    icon: 'tag',
    ...inTranscript,
    menus: [annotate, { ...editorTitle, group: '2_annotation@1' }],
    keys: { key: 'alt+l', mac: 'ctrl+alt+l' },
  },
  { id: 'labelInterjection', title: 'Label the Interjection…', ...inTranscript, menus: [annotate] },
  {
    id: 'labelTurn',
    title: 'Label the Turn…',
    ...inTranscript,
    menus: [annotate],
    keys: { key: 'ctrl+k alt+l', mac: 'cmd+k alt+l' },
  },
  {
    id: 'labelPage',
    title: 'Label the Page…',
    ...inTranscript,
    menus: [annotate],
    keys: { key: 'ctrl+k alt+p', mac: 'cmd+k alt+p' },
  },
  { id: 'applyLabel', title: 'Give the Label of a Key', inPalette: 'false', keys: labelKeys },
  {
    id: 'addNote',
    title: 'Note…',
    icon: 'note',
    ...inTranscript,
    menus: [annotate],
    keys: { key: 'alt+n', mac: 'ctrl+alt+n' },
  },
  {
    id: 'editAnnotation',
    title: 'Edit Annotation…',
    icon: 'edit',
    menus: [annotation, EDIT_IN_VIEW.menu],
    inPalette: IN_TRANSCRIPT,
    keys: [{ key: 'alt+shift+l', mac: 'ctrl+alt+shift+l' }, EDIT_IN_VIEW.key],
  },
  {
    id: 'deleteAnnotation',
    title: 'Delete Annotation',
    icon: 'trash',
    menus: [annotation, DELETE_IN_VIEW.menu],
    inPalette: IN_TRANSCRIPT,
    keys: [{ key: 'ctrl+k alt+backspace', mac: 'cmd+k alt+backspace' }, DELETE_IN_VIEW.key],
  },
  {
    id: 'nextAnnotation',
    title: 'Go to Next Annotation',
    ...inTranscript,
    keys: { key: 'alt+f9', mac: 'alt+f9' },
  },
  {
    id: 'previousAnnotation',
    title: 'Go to Previous Annotation',
    ...inTranscript,
    keys: { key: 'alt+shift+f9', mac: 'alt+shift+f9' },
  },
  {
    id: 'undoAnnotationChange',
    title: 'Take Back the Last Change of Annotations',
    icon: 'discard',
    inPalette: IN_USE,
    menus: [annotation],
    keys: { key: 'ctrl+k alt+z', mac: 'cmd+k alt+z' },
  },
  ...REVIEW_COMMANDS,
  ...VIEW_COMMANDS,
  ...DISCUSSION_COMMANDS,
  {
    id: 'compareAnnotators',
    title: 'Compare Two People’s Annotations…',
    icon: 'git-compare',
    ...inTranscript,
    menus: [exchange],
  },
  { id: 'importAnnotations', title: 'Import Annotations…', icon: 'cloud-download', ...inTranscript, menus: [exchange] },
  { id: 'exportAnnotations', title: 'Export Annotations…', icon: 'cloud-upload', ...inTranscript, menus: [exchange] },
  { id: 'editTagSet', title: 'Edit the Tag Set', inPalette: IN_TRANSCRIPT, menus: [tagSet] },
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
