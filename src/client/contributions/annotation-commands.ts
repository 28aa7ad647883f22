import { ANNOTATION_SUBMENU, IN_TRANSCRIPT, IN_USE, type CommandContribution } from './command.js';
import { ANNOTATIONS_VIEW, VIEW_CONTEXT } from './annotations-view.js';

/** Argument of a command that a key of the annotations view runs: it is about the line that has the focus. */
export const FOCUSED_LINE = 'focused';

/** Id of the controller of threads, and what their comments and they themselves are for menus. */
export const DISCUSSIONS = {
  controller: 'plenar.discussions',
  open: 'open',
  resolved: 'resolved',
  own: 'own',
} as const;

const annotation = { menu: ANNOTATION_SUBMENU.id, group: '2_annotation' };
const title = (group: string, when?: string): { menu: string; group: string; when: string } => ({
  menu: 'view/title',
  group,
  when: [`view == ${ANNOTATIONS_VIEW}`, ...(when === undefined ? [] : [when])].join(' && '),
});
const line = (group: string, kind: RegExp): { menu: string; group: string; when: string } => ({
  menu: 'view/item/context',
  group,
  when: `view == ${ANNOTATIONS_VIEW} && viewItem =~ /${kind.source}/`,
});
const inView = `focusedView == ${ANNOTATIONS_VIEW} && listFocus && !inputFocus`;
const inThread = `commentController == ${DISCUSSIONS.controller}`;

/** Places in the view and keys there of commands that are offered elsewhere as well. */
export const EDIT_IN_VIEW = {
  menu: line('inline@2', /^annotation/u),
  key: { key: 'f2', mac: 'f2', args: FOCUSED_LINE, when: inView },
} as const;

export const DELETE_IN_VIEW = {
  menu: line('inline@3', /^annotation/u),
  key: { key: 'delete', mac: 'cmd+backspace', args: FOCUSED_LINE, when: inView },
} as const;

/** Commands of the annotations view, of annotations that need attention, and of relations. */
export const VIEW_COMMANDS = [
  { id: 'revealAnnotation', title: 'Go to Annotation', inPalette: 'false' },
  {
    id: 'nextAnnotationToCheck',
    title: 'Go to Next Annotation That Needs Attention',
    icon: 'arrow-down',
    inPalette: IN_USE,
    menus: [title('navigation@1', VIEW_CONTEXT.attention)],
    keys: { key: 'ctrl+k alt+f9', mac: 'cmd+k alt+f9' },
  },
  {
    id: 'confirmAnnotation',
    title: 'Confirm the Place of the Annotation',
    icon: 'check',
    inPalette: IN_TRANSCRIPT,
    menus: [annotation, line('inline@1', /^annotation (?:fuzzy|edited)/u)],
    keys: { key: 'ctrl+k alt+enter', mac: 'cmd+k alt+enter' },
  },
  {
    id: 'reattachAnnotation',
    title: 'Attach Annotation Here',
    icon: 'pin',
    inPalette: IN_TRANSCRIPT,
    menus: [annotation, line('inline@1', /^(?:candidate|annotation orphan)/u), line('1_place', /^annotation/u)],
    keys: [
      { key: 'ctrl+k alt+a', mac: 'cmd+k alt+a' },
      { key: 'enter', mac: 'enter', args: FOCUSED_LINE, when: `${inView} && ${VIEW_CONTEXT.attention}` },
    ],
  },
  {
    id: 'relateAnnotations',
    title: 'Relate Annotation to Another…',
    icon: 'references',
    inPalette: IN_TRANSCRIPT,
    menus: [annotation, line('2_more', /^annotation/u)],
    keys: { key: 'ctrl+k alt+c', mac: 'cmd+k alt+c' },
  },
  {
    id: 'deleteRelation',
    title: 'Delete Relation',
    icon: 'trash',
    inPalette: 'false',
    menus: [line('inline@1', /^relation/u)],
  },
  {
    id: 'filterAnnotations',
    title: 'Filter Annotations…',
    icon: 'filter',
    inPalette: IN_USE,
    menus: [title('navigation@2', `!${VIEW_CONTEXT.filtered}`), title('1_filter', VIEW_CONTEXT.filtered)],
  },
  {
    id: 'clearAnnotationFilter',
    title: 'Clear the Filter of Annotations',
    icon: 'filter-filled',
    inPalette: `${IN_USE} && ${VIEW_CONTEXT.filtered}`,
    menus: [title('navigation@2', VIEW_CONTEXT.filtered)],
  },
  {
    id: 'showOnlyLabel',
    title: 'Show Only This Label',
    icon: 'filter',
    inPalette: 'false',
    menus: [line('inline@1', /^label$/u)],
  },
  {
    id: 'groupAnnotations',
    title: 'Group Annotations by Label, Place or Author…',
    icon: 'list-tree',
    inPalette: IN_USE,
    menus: [title('navigation@3')],
  },
  {
    id: 'showWorkspaceAnnotations',
    title: 'Show Annotations of the Whole Workspace',
    icon: 'files',
    inPalette: `${IN_USE} && workspaceFolderCount > 0`,
    menus: [title('navigation@4', `${VIEW_CONTEXT.scope} != workspace`)],
  },
  {
    id: 'showFileAnnotations',
    title: 'Show Annotations of the Transcript in Front',
    icon: 'file',
    inPalette: `${IN_USE} && ${VIEW_CONTEXT.scope} == workspace`,
    menus: [title('navigation@4', `${VIEW_CONTEXT.scope} == workspace`)],
  },
] as const satisfies readonly CommandContribution[];

