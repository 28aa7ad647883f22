/** A step of the walkthrough. Texts are English; their keys in package.nls are `walkthrough.<step>.…`. */
export interface WalkthroughStep {
  readonly id: string;
  readonly title: string;
  /** Markdown; a link to a command on a line of its own is a button. */
  readonly description: string;
  /** Says what the picture shows. */
  readonly altText: string;
  readonly completionEvents: readonly string[];
}

/** First steps with a transcript. The picture of a step is media/walkthrough/<step>.svg. */
export const WALKTHROUGH = {
  id: 'firstSteps',
  title: 'First Steps with Transcripts',
  description: 'From a page as it came out of the PDF to a dataset.',
  steps: [
    {
      id: 'open',
      title: 'Open a page',
      description:
        'Text files that are parliamentary transcripts are recognised by their content: page headers, speaker lines and interjections are coloured.\n[Open the Sample Page](command:plenar.openSample)\nA file that is not recognised becomes a transcript by its language mode at the lower right; your choice is remembered.',
      altText: 'A page with its page header, a speaker line and an interjection in colours.',
      completionEvents: ['onCommand:plenar.openSample', 'onLanguage:transcript'],
    },
    {
      id: 'problems',
      title: 'See what is wrong',
      description:
        'Lost dashes, words that ran together, speaker lines without a blank line: each is underlined, and its code leads to the page of the rule.\n[Go to the Next Problem](command:plenar.nextProblem)',
      altText: 'A line in which a double blank is underlined; below it the message that a dash was lost.',
      completionEvents: ['onCommand:plenar.nextProblem', 'onCommand:plenar.previousProblem'],
    },
    {
      id: 'fix',
      title: 'Repair it',
      description:
        'The light bulb offers the repairs of one place. All that evidence decides are shown side by side before they are made.\n[Review and Apply All Repairs](command:plenar.fixAllInferred)',
      altText: 'The page before and after its repairs, side by side.',
      completionEvents: ['onCommand:plenar.fixAllInferred', 'onCommand:plenar.fixAllSafe'],
    },
    {
      id: 'export',
      title: 'Export it',
      description:
        'One JSON document for a page, a folder of pages or each sitting of the workspace, with turns, interjections and every correction. It is checked against its schema before it is written.\n[Export This File](command:plenar.exportFile)',
      altText: 'The beginning of an export: the speaker of a turn and its first paragraph.',
      completionEvents: [
        'onCommand:plenar.exportFile',
        'onCommand:plenar.exportSitting',
        'onCommand:plenar.exportWorkspace',
      ],
    },
  ],
} as const satisfies {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly WalkthroughStep[];
};
