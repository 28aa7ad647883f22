import { ANNOTATIONS_VIEWS } from './annotations-view.js';
import { REVIEW_VIEWS } from './review-views.js';

/** Plenar's place in the activity bar. */
export const VIEW_CONTAINER = { id: 'plenar', title: 'Plenar', icon: 'media/plenar.svg' } as const;

/** A view as package.json contributes it, in the container above. */
export interface ViewContribution {
  readonly id: string;
  /** English; the key of its translation in package.nls is `view.<what comes behind plenar.>`. */
  readonly name: string;
  readonly when: string;
  /** Whether it is open when it is seen for the first time; absent: yes. */
  readonly visibility?: 'collapsed';
  /** What is shown where the view is empty, in which case. */
  readonly welcome: readonly { readonly key: string; readonly text: string; readonly when: string }[];
}

/** All views. */
export const VIEWS: readonly ViewContribution[] = [...ANNOTATIONS_VIEWS, ...REVIEW_VIEWS];
