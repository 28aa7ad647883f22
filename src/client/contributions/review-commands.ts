import { IN_TRANSCRIPT, IN_USE, TRANSCRIPT_SUBMENU, type CommandContribution } from './command.js';
import { CORRECTIONS_VIEW, IGNORED_VIEW, REVIEW_CONTEXT, REVIEW_VIEW } from './review-views.js';

const inTranscript = { enablement: `${IN_TRANSCRIPT} && resourceScheme != plenar-preview` };
const correction = { menu: TRANSCRIPT_SUBMENU.id, group: '5_corrections' };
const viewTitle = (view: string, group: string): { menu: string; group: string; when: string } => ({
  menu: 'view/title',
  group,
  when: `view == ${view}`,
});
const line = (view: string, group: string, kind: RegExp): { menu: string; group: string; when: string } => ({
  menu: 'view/item/context',
  group,
  when: `view == ${view} && viewItem =~ /${kind.source}/`,
});
const inList = (view: string): string => `focusedView == ${view} && listFocus && !inputFocus`;

/** In the text of a transcript, and nowhere that letters are typed into. */
const inText = `editorTextFocus && ${IN_TRANSCRIPT} && !editorReadonly`;
/** A key that decides something while the review is on; elsewhere it is a letter. */
const reviewKey = (key: string) => ({
  inPalette: REVIEW_CONTEXT.keys,
  keys: { key, mac: key, when: `${REVIEW_CONTEXT.keys} && ${inText} && !suggestWidgetVisible && !inSnippetMode` },
});
/** Something else of VS Code that Escape closes first. */
const nothingElseToClose =
  '!suggestWidgetVisible && !findWidgetVisible && !renameInputVisible && !parameterHintsVisible && !inSnippetMode && !editorHasMultipleSelections && !markersNavigationVisible && !notificationCenterVisible';

/** Argument of a command that a key of a list runs: it is about the line that is selected there. */
export const SELECTED = 'selected';

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
  {
    id: 'compareWithOriginal',
    title: 'Compare with the Original',
    icon: 'diff',
    inPalette: IN_TRANSCRIPT,
    menus: [
      { ...correction, group: `${correction.group}@1` },
      viewTitle(CORRECTIONS_VIEW, 'navigation@1'),
      { menu: 'editor/title', when: `${IN_TRANSCRIPT} && !isInDiffEditor`, group: '1_plenar@3' },
    ],
    keys: { key: 'ctrl+k alt+o', mac: 'cmd+k alt+o' },
  },
  {
    id: 'nextCorrection',
    title: 'Go to Next Correction',
    ...inTranscript,
    keys: { key: 'alt+f6', mac: 'alt+f6' },
  },
  {
    id: 'previousCorrection',
    title: 'Go to Previous Correction',
    ...inTranscript,
    keys: { key: 'alt+shift+f6', mac: 'alt+shift+f6' },
  },
  {
    id: 'revertCorrection',
    title: 'Take Back the Correction',
    icon: 'discard',
    inPalette: IN_TRANSCRIPT,
    menus: [
      { ...correction, group: `${correction.group}@2` },
      line(CORRECTIONS_VIEW, 'inline', /^correction$/u),
      line(CORRECTIONS_VIEW, '1_revert', /^correction$/u),
    ],
    keys: [
      { key: 'ctrl+k alt+u', mac: 'cmd+k alt+u' },
      { key: 'delete', mac: 'cmd+backspace', args: SELECTED, when: inList(CORRECTIONS_VIEW) },
    ],
  },
  {
    id: 'revertCorrectionsOfRule',
    title: 'Take Back All Corrections of a Rule…',
    icon: 'discard',
    inPalette: IN_TRANSCRIPT,
    menus: [
      { ...correction, group: `${correction.group}@3` },
      line(CORRECTIONS_VIEW, 'inline', /^correctionGroup$/u),
      line(CORRECTIONS_VIEW, '1_revert', /^correctionGroup$/u),
    ],
  },
  {
    id: 'toggleCorrections',
    title: 'Mark Corrected Places On or Off',
    icon: 'eye',
    inPalette: IN_TRANSCRIPT,
    menus: [{ ...correction, group: `${correction.group}@4` }, viewTitle(CORRECTIONS_VIEW, 'navigation@2')],
  },
  {
    id: 'startReview',
    title: 'Start the Review',
    icon: 'play',
    inPalette: IN_TRANSCRIPT,
    menus: [
      viewTitle(REVIEW_VIEW, 'navigation@1'),
      { menu: 'editor/title', when: `${IN_TRANSCRIPT} && !isInDiffEditor`, group: '1_plenar@4' },
    ],
    keys: { key: 'ctrl+k alt+v', mac: 'cmd+k alt+v' },
  },
  { id: 'reviewNext', title: 'Review: Next', icon: 'arrow-down', ...reviewKey('n') },
  { id: 'reviewAccept', title: 'Review: Accept the Repair', icon: 'check', ...reviewKey('a') },
  { id: 'reviewReject', title: 'Review: Ignore the Problem…', icon: 'eye-closed', ...reviewKey('r') },
  { id: 'reviewEdit', title: 'Review: Edit the Text', icon: 'edit', ...reviewKey('e') },
  { id: 'reviewSkip', title: 'Review: Skip', ...reviewKey('s') },
  { id: 'reviewMarkPage', title: 'Review: Page Read Through', icon: 'pass', ...reviewKey('m') },
  { id: 'reviewBack', title: 'Review: Back', icon: 'arrow-up', ...reviewKey('p') },
  {
    id: 'reviewEscape',
    title: 'Review: End or Go Back to Its Keys',
    inPalette: `${REVIEW_CONTEXT.keys} || ${REVIEW_CONTEXT.editing}`,
    keys: {
      key: 'escape',
      mac: 'escape',
      when: `(${REVIEW_CONTEXT.keys} || ${REVIEW_CONTEXT.editing}) && editorTextFocus && ${IN_TRANSCRIPT} && ${nothingElseToClose}`,
    },
  },
  {
    id: 'markPageReviewed',
    title: 'Mark the Page as Reviewed',
    icon: 'pass',
    inPalette: IN_TRANSCRIPT,
    menus: [
      line(REVIEW_VIEW, 'inline', /^reviewPage (?:unreviewed|changed)/u),
      line(REVIEW_VIEW, '1_review@1', /^review(?:Page (?:unreviewed|changed)|File)/u),
    ],
    keys: { key: 'ctrl+k alt+m', mac: 'cmd+k alt+m' },
  },
  {
    id: 'unmarkPageReviewed',
    title: 'Mark as Not Reviewed',
    icon: 'discard',
    inPalette: 'false',
    menus: [line(REVIEW_VIEW, '1_review@2', /^review(?:Page (?:reviewed|changed)|File)/u)],
  },
  {
    id: 'chooseReviewScope',
    title: 'Choose What Is Reviewed…',
    icon: 'list-tree',
    inPalette: IN_USE,
    menus: [viewTitle(REVIEW_VIEW, 'navigation@2')],
  },
  { id: 'showReview', title: 'Show the Pages to Review', inPalette: IN_USE },
] as const satisfies readonly CommandContribution[];
