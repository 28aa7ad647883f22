import { message } from '../../model/message.js';
import type { Fix, Message } from '../../model/problem.js';
import type { Finding } from '../rule.js';
import type { LostCharacterSite } from './lost-characters.js';
import type { ModelCharacter } from './model.js';

const INSERT: Readonly<Record<ModelCharacter, Message>> = {
  dash: message('Insert the lost dash'),
  euro: message('Insert the lost euro sign'),
  ellipsis: message('Insert the lost ellipsis'),
};
const INSERT_INSTEAD: Readonly<Record<ModelCharacter, Message>> = {
  dash: message('Insert a dash instead'),
  euro: message('Insert a euro sign instead'),
  ellipsis: message('Insert an ellipsis instead'),
};

/**
 * The finding of a place: what is likeliest first, the others as suggestions. Where the evidence does not decide, the
 * first fix is a suggestion as well, and the finding only information.
 */
export function lostCharacterFinding(
  { start, end, decided, certainty, restorations }: LostCharacterSite,
  said: Message,
): Finding {
  const fixes = restorations.map(({ character, edits }, rank): Fix => ({
    title: (rank === 0 ? INSERT : INSERT_INSTEAD)[character],
    applicability: rank === 0 && decided ? 'inferred' : 'suggestion',
    edits,
  }));
  return {
    start,
    end,
    message: said,
    ...(decided ? {} : { severity: 'information' }),
    evidence: [
      message(
        'The words and blanks around speak for it with {percent} %; learned from 34,000 places whose text is known.',
        {
          percent: Math.min(99.9, Math.round(certainty * 1000) / 10),
        },
      ),
    ],
    fixes,
  };
}
