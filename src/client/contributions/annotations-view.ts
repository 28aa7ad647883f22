import { IN_USE } from './command.js';
import type { ViewContribution } from './views.js';

export const ANNOTATIONS_VIEW = 'plenar.annotations';

/** What the annotations view shows, for menus and keys. */
export const VIEW_CONTEXT = {
  /** `file` or `workspace`. */
  scope: 'plenar.annotations.scope',
  filtered: 'plenar.annotations.filtered',
  /** Some annotations need attention. */
  attention: 'plenar.annotations.attention',
  /** Why nothing is listed: `nothing` (no transcript), `file`, `workspace`; else empty. */
  empty: 'plenar.annotations.empty',
} as const;

/** The view of annotations; it stands above the others. */
export const ANNOTATIONS_VIEWS: readonly ViewContribution[] = [
  {
    id: ANNOTATIONS_VIEW,
    name: 'Annotations',
    when: IN_USE,
    welcome: [
      {
        key: 'nothing',
        when: `${VIEW_CONTEXT.empty} == nothing`,
        text: 'Open a transcript: its labels and notes are listed here.\n[Show All of the Workspace](command:plenar.showWorkspaceAnnotations)',
      },
      {
        key: 'file',
        when: `${VIEW_CONTEXT.empty} == file`,
        text: 'Nothing is annotated here yet. Select words, or put the cursor into an interjection or a turn, and give a label (Alt+L; on macOS Ctrl+Option+L) or a note (Alt+N; Ctrl+Option+N).\n[Label…](command:plenar.label)\n[Note…](command:plenar.addNote)\nThe tag set says which labels there are, with their keys and guidelines.\n[Edit the Tag Set](command:plenar.editTagSet)',
      },
      {
        key: 'workspace',
        when: `${VIEW_CONTEXT.empty} == workspace`,
        text: 'Nothing is annotated in this workspace yet.\n[Show Only the Transcript in Front](command:plenar.showFileAnnotations)',
      },
      {
        key: 'filtered',
        when: VIEW_CONTEXT.filtered,
        text: 'No annotation passes the filter.\n[Clear the Filter](command:plenar.clearAnnotationFilter)',
      },
    ],
  },
];