/** Commands of notes and threads. */
export const DISCUSSION_COMMANDS = [
  {
    id: 'discussAnnotation',
    title: 'Discuss Annotation',
    icon: 'comment-discussion',
    inPalette: IN_TRANSCRIPT,
    menus: [annotation, line('2_more', /^annotation/u)],
  },
  {
    id: 'createNote',
    title: 'Add Note',
    inPalette: 'false',
    menus: [{ menu: 'comments/commentThread/context', group: 'inline', when: `${inThread} && !commentThread` }],
  },
  {
    id: 'replyToNote',
    title: 'Reply',
    inPalette: 'false',
    menus: [{ menu: 'comments/commentThread/context', group: 'inline', when: `${inThread} && commentThread` }],
  },
  {
    id: 'resolveDiscussion',
    title: 'Mark as Resolved',
    icon: 'pass',
    inPalette: 'false',
    menus: [
      {
        menu: 'comments/commentThread/title',
        group: 'navigation@1',
        when: `${inThread} && commentThread == ${DISCUSSIONS.open}`,
      },
    ],
  },
  {
    id: 'reopenDiscussion',
    title: 'Mark as Not Resolved',
    icon: 'issue-reopened',
    inPalette: 'false',
    menus: [
      {
        menu: 'comments/commentThread/title',
        group: 'navigation@1',
        when: `${inThread} && commentThread == ${DISCUSSIONS.resolved}`,
      },
    ],
  },
  {
    id: 'editComment',
    title: 'Edit',
    icon: 'edit',
    inPalette: 'false',
    menus: [
      { menu: 'comments/comment/title', group: 'inline@1', when: `${inThread} && comment == ${DISCUSSIONS.own}` },
    ],
  },
  {
    id: 'deleteComment',
    title: 'Delete',
    icon: 'trash',
    inPalette: 'false',
    menus: [
      { menu: 'comments/comment/title', group: 'inline@2', when: `${inThread} && comment == ${DISCUSSIONS.own}` },
    ],
  },
  {
    id: 'cancelComment',
    title: 'Cancel',
    inPalette: 'false',
    menus: [{ menu: 'comments/comment/context', group: 'inline@1', when: inThread }],
  },
  {
    id: 'saveComment',
    title: 'Save',
    inPalette: 'false',
    menus: [{ menu: 'comments/comment/context', group: 'inline@2', when: inThread }],
  },
] as const satisfies readonly CommandContribution[];
