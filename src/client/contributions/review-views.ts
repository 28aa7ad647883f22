import { IN_USE } from './command.js';

export const REVIEW_VIEW = 'plenar.review';
export const CORRECTIONS_VIEW = 'plenar.corrections';
export const IGNORED_VIEW = 'plenar.ignored';

/** What a review is about to do with keys. */
export const REVIEW_CONTEXT = {
  /** Single keys decide about what is shown. */
  keys: 'plenar.reviewing',
  /** A person writes within a review. */
  editing: 'plenar.reviewEditing',
} as const;

/** The views of what is to be reviewed, of what was changed and of what is ignored. */
export const REVIEW_VIEWS = [
  {
    id: REVIEW_VIEW,
    name: 'Review',
    when: IN_USE,
    welcome: [
      {
        key: 'nothing',
        when: 'true',
        text: 'Open a transcript: its pages are listed here, with what is open on them and who has reviewed them.',
      },
    ],
  },
  {
    id: CORRECTIONS_VIEW,
    name: 'Corrections',
    when: IN_USE,
    visibility: 'collapsed',
    welcome: [{ key: 'nothing', when: 'true', text: 'Nothing has been changed in the transcript in front.' }],
  },
  {
    id: IGNORED_VIEW,
    name: 'Ignored Findings',
    when: IN_USE,
    visibility: 'collapsed',
    welcome: [
      {
        key: 'nothing',
        when: 'true',
        text: 'Nothing is ignored in the transcript in front. The light bulb at a problem offers to ignore it, with a reason.',
      },
    ],
  },
] as const;
