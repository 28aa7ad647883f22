import type { Actor, Contribution } from '../../src/core/model/contribution.js';

/** A contribution in one line: `applause [lebhaft] by (SPD), vereinzelt (CDU)`. */
export function contributionLine({ kind, manner, actors, addressees, text }: Contribution): string {
  const how = manner.length > 0 ? ` [${manner.join(', ')}]` : '';
  const by = actors.length > 0 ? ` by ${actors.map(actorText).join(', ')}` : '';
  const to = addressees.length > 0 ? ` to ${addressees.map(actorText).join(', ')}` : '';
  return `${kind}${how}${by}${to}${text === null ? '' : `: ${text}`}`;
}

function actorText({ name, title, faction, role, constituency, group }: Actor): string {
  return [group, role, title, name, constituency && `(${constituency})`, faction && `(${faction})`]
    .filter(Boolean)
    .join(' ');
}
