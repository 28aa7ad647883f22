import { WALKTHROUGH } from '../../src/client/contributions/walkthrough.js';
import type { ManifestTexts } from './manifest-texts.js';

/** `contributes.walkthroughs`. */
export function walkthroughs(texts: ManifestTexts): readonly Readonly<Record<string, unknown>>[] {
  const { id, title, description, steps } = WALKTHROUGH;
  return [
    {
      id,
      title: texts.reference('walkthrough.title', title),
      description: texts.reference('walkthrough.description', description),
      steps: steps.map((step) => ({
        id: step.id,
        title: texts.reference(`walkthrough.${step.id}.title`, step.title),
        description: texts.reference(`walkthrough.${step.id}.description`, step.description),
        media: {
          svg: `media/walkthrough/${step.id}.svg`,
          altText: texts.reference(`walkthrough.${step.id}.altText`, step.altText),
        },
        completionEvents: step.completionEvents,
      })),
    },
  ];
}
