import { CONTRIBUTION_KINDS, type ContributionKind } from '../../core/model/contribution-kinds.js';
import type { Actor, Contribution } from '../../core/model/contribution.js';
import { message } from '../../core/model/message.js';
import { factCard, type CardStyle } from '../documents/fact-card.js';

/** What the contributions of an interjection are, in their order, a card each: kind, who, to whom, what was said. */
export function contributionCards(contributions: readonly Contribution[], style: CardStyle): string[] {
  return contributions.map(({ kind, manner, actors, addressees, text }) => {
    const name = style.localize(message(nameOf(kind)));
    return factCard(
      manner.length === 0 ? name : `${name} (${manner.join(', ')})`,
      [
        [message('By'), actors.map(actorText).join('; ')],
        [message('Addressed to'), addressees.map(actorText).join('; ')],
        [message('Words'), text],
      ],
      style,
    );
  });
}

/** An actor as records print one: `Stefan Müller (Heidenrod) (Freie Demokraten)`, `SPD (Abgeordnete)`, `Regierungsbank`. */
function actorText({ name, title, role, faction, constituency, group }: Actor): string {
  const person = [title, name].filter((part) => part !== null).join(' ');
  const [head = '', ...groups] = [person, constituency, faction, group].filter((part) => part !== null && part !== '');
  return [[head, ...groups.map((part) => `(${part})`)].join(' '), role].filter(Boolean).join(', ');
}

function nameOf(kind: ContributionKind) {
  return CONTRIBUTION_KINDS.find((entry) => entry.kind === kind)?.name ?? 'Other';
}
