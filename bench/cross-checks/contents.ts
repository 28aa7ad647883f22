import type { CrossCheck } from './check.ts';
import { speechesOf, withoutCounterpart } from './listed-speeches.ts';

/** Precision: who is listed in the contents with a page has a turn that begins there. */
export const listedSpeakers: CrossCheck = {
  name: 'listed speakers speak',
  unit: 'page numbers of speakers in the contents',
  explanation: `Each page that the contents print behind a name has a turn of that person (chairs left out; where pages print no
  number, they are counted from where most speeches match).`,
  run: ({ document }) => {
    const { listed, turns } = speechesOf(document);
    return {
      checked: listed.length,
      findings: withoutCounterpart(listed, turns).map(({ name, page }) => `page ${page}: no turn of ${name}`),
    };
  },
};

/** Recall: who begins a speech is listed with its page. */
export const speakersListed: CrossCheck = {
  name: 'speakers are listed',
  unit: 'speeches',
  explanation: `Who begins to speak is listed in the contents with that page. Who goes on behind a question or a word of the
  chair is not listed again and not counted.`,
  run: ({ document }) => {
    const { listed, begun } = speechesOf(document);
    return {
      checked: begun.length,
      findings: withoutCounterpart(begun, listed).map(({ name, page }) => `page ${page}: ${name} is not listed`),
    };
  },
};

/** Papers of the headings in the sitting are named in the contents. */
export const papersListed: CrossCheck = {
  name: 'papers are listed',
  unit: 'papers of headings',
  explanation: 'Each paper that the heading of an agenda item ends in is named in the contents.',
  run: ({ document: { turns, matter } }) => {
    const listed = new Set(matter.flatMap(({ entries }) => entries.flatMap(({ papers }) => papers)));
    const headed = turns.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'heading' ? (block.heading?.papers ?? []) : [])),
    );
    const numbers = [...new Set(headed.map(({ number }) => number))];
    return {
      checked: numbers.length,
      findings: numbers.filter((number) => !listed.has(number)).map((number) => `paper ${number} is not listed`),
    };
  },
};
